/**
 * What measurements stand on: a stack as {@code up} starts it, JVMs of the peers beside it, cases
 * to work on, and the consumer that counts what was published.
 */
package kz.qyzmet.benchmarks.bed;
