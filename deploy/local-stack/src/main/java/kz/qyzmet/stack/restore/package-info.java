/**
 * Backup and restore to an instant, as a drill on a stack of its own (docs/runbook.md): the
 * database goes back to the instant, the topics are cut there, and the services go on.
 */
package kz.qyzmet.stack.restore;
