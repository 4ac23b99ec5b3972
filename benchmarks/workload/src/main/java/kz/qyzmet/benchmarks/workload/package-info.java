/**
 * What every measured JVM has in common: it connects to the benchmark, prepares cases, takes them
 * through their human steps when told, and tells how long that took. Nothing here knows what is
 * measured.
 */
package kz.qyzmet.benchmarks.workload;
