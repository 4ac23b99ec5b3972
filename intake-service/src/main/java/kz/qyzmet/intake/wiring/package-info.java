/** The one place that takes things from outside: randomness, the shipped passports. */
package kz.qyzmet.intake.wiring;
