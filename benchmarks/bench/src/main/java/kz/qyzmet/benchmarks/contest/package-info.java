/**
 * Systems that do the same work in turn: ours without HTTP, ours over HTTP, and the engines. All
 * use the one PostgreSQL, each a database of its own; while one works, the others stand still.
 */
package kz.qyzmet.benchmarks.contest;
