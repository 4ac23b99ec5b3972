/** Measurements of our own parts against their references, by JMH. */
package kz.qyzmet.benchmarks.calendar;
