/**
 * The state registers behind the gateway: a person by IIN (GBD FL), over its synchronous channel.
 * Nobody waits for long: each call has a limit, is tried again once, and after many failures the
 * register is left in peace for a while and said to be unreachable at once.
 */
package kz.qyzmet.gateway.register;
