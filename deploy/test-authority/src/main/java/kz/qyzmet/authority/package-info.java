/**
 * An authority for the local stack and for tests, made at run time: roots, an issuing authority, a
 * responder for OCSP, revocation lists, a time-stamping service, and certificates of demo people
 * with the profile of the national ones, for RSA and for the Kazakh GOST algorithms.
 *
 * <p>It shares no code with {@code signatures}, which judges what is signed here: a fault in one is
 * no fault in the other. Keys stay in the folder of the run.
 */
package kz.qyzmet.authority;
