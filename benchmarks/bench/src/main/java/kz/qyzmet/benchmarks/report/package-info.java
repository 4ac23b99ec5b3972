/** What was measured, held against its goals, as a table, as JSON and as a picture. */
package kz.qyzmet.benchmarks.report;
