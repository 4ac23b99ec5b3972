/** Who calls: an applicant, by the IIN of the token and the opaque id made of it, or a counter. */
package kz.qyzmet.intake.identity;
