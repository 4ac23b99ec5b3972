/**
 * What this service knows of each application, for the reconciliation: whether its dates are
 * watched, and what was heard of it. No personal data.
 */
package kz.qyzmet.deadline.account;
