package kz.qyzmet.passports.diff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.passports.Words;

/** When the two editions hold, and which cases stay with the old one. */
final class Editions {
  private Editions() {}

  static List<String> lines(Passport old, Passport fresh, Words words) {
    var lines = new ArrayList<String>();
    lines.add(words.say("editions.old", old.ref().toString(), words.inForce(old)));
    lines.add(words.say("editions.new", fresh.ref().toString(), words.inForce(fresh)));
    lines.addAll(warnings(old, fresh, words));
    lines.add(
        words.say(
            "editions.running",
            fresh.from().toString(),
            old.ref().toString(),
            fresh.ref().toString()));
    return lines;
  }

  private static List<String> warnings(Passport old, Passport fresh, Words words) {
    var lines = new ArrayList<String>();
    boolean reversed = fresh.from().isBefore(old.from());
    Passport first = reversed ? fresh : old;
    Passport second = reversed ? old : fresh;
    if (reversed) {
      lines.add(words.say("editions.reversed", fresh.ref().toString(), old.ref().toString()));
    }
    if (first.inForce(second.from())) {
      lines.add(overlap(first, second, words));
    } else if (first.to().plusDays(1).isBefore(second.from())) {
      lines.add(
          words.say(
              "editions.gap",
              first.to().plusDays(1).toString(),
              second.from().minusDays(1).toString()));
    }
    return lines;
  }

  private static String overlap(Passport first, Passport second, Words words) {
    LocalDate end = earlier(first.to(), second.to());
    return end == null
        ? words.say("editions.overlap-open", second.from().toString())
        : words.say("editions.overlap", second.from().toString(), end.toString());
  }

  /** The earlier end; null, which is none, is later than any. */
  private static LocalDate earlier(LocalDate one, LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}
