/** The command line: {@code ./qyzmet scenarios}. */
package kz.qyzmet.scenarios.cli;
