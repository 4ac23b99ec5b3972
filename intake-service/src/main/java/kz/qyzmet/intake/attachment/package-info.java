/**
 * Scans: {@code POST /attachments} → the passport says which types and sizes → the body is read up
 * to that limit and hashed → its first bytes must show the announced type → they are put where the
 * setting says (PostgreSQL, files, S3) → one row, owned by the applicant, or by the branch whose
 * operator scanned it. A row never changes; filing binds it to one application. Bytes that no row
 * speaks of after a day are swept.
 */
package kz.qyzmet.intake.attachment;
