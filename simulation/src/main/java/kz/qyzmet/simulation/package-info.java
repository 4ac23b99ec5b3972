/**
 * The whole system as one deterministic program: the production cores of the four services, two
 * replicas of each, on a virtual clock with a simulated store, broker and network.
 *
 * <p>{@link kz.qyzmet.simulation.World} is one life from one seed. {@code Clockwork} of it: {@link
 * kz.qyzmet.simulation.VirtualTime} runs events one after the other; a {@link
 * kz.qyzmet.simulation.Replica} makes them and may be struck between any two; {@link
 * kz.qyzmet.simulation.Database} and {@link kz.qyzmet.simulation.Broker} keep what production
 * keeps; {@link kz.qyzmet.simulation.Invariants} judge the end.
 */
package kz.qyzmet.simulation;
