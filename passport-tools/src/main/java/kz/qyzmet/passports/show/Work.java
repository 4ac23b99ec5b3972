package kz.qyzmet.passports.show;

import java.util.ArrayList;
import java.util.List;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.passport.Leg;
import kz.qyzmet.contracts.passport.Legs;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Step;
import kz.qyzmet.contracts.passport.Suspension;
import kz.qyzmet.passports.Table;
import kz.qyzmet.passports.Words;

/** What is done with an application, by whom and on which ways. */
final class Work {
  private final View view;
  private final Passport passport;
  private final Words words;
  private final Phrases phrases;

  private Work(View view) {
    this.view = view;
    this.passport = view.passport();
    this.words = view.words();
    this.phrases = new Phrases(view);
  }

  static List<Section> sections(View view) {
    var work = new Work(view);
    return List.of(
        new Section("show.steps", work.steps()),
        new Section("show.suspension", work.suspension()),
        new Section("show.legs", work.legs()));
  }

  private List<String> steps() {
    var lines = new ArrayList<String>();
    int number = 1;
    for (Step step : passport.pipeline().steps().values()) {
      if (view.reaches(step.when())) {
        var parts = phrases.step(step);
        String head =
            words.say("labelled", number++ + ". " + words.text(step.name()), parts.getFirst());
        lines.add(words.sourced(head, step.basis()));
        parts.stream().skip(1).forEach(part -> lines.add("   " + part));
      }
    }
    return lines;
  }

  private List<String> suspension() {
    Suspension suspension = passport.suspension();
    if (suspension == null) {
      return List.of();
    }
    return List.of(words.sourced(phrases.suspension(suspension), suspension.limit().basis()));
  }

  private List<String> legs() {
    var rows = new ArrayList<List<String>>();
    for (Channel channel : view.ordered()) {
      Legs legs = passport.legs(channel);
      legs.inbound().forEach(leg -> rows.add(row(channel, "leg.inbound", leg)));
      legs.outbound().forEach(leg -> rows.add(row(channel, "leg.outbound", leg)));
    }
    return rows.isEmpty() ? List.of() : Table.aligned(rows);
  }

  private List<String> row(Channel channel, String direction, Leg leg) {
    return List.of(
        words.channel(channel),
        words.say(direction),
        words.text(leg.name()),
        words.sourced(phrases.leg(leg), leg.basis()));
  }
}
