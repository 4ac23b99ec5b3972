/**
 * Whether the steps of a passport fit its terms. A {@link kz.qyzmet.passports.proof.Way} is one
 * combination of passport, channel, locality, pickup place and the applicant's facts; its {@link
 * kz.qyzmet.passports.proof.Route}s are the paths that the pipeline leaves open; {@link
 * kz.qyzmet.passports.proof.Proof} walks each of them, every stage at its limit, from every start
 * slot of every day of the calendar, and compares the ends with the terms.
 */
package kz.qyzmet.passports.proof;
