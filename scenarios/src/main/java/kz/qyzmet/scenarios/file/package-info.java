/**
 * A scenario as it is written. The reader takes a file whole or refuses it with the line, the key
 * and what was expected; what it has taken names nothing that its passport does not have.
 */
package kz.qyzmet.scenarios.file;
