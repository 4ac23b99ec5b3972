package kz.qyzmet.contracts.passport;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Pickup;

/**
 * Holds when a fact has one of the given codes. A fact is an enum field of the form, or one of the
 * {@link #FACTS} that every application has beside its form.
 */
public record Condition(String field, Set<String> in) {
  /** The way by which it arrived: {@code portal}, {@code office} or {@code corporation}. */
  public static final String CHANNEL = "channel";

  /** Where the result is given out: {@code office} or {@code branch}. */
  public static final String PICKUP = "pickup";

  /** Facts that are no fields; no field of a form may have these names. */
  public static final Map<String, Set<String>> FACTS =
      Map.of(
          CHANNEL, Set.of("portal", "office", "corporation"), PICKUP, Set.of("office", "branch"));

  public Condition {
    in = Set.copyOf(in);
  }

  /** All facts of an application: the form's, or what is chosen of them, and those beside it. */
  public static Map<String, Object> facts(Map<String, ?> form, Channel channel, Pickup pickup) {
    var facts = new HashMap<String, Object>(form);
    facts.put(CHANNEL, channel.name().toLowerCase(Locale.ROOT));
    facts.put(PICKUP, pickup.name().toLowerCase(Locale.ROOT));
    return facts;
  }

  /** Whether the other holds wherever the one does; null holds always. */
  static boolean isWithin(Condition one, Condition other) {
    return other == null
        || (one != null && one.field.equals(other.field) && other.in.containsAll(one.in));
  }

  /** Whether it holds for those facts; one that is absent or no text holds nothing. */
  public boolean holds(Map<String, ?> facts) {
    return facts.get(field) instanceof String value && in.contains(value);
  }
}
