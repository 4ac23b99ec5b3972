/** Readings of the machine and of PostgreSQL around what is measured. */
package kz.qyzmet.benchmarks.measure;
