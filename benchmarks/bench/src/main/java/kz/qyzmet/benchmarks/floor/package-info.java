/** The floors: pgbench with the same rows, bare Kafka, PostgreSQL and Kafka without services. */
package kz.qyzmet.benchmarks.floor;
