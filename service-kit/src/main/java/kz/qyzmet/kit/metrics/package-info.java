/** What every service's own metrics share: names of kinds, and the meters of HTTP and readiness. */
package kz.qyzmet.kit.metrics;
