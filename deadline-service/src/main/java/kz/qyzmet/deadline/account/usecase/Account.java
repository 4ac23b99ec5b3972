package kz.qyzmet.deadline.account.usecase;

import java.time.Instant;
import java.util.UUID;
import kz.qyzmet.kit.account.Streams;

/**
 * What stands here of an application.
 *
 * @param state of its watch: running, suspended, ready or ended; null without one, where an event
 *     could not be handled
 * @param next when the next mark comes; null where none is left
 */
public record Account(UUID application, String state, Instant next, Streams streams) {}
