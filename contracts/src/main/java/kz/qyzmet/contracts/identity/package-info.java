/** IIN and BIN: their checks, and numbers that are nobody's. */
package kz.qyzmet.contracts.identity;
