/**
 * The registries with which a provider sends its answers to a branch of the Corporation.
 *
 * <p>Close: what waits for one branch at the step that hands it to a carrier is entered in a
 * numbered registry, the oldest application first; nothing joins it later. Its answer is what the
 * sheet says, of which there are two copies.
 *
 * <p>Dispatch: the cases take that step, each by its own event, in one transaction with the
 * registry. What has left meanwhile without it stays behind.
 */
package kz.qyzmet.college.registry;
