package kz.qyzmet.passports.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Pickup;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.passports.Table;
import kz.qyzmet.passports.Words;
import kz.qyzmet.passports.proof.Verdict.Case;

/** The verdicts as an official reads them: a table, and the story of each misfit. */
public final class Report {
  private final Words words;

  public Report(Words words) {
    this.words = words;
  }

  /** One line for each way. */
  public List<String> table(List<Verdict> verdicts) {
    var rows = new ArrayList<List<String>>();
    rows.add(
        List.of(
            words.say("table.way"),
            words.say("table.term"),
            words.say("table.path"),
            words.say("table.start"),
            words.say("table.margin")));
    for (Verdict verdict : verdicts) {
      rows.add(
          List.of(
              way(verdict.way()),
              term(verdict),
              verdict.worst().or(verdict::longest).map(this::path).orElse(""),
              verdict
                  .worst()
                  .or(verdict::longest)
                  .map(each -> words.moment(each.start()))
                  .orElse(""),
              margin(verdict)));
    }
    return Table.aligned(rows);
  }

  /** One line for each misfit that is acknowledged and does not happen. */
  public List<String> idle(Passport passport, List<Verdict> verdicts) {
    return Proofs.idle(passport, verdicts).stream()
        .map(misfit -> words.say("misfit.idle", passport.ref().toString(), misfit.code()))
        .toList();
  }

  private String term(Verdict verdict) {
    String term = words.term(verdict.term());
    return verdict.derived() ? words.say("term.derived", term) : term;
  }

  /** The limits along the path, in its order, equal ones together. */
  private String path(Case walked) {
    var times = new LinkedHashMap<String, Integer>();
    for (Stage stage : walked.route().stages()) {
      if (stage.limit() != null) {
        times.merge(words.limit(stage.limit()), 1, Integer::sum);
      }
    }
    return times.entrySet().stream()
        .map(each -> each.getValue() == 1 ? each.getKey() : each.getValue() + " × " + each.getKey())
        .collect(Collectors.joining(" + "));
  }

  private String margin(Verdict verdict) {
    if (verdict.worst().isEmpty()) {
      return verdict
          .longest()
          .map(
              longest ->
                  words.count(
                      "verdict.no-term",
                      java.time.temporal.ChronoUnit.DAYS.between(
                          longest.start().toLocalDate(), longest.end().toLocalDate())))
          .orElseGet(() -> words.say("verdict.never"));
    }
    Case worst = verdict.worst().get();
    if (worst.fits()) {
      return words.say("verdict.fits", words.openingTime(worst.room())) + open(worst);
    }
    return words.say(
        verdict.breaks() ? "verdict.late" : "verdict.late-known", words.clockTime(worst.late()));
  }

  private String open(Case worst) {
    var open = worst.route().open();
    return open.isEmpty()
        ? ""
        : "; "
            + words.say(
                "open",
                open.stream()
                    .map(stage -> words.text(stage.name()))
                    .collect(Collectors.joining(", ")));
  }

  /** What happens, moment by moment, in the case with the least room. */
  public List<String> story(Verdict verdict) {
    var lines = new ArrayList<String>();
    if (verdict.fits()) {
      verdict.worst().ifPresent(worst -> tell(verdict, worst, lines));
    }
    for (var late : verdict.lates()) {
      tell(verdict, late.walked(), lines);
      lines.add(
          "  "
              + (late.acknowledged() == null
                  ? words.say("unacknowledged")
                  : words.say("acknowledged", words.text(late.acknowledged().reason()))));
    }
    return lines;
  }

  private void tell(Verdict verdict, Case worst, List<String> lines) {
    lines.add(words.say("example.head", way(verdict.way()), words.moment(worst.start())));
    lines.add("  " + words.say("example.term", term(verdict), worst.due()));
    lines.add(
        "  "
            + capitalised(
                words.say(
                    "example.limit",
                    words.say("asked." + worst.asked().name().toLowerCase(Locale.ROOT)),
                    words.moment(worst.limit()))));
    for (int i = 0; i < worst.ends().size(); i++) {
      Stage stage = worst.route().stages().get(i);
      lines.add(
          "    "
              + words.say(
                  "example.stage",
                  words.text(stage.name()),
                  words.actor(stage.actor()),
                  words.limit(stage.limit()),
                  words.moment(worst.ends().get(i))));
    }
    lines.add(
        "  "
            + (worst.fits()
                ? words.say(
                    "example.fits", words.moment(worst.end()), words.openingTime(worst.room()))
                : words.say(
                    "example.end", words.moment(worst.end()), words.clockTime(worst.late()))));
  }

  private static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** A way in words. */
  public String way(Way way) {
    var parts = new ArrayList<String>();
    parts.add(words.say("channel." + code(way.channel())));
    if (way.channel() == Channel.CORPORATION
        && way.passport().terms().exceptions().stream().anyMatch(each -> each.locality() != null)) {
      parts.add(words.say("locality." + code(way.locality())));
    }
    if (way.channel() == Channel.PORTAL && way.pickup() == Pickup.BRANCH) {
      parts.add(words.say("pickup.branch"));
    }
    way.chosen()
        .forEach(
            (field, option) ->
                parts.add(
                    way.passport().form().stream()
                        .filter(each -> each.code().equals(field))
                        .flatMap(each -> each.options().stream())
                        .filter(each -> each.code().equals(option))
                        .map(each -> words.text(each.label()))
                        .findFirst()
                        .orElse(option)));
    return way.passport().ref() + ", " + String.join(", ", parts);
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
