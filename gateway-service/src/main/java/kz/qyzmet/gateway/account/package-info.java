/**
 * What this service knows of each application, for the reconciliation: which statuses it was told,
 * how far the e-government gateway has confirmed them, and what answer the portal waits for. No
 * personal data.
 */
package kz.qyzmet.gateway.account;
