/**
 * The organisations as a running service knows them: those of its file, and over them what has been
 * changed since. Nothing here needs a restart.
 */
package kz.qyzmet.organisations;
