/** What can be measured, part by part. */
package kz.qyzmet.benchmarks.part;
