/**
 * Transfer registries (тізілім): how papers that a branch of the Corporation took in get to the
 * provider.
 *
 * <p>An application accepted at a branch waits for a registry from that moment on; the acceptance
 * writes so. Close: all that wait at the branch for one provider are entered in a numbered
 * registry, and nobody can add to it. Dispatch: its lines leave with a courier or the post, and the
 * provider is told of each. An application that was withdrawn before that is not taken along.
 *
 * <p>Follow: what the provider's clerk found of a line, in the consumer's transaction. What nobody
 * has found after the carrier's time is overdue.
 *
 * <p>Stay behind: papers found at the branch after their registry left wait for another. Receive:
 * papers that the provider gave back are there again, and the applicant is told.
 */
package kz.qyzmet.intake.registry;
