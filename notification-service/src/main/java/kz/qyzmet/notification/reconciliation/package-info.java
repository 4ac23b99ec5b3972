/**
 * Holds the accounts of the services against each other: every accepted application is with its
 * provider, every status is told in the cabinet, every paper is somewhere. {@link
 * kz.qyzmet.notification.reconciliation.domain.Merge} brings the accounts of one application
 * together, page by page in the order of the ids; {@link
 * kz.qyzmet.notification.reconciliation.domain.Rules} says what is missing and why; {@link
 * kz.qyzmet.notification.reconciliation.domain.Tally} counts it. It reads and never mends.
 */
package kz.qyzmet.notification.reconciliation;
