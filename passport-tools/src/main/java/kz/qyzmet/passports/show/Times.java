package kz.qyzmet.passports.show;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.passport.Basis;
import kz.qyzmet.contracts.passport.FilingPeriod;
import kz.qyzmet.contracts.passport.Reading;
import kz.qyzmet.contracts.passport.ServiceTerms;
import kz.qyzmet.contracts.passport.ServiceTerms.LegalException;
import kz.qyzmet.contracts.passport.Setting;
import kz.qyzmet.contracts.passport.Sourced;
import kz.qyzmet.passports.Table;
import kz.qyzmet.passports.Words;

/** The terms, the windows and what a day counts. */
final class Times {
  /** The order in which they bear on a date, from the filing to the last hour. */
  private static final List<String> SETTINGS =
      List.of(
          "afterHours",
          "countReceptionDay",
          "countStartDay",
          "rollToWorkingDay",
          "deadlineHour",
          "handOverDay",
          "branchHours",
          "stepTerm");

  /** Told with the grounds on which an application isn't accepted. */
  private static final String ON_PORTAL = "acceptanceRefusalOnPortal";

  /** What only an application at a branch of the Corporation meets. */
  private static final List<String> OF_BRANCHES = List.of("countReceptionDay", "branchHours");

  private final View view;
  private final ServiceTerms terms;
  private final Words words;
  private final Phrases phrases;

  private Times(View view) {
    this.view = view;
    this.terms = view.passport().terms();
    this.words = view.words();
    this.phrases = new Phrases(view);
  }

  static List<Section> sections(View view) {
    var times = new Times(view);
    return List.of(
        new Section("show.terms", times.terms()),
        new Section("show.warnings", times.warnings()),
        new Section("show.windows", times.windows()),
        new Section("show.day", times.settings()),
        new Section("show.choices", times.choices()),
        new Section("show.readings", times.readings()));
  }

  private List<String> terms() {
    var rows = new ArrayList<List<String>>();
    for (Channel channel : view.ordered()) {
      var exceptions = view.exceptions(channel);
      exceptions.forEach(each -> rows.add(row(channel, place(each), each.term())));
      if (exceptions.stream().noneMatch(each -> each.locality() == null && each.when() == null)) {
        String rest = exceptions.isEmpty() ? "" : words.say("term.otherwise");
        rows.add(row(channel, rest, terms.legal()));
      }
    }
    var lines = new ArrayList<>(Table.aligned(rows));
    other("term.internal", terms.internal(), lines);
    other("term.cap", terms.derived(), lines);
    if (view.takesAt("branch")) {
      String event = words.say("hand-over." + View.code(terms.handOver().value()));
      lines.add(words.sourced(event, terms.handOver().basis()));
      other("term.storage", terms.storage(), lines);
    }
    return lines;
  }

  /** When an approaching end is announced. */
  private List<String> warnings() {
    return view.passport().thresholds().stream()
        .map(each -> words.sourced(phrases.warning(each), each.basis()))
        .toList();
  }

  private List<String> row(Channel channel, String place, Sourced<Term> term) {
    return List.of(
        words.channel(channel), place, words.term(term.value()), words.basis(term.basis()));
  }

  private String place(LegalException exception) {
    var parts =
        Stream.of(
                exception.locality() == null ? null : words.locality(exception.locality()),
                exception.when() == null ? null : phrases.condition(exception.when()))
            .filter(Objects::nonNull)
            .toList();
    return String.join(", ", parts);
  }

  private void other(String key, Sourced<Term> term, List<String> lines) {
    if (term != null) {
      lines.add(words.sourced(words.say(key, words.term(term.value())), term.basis()));
    }
  }

  private List<String> windows() {
    var lines = new ArrayList<String>();
    for (FilingPeriod period : terms.periods()) {
      if (view.reaches(period.when())) {
        lines.add(words.sourced(phrases.period(period), period.basis()));
      }
    }
    return lines.isEmpty() ? List.of(words.say("period.always")) : lines;
  }

  private List<String> settings() {
    var lines = new ArrayList<String>();
    for (String code : SETTINGS) {
      Setting setting = view.passport().settings().get(code);
      if (setting != null && meets(code)) {
        setting(setting, lines);
      }
    }
    return lines;
  }

  private boolean meets(String code) {
    if (OF_BRANCHES.contains(code)) {
      return view.channels().contains(Channel.CORPORATION);
    }
    return !code.equals("handOverDay") || view.takesAt("branch");
  }

  /** What else the passport leaves to be switched: its own settings. */
  private List<String> choices() {
    var lines = new ArrayList<String>();
    view.passport().settings().values().stream()
        .filter(each -> !SETTINGS.contains(each.code()) && !each.code().equals(ON_PORTAL))
        .sorted(Comparator.comparing(Setting::code))
        .forEach(each -> setting(each, lines));
    return lines;
  }

  private void setting(Setting setting, List<String> lines) {
    lines.add(words.sourced(phrases.setting(setting), setting.basis()));
    lines.add("  " + words.say("setting.open", setting.ambiguity()));
  }

  /** How unclear places are read where nothing can be switched, by their number. */
  private List<String> readings() {
    return view.passport().readings().stream()
        .sorted(Comparator.comparing(Reading::number))
        .map(
            each ->
                words.sourced(
                    words.say("reading", each.number(), each.says()),
                    new Basis(null, each.reason())))
        .toList();
  }
}
