package kz.qyzmet.passports.show;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.contracts.passport.Condition;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.PickupOption;
import kz.qyzmet.contracts.passport.ServiceTerms.LegalException;
import kz.qyzmet.passports.Words;

/**
 * What is looked at: a passport on some of its channels, in a language.
 *
 * @param channels the channels that are shown
 */
public record View(Passport passport, Set<Channel> channels, Words words) {
  public View {
    channels = Set.copyOf(channels);
  }

  /** On every channel that the service has. */
  public static View whole(Passport passport, Words words) {
    return new View(passport, passport.channels().keySet(), words);
  }

  /** The shown channels, in the passport's order. */
  List<Channel> ordered() {
    return passport.channels().keySet().stream().filter(channels::contains).toList();
  }

  /** Whether an application of the shown channels can meet that condition. */
  boolean reaches(Condition condition) {
    if (condition == null) {
      return true;
    }
    return switch (condition.field()) {
      case Condition.CHANNEL ->
          channels.stream().map(View::code).anyMatch(condition.in()::contains);
      case Condition.PICKUP -> pickups().stream().anyMatch(condition.in()::contains);
      default -> true;
    };
  }

  /** Whether a shown application may get its result at a place of that kind. */
  boolean takesAt(String kind) {
    return pickups().contains(kind);
  }

  private Set<String> pickups() {
    return channels.stream()
        .flatMap(each -> passport.pickups(each).stream())
        .map(PickupOption::kind)
        .collect(Collectors.toSet());
  }

  /** The different terms of a channel; only the Corporation has counters elsewhere. */
  List<LegalException> exceptions(Channel channel) {
    var places =
        channel == Channel.CORPORATION ? EnumSet.allOf(Locality.class) : EnumSet.of(Locality.SAME);
    var own = new View(passport, Set.of(channel), words);
    return passport.terms().exceptions().stream()
        .filter(each -> each.channel() == null || each.channel() == channel)
        .filter(each -> each.locality() == null || places.contains(each.locality()))
        .filter(each -> own.reaches(each.when()))
        .toList();
  }

  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
