package kz.qyzmet.passports.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.passports.Words;

/** Two editions of a service, compared by what they do. */
public final class Diff {
  private final Passport old;
  private final Passport fresh;
  private final Words words;
  private final Parts oldParts;
  private final Parts freshParts;
  private final List<String> lines = new ArrayList<>();

  private Diff(Passport old, Passport fresh, Words words) {
    this.old = old;
    this.fresh = fresh;
    this.words = words;
    this.oldParts = new Parts(old, words);
    this.freshParts = new Parts(fresh, words);
  }

  /**
   * All sections, each under its heading; one in which nothing differs says so.
   *
   * @throws IllegalArgumentException they are of different services
   */
  public static List<String> of(
      Passport old, Passport fresh, WorkingCalendar calendar, Words words) {
    if (!old.ref().code().equals(fresh.ref().code())) {
      throw new IllegalArgumentException(
          "Expected two editions of one service, but got %s and %s"
              .formatted(old.ref(), fresh.ref()));
    }
    return new Diff(old, fresh, words).lines(calendar);
  }

  private List<String> lines(WorkingCalendar calendar) {
    section("diff.editions", Editions.lines(old, fresh, words));
    parts("show.people", Parts::people);
    parts("show.channels", Parts::channels);
    parts("show.representatives", Parts::representatives);
    parts("show.pickups", Parts::pickups);
    var terms = new Terms(old, fresh, words);
    section("show.terms", terms.changes());
    parts("show.warnings", Parts::warnings);
    parts("show.windows", Parts::windows);
    section("diff.days", terms.days(calendar));
    parts("show.documents", Parts::documents);
    parts("show.form", Parts::form);
    parts("show.acceptance", Parts::acceptance);
    parts("show.grounds", Parts::grounds);
    steps();
    parts("show.suspension", Parts::suspension);
    parts("show.legs", Parts::legs);
    parts("show.hearing", Parts::hearing);
    parts("show.misfits", Parts::misfits);
    parts("show.day", Parts::settings);
    return lines;
  }

  private void parts(String title, Function<Parts, Map<String, Part>> parts) {
    section(title, Part.compare(parts.apply(oldParts), parts.apply(freshParts), words));
  }

  private void steps() {
    var before = oldParts.steps();
    var after = freshParts.steps();
    var changes = new ArrayList<>(Part.compare(before, after, words));
    if (Part.isReordered(before, after)) {
      changes.add(words.say("diff.order", names(before), names(after)));
    }
    section("show.steps", changes);
  }

  private static String names(Map<String, Part> parts) {
    return String.join(", ", parts.values().stream().map(Part::name).toList());
  }

  private void section(String title, List<String> changes) {
    if (!lines.isEmpty()) {
      lines.add("");
    }
    lines.add(words.say(title));
    var said = changes.isEmpty() ? List.of(words.say("diff.nothing")) : changes;
    said.forEach(line -> lines.add("  " + line));
  }
}
