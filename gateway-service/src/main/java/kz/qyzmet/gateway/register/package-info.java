/**
 * The state registers behind the gateway: a person by IIN (GBD FL), the documents that a person has
 * in the digital documents service, and a learner in the national education database, over its
 * synchronous channel. Nobody waits for long: each call has a limit, whoever asks is the one who
 * asks again, and after many failures the register is left in peace for a while and said to be
 * unreachable at once.
 */
package kz.qyzmet.gateway.register;
