/** {@code ./qyzmet bench}: our parts against their references, in one run. */
package kz.qyzmet.benchmarks;
