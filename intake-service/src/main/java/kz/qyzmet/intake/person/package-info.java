/**
 * The register of persons and the digital documents service, behind the gateway.
 *
 * <p>Look up: an operator has the person for the form by the IIN. Submit asks the same port before
 * it decides, so that an application at a counter of the Corporation names somebody who is alive
 * and is called so; and the one for documents about each that was shown as an electronic document.
 *
 * <p>Only gateway-service speaks to them; it is asked by REST under this service's own token,
 * within a time limit, a few times with growing pauses, and for a while not at all after it has
 * failed again and again. Whatever keeps it from answering, the answer here is "unreachable".
 */
package kz.qyzmet.intake.person;
