/**
 * The events between the services: one record, one schema and one frozen example each.
 *
 * <p>{@link kz.qyzmet.contracts.event.EventCatalog} is the table of them all, {@link
 * kz.qyzmet.contracts.event.EventJson} their wire form (CloudEvents 1.0, structured JSON). The
 * records carry no annotations, so that domain code needs no JSON library.
 */
package kz.qyzmet.contracts.event;
