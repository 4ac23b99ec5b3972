/**
 * What a log may say of a failure. PostgreSQL quotes the row that it refuses and a reader of JSON
 * the text that it cannot read, so the words of a failure stay out; where it came from does not.
 */
package kz.qyzmet.kit.log;
