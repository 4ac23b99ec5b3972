/**
 * What this service knows of each application, for the reconciliation: how the case stands, whether
 * its papers are awaited, and what was told and heard of it. No personal data.
 */
package kz.qyzmet.college.account;
