/**
 * Plays a gateway against whoever claims to be reachable through one: {@link
 * kz.qyzmet.conformance.Checks} sends what a gateway sends, well-meant and hostile, {@link
 * kz.qyzmet.conformance.Inbox} takes what comes back, and each check tells what it expected and
 * what it got.
 */
package kz.qyzmet.conformance;
