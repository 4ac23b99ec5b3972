/**
 * The education chain: where a passport's channel names the systems by which a request travels to
 * its provider, an accepted application leaves as a request, and its result's readiness comes back
 * the same way. Events begin a way → the sender hands its message to the gateway → every system's
 * receipt is kept, once → a sweep finds the system that is silent for too long. A way ends with its
 * last receipt, or with the case. Beside our own events: no case waits for any of it.
 */
package kz.qyzmet.gateway.chain;
