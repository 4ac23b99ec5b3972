/**
 * One-time passwords, for applicants who have no key to sign with: {@code POST /one-time-passwords}
 * names an act and the digest of what will be sent → a code leaves by SMS to the phone of the
 * account, its keyed hash stays → the act brings the code along; each try is counted before it is
 * looked at → the statement that does the act writes that the password is used, so it is used by
 * nothing else.
 */
package kz.qyzmet.intake.password;
