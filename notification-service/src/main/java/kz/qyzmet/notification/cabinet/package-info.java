/**
 * The applicant's cabinet. Events of the other services come in by {@code messaging}, in batches of
 * one transaction each: {@code domain} follows every application from status to status and says
 * what its applicant is to be told; cards, notices, status events and the monitor's feed are
 * written together. A notice keeps facts, not words: those come from the catalogue, in the language
 * of the reader, when it is read. {@code rest} shows the notices as a list with read marks and as a
 * live stream; the database is the stream's only source, bells merely wake it.
 */
package kz.qyzmet.notification.cabinet;
