/**
 * What this service knows of each application, for the reconciliation: what it has told and heard,
 * and where papers and results lie (Rules, items 41, 42, 45 and 49). No personal data.
 */
package kz.qyzmet.intake.account;
