/**
 * Deliberately bad classes: each breaks the rule that its comment names, and a test fails if the
 * rule lets it pass. Nothing of this is shipped.
 */
package kz.qyzmet.canary;
