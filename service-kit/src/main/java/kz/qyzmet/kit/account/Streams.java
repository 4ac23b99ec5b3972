package kz.qyzmet.kit.account;

import java.util.SortedMap;
import java.util.SortedSet;

/**
 * How the events of an application stand at a service.
 *
 * @param heard the last version heard of each source
 * @param parked sources of which an event came before another that it needs
 * @param deadLetters topics of which a record could not be handled and was not replayed
 * @param unpublished whether an event of the service's own is not published yet
 */
public record Streams(
    SortedMap<String, Integer> heard,
    SortedSet<String> parked,
    SortedSet<String> deadLetters,
    boolean unpublished) {}
