/**
 * The one place that takes things from outside: randomness, the shipped passports, the
 * organisations.
 */
package kz.qyzmet.intake.wiring;
