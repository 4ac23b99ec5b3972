/** Who an applicant is to this service: the IIN of the token and the opaque id made of it. */
package kz.qyzmet.intake.identity;
