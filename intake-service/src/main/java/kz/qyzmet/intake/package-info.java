/**
 * Intake: the catalogue of services, uploaded scans, and applications from filing to their end as
 * the applicant sees them. It owns the form and the personal data in it; everybody else knows an
 * application by its id.
 */
package kz.qyzmet.intake;
