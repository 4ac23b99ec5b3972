/** What the features are given at start. */
package kz.qyzmet.gateway.wiring;
