/** Checking a signature and making a paper, each beside the library that does most of the work. */
package kz.qyzmet.benchmarks.document;
