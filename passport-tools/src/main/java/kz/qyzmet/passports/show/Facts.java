package kz.qyzmet.passports.show;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.passport.AcceptanceRefusal;
import kz.qyzmet.contracts.passport.Hearing;
import kz.qyzmet.contracts.passport.Misfit;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Practical;
import kz.qyzmet.contracts.passport.Practical.CounterTime;
import kz.qyzmet.contracts.passport.Sourced;
import kz.qyzmet.passports.Words;

/** Refusals, where the act does not fit itself, and what helps before going anywhere. */
final class Facts {
  private final View view;
  private final Passport passport;
  private final Words words;
  private final Phrases phrases;

  private Facts(View view) {
    this.view = view;
    this.passport = view.passport();
    this.words = view.words();
    this.phrases = new Phrases(view);
  }

  static List<Section> sections(View view) {
    var facts = new Facts(view);
    return List.of(
        new Section("show.acceptance", facts.acceptance()),
        new Section("show.grounds", facts.grounds()),
        new Section("show.hearing", facts.hearing()),
        new Section("show.provisions", facts.provisions()),
        new Section("show.statuses", facts.statuses()),
        new Section("show.misfits", facts.misfits()),
        new Section("show.practical", facts.practical()));
  }

  private List<String> grounds() {
    return passport.refusalGrounds().stream()
        .map(each -> words.sourced(phrases.ground(each), each.basis()))
        .toList();
  }

  private List<String> acceptance() {
    AcceptanceRefusal refusal = passport.acceptanceRefusal();
    var lines = new ArrayList<String>();
    refusal.grounds().forEach(each -> lines.add(words.sourced(phrases.ground(each), each.basis())));
    if (view.channels().contains(Channel.PORTAL)) {
      var portal = passport.settings().get("acceptanceRefusalOnPortal");
      lines.add(words.sourced(phrases.setting(portal), portal.basis()));
      lines.add("  " + words.say("setting.open", portal.ambiguity()));
    }
    return lines;
  }

  private List<String> hearing() {
    Hearing hearing = passport.hearing();
    var lines = new ArrayList<String>();
    lines.add(words.sourced(phrases.hearing(hearing), hearing.basis()));
    if (hearing.applies()) {
      lines.add("  " + term("hearing.notice", hearing.notice()));
      lines.add("  " + term("hearing.objection", hearing.objection()));
    }
    return lines;
  }

  private List<String> provisions() {
    return passport.provisions().stream()
        .map(each -> words.sourced(words.text(each.text()), each.basis()))
        .toList();
  }

  /** The words of the cabinet, in the order of a case's life. */
  private List<String> statuses() {
    String all =
        passport.statuses().values().stream().map(words::text).collect(Collectors.joining(", "));
    return List.of(words.sourced(all, passport.statusTexts().basis()));
  }

  private List<String> misfits() {
    return passport.misfits().stream()
        .filter(each -> view.channels().contains(each.channel()))
        .map(this::misfit)
        .toList();
  }

  private String misfit(Misfit misfit) {
    String says = words.say("labelled", phrases.place(misfit), words.text(misfit.reason()));
    return words.sourced(says, misfit.basis());
  }

  private List<String> practical() {
    Practical practical = passport.practical();
    var lines = new ArrayList<String>();
    text("practical.fee", practical.fee(), lines);
    counterTimes("practical.waiting", practical.waiting(), lines);
    counterTimes("practical.service", practical.service(), lines);
    text("practical.hours", practical.hours(), lines);
    list("practical.phones", practical.phones(), lines);
    list("practical.sites", practical.sites(), lines);
    return lines;
  }

  /** Those of the shown channels, each with the channels of which it is said. */
  private void counterTimes(String key, List<CounterTime> times, List<String> lines) {
    for (CounterTime time : times) {
      var said = view.ordered().stream().filter(time.channels()::contains).toList();
      if (time.channels().isEmpty()) {
        lines.add(term(key, time.time()));
      } else if (!said.isEmpty()) {
        String where = said.stream().map(words::channel).collect(Collectors.joining(", "));
        lines.add(words.say("labelled", where, term(key, time.time())));
      }
    }
  }

  private String term(String key, Sourced<Term> term) {
    return words.sourced(words.say(key, words.term(term.value())), term.basis());
  }

  private void text(String key, Sourced<LocalizedText> text, List<String> lines) {
    if (text != null) {
      lines.add(words.sourced(words.say(key, words.text(text.value())), text.basis()));
    }
  }

  private void list(String key, Sourced<List<String>> values, List<String> lines) {
    if (values != null) {
      lines.add(words.sourced(words.say(key, String.join(", ", values.value())), values.basis()));
    }
  }
}
