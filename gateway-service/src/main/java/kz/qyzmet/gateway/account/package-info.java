/**
 * What this service knows of each application, for the reconciliation: which statuses it was told,
 * and how far the e-government gateway has confirmed them. No personal data.
 */
package kz.qyzmet.gateway.account;
