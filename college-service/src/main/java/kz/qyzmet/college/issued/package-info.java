/**
 * The book of issued papers: number and code of each, whether it stands, and what anyone may know
 * of it. Papers are entered by {@code signing}; {@code rest} answers the organisation and the
 * public.
 */
package kz.qyzmet.college.issued;
