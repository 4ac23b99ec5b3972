/** The pool of connections to the service's own database. */
package kz.qyzmet.kit.database;
