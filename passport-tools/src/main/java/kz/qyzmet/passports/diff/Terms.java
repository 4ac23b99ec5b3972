package kz.qyzmet.passports.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.ServiceTerms;
import kz.qyzmet.contracts.passport.Sourced;
import kz.qyzmet.passports.Words;
import kz.qyzmet.passports.show.Phrases;
import kz.qyzmet.passports.show.View;

/** The terms of both editions, in numbers and on the days of the calendar. */
final class Terms {
  private final Passport old;
  private final Passport fresh;
  private final Words words;
  private final List<Case> cases;

  Terms(Passport old, Passport fresh, Words words) {
    this.old = old;
    this.fresh = fresh;
    this.words = words;
    this.cases = Case.of(old, fresh);
  }

  /** What the numbers are, by case; and the provider's own terms. */
  List<String> changes() {
    var lines = new ArrayList<String>();
    for (Case each : cases) {
      String before = legal(old, each);
      String after = legal(fresh, each);
      if (before == null) {
        lines.add(words.say("diff.added", name(each), after));
      } else if (after == null) {
        lines.add(words.say("diff.gone", name(each), before));
      } else if (!before.equals(after)) {
        lines.add(words.say("diff.changed", name(each), before, after));
      }
    }
    ServiceTerms before = old.terms();
    ServiceTerms after = fresh.terms();
    other("diff.internal", before.internal(), after.internal(), lines);
    other("diff.cap", before.derived(), after.derived(), lines);
    other("diff.storage", before.storage(), after.storage(), lines);
    if (before.handOver().value() != after.handOver().value()) {
      lines.add(
          words.say(
              "diff.changed", words.say("diff.hand-over"), handOver(before), handOver(after)));
    }
    return lines;
  }

  private String handOver(ServiceTerms terms) {
    return words.say("hand-over." + terms.handOver().value().name().toLowerCase(Locale.ROOT));
  }

  /** Null where the edition does not have the channel. */
  private String legal(Passport passport, Case asked) {
    return passport.channels().containsKey(asked.channel())
        ? words.term(
            passport.terms().legal(asked.channel(), asked.locality(), asked.facts()).value())
        : null;
  }

  private void other(String key, Sourced<Term> before, Sourced<Term> after, List<String> lines) {
    Term was = before == null ? null : before.value();
    Term is = after == null ? null : after.value();
    if (!Objects.equals(was, is)) {
      lines.add(words.say("diff.changed", words.say(key), words.term(was), words.term(is)));
    }
  }

  /** Who gains and who loses, by case; a channel of one edition has nothing to compare. */
  List<String> days(WorkingCalendar calendar) {
    var lines = new ArrayList<String>();
    lines.add(
        words.say("days.walked", calendar.firstDay().toString(), calendar.lastDay().toString()));
    for (Case each : cases) {
      if (legal(old, each) != null && legal(fresh, each) != null) {
        lines.addAll(found(each, Days.walk(calendar, each, old, fresh)));
      }
    }
    return lines;
  }

  private List<String> found(Case walked, Days.Found found) {
    var lines = new ArrayList<String>();
    lines.add(words.say("labelled", name(walked), verdict(found)));
    if (found.gaining() + found.losing() > 0) {
      var ends = found.ends().orElseThrow();
      lines.add("  " + words.say("days.least", example(ends.getFirst())));
      lines.add("  " + words.say("days.most", example(ends.getLast())));
    }
    if (found.oneSided() > 0) {
      lines.add("  " + words.count("days.one-sided", found.oneSided()));
    }
    taken(found.oldOnly(), old, fresh, lines);
    taken(found.freshOnly(), fresh, old, lines);
    return lines;
  }

  private String verdict(Days.Found found) {
    if (found.compared() == 0) {
      return words.say("days.none");
    }
    if (found.gaining() + found.losing() == 0) {
      return words.say("days.same");
    }
    if (found.gaining() == found.compared()) {
      return words.say("days.all-gain");
    }
    return found.losing() == found.compared()
        ? words.say("days.all-lose")
        : words.count("days.mixed", found.gaining(), found.losing(), found.compared());
  }

  private String example(Days.Example example) {
    long days = Math.abs(example.gain());
    String change =
        example.gain() == 0
            ? words.say("days.equal")
            : words.count(example.gain() > 0 ? "days.earlier" : "days.later", days);
    return words.say(
        "days.example",
        change,
        example.filed().toString(),
        example.freshDue().toString(),
        example.oldDue().toString());
  }

  private void taken(Days.Taken taken, Passport takes, Passport refuses, List<String> lines) {
    if (taken.days() > 0) {
      lines.add(
          "  "
              + words.count(
                  "days.taken",
                  taken.days(),
                  takes.ref().toString(),
                  taken.first().toString(),
                  taken.last().toString(),
                  refuses.ref().toString(),
                  words.say("refused." + taken.reason())));
    }
  }

  /** A case in words: channel, counter, options. */
  private String name(Case named) {
    var parts = new ArrayList<String>();
    parts.add(words.channel(named.channel()));
    boolean places =
        cases.stream()
            .anyMatch(
                each -> each.channel() == named.channel() && each.locality() == Locality.OTHER);
    if (places) {
      parts.add(words.locality(named.locality()));
    }
    boolean pickups =
        cases.stream()
            .anyMatch(each -> each.channel() == named.channel() && each.pickup() != named.pickup());
    if (pickups) {
      parts.add(words.say("pickup." + named.pickup().name().toLowerCase(Locale.ROOT)));
    }
    var before = new Phrases(View.whole(old, words));
    var after = new Phrases(View.whole(fresh, words));
    named.chosen().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(each -> label(after, before, each.getKey(), each.getValue()))
        .forEach(parts::add);
    return String.join(", ", parts);
  }

  private static String label(Phrases after, Phrases before, String field, String option) {
    String label = after.option(field, option);
    return label.equals(option) ? before.option(field, option) : label;
  }
}
