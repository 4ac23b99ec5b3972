/** The command line: {@code ./qyzmet passports}. */
package kz.qyzmet.passports.cli;
