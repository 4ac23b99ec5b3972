/**
 * The executor's draft of the paper that a case ends in. {@code PrepareDraft} makes its first
 * version from the learner's record, or for a refusal from the passport; each change is a new
 * version, checked as a whole. {@code PapersToSign} gives the last one to whoever signs, and makes
 * the PDF of it. A case whose paper nobody has drafted goes its way all the same.
 */
package kz.qyzmet.college.draft;
