package kz.qyzmet.passports.diff;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.passport.Hearing;
import kz.qyzmet.contracts.passport.Leg;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.RefusalGround;
import kz.qyzmet.contracts.passport.Sourced;
import kz.qyzmet.contracts.passport.Step;
import kz.qyzmet.passports.Words;
import kz.qyzmet.passports.show.Phrases;
import kz.qyzmet.passports.show.View;

/** The parts of one edition, by code and in the passport's order. */
final class Parts {
  private final Passport passport;
  private final Words words;
  private final Phrases phrases;

  Parts(Passport passport, Words words) {
    this.passport = passport;
    this.words = words;
    this.phrases = new Phrases(View.whole(passport, words));
  }

  Map<String, Part> channels() {
    var parts = new LinkedHashMap<String, Part>();
    passport
        .channels()
        .forEach(
            (channel, rule) ->
                parts.put(
                    channel.name(),
                    new Part(
                        words.channel(channel),
                        words.text(rule.name()),
                        Arrays.asList(
                            rule.served(),
                            rule.chain(),
                            rule.certification() == null ? null : rule.certification().kinds()))));
    return parts;
  }

  /** Who gives it and to whom, by kinds; how the acts word it says nothing else. */
  Map<String, Part> people() {
    var parts = new LinkedHashMap<String, Part>();
    var providers = passport.providerKinds().value();
    var applicants = passport.applicants().value();
    parts.put(
        "providers",
        new Part(
            words.say("diff.providers"), phrases.kinds("provider-kind.", providers), providers));
    parts.put(
        "applicants",
        new Part(
            words.say("diff.applicants"), phrases.kinds("applicant.", applicants), applicants));
    return parts;
  }

  Map<String, Part> representatives() {
    var parts = new LinkedHashMap<String, Part>();
    var rule = passport.representatives();
    parts.put(
        "",
        new Part(
            words.say("diff.representatives"),
            phrases.representatives(rule),
            Arrays.asList(rule.channels(), rule.minorsRepresented())));
    rule.grounds()
        .forEach(
            each ->
                parts.put(
                    each.code(),
                    new Part(words.text(each.name()), phrases.representation(each), true)));
    return parts;
  }

  Map<String, Part> pickups() {
    var parts = new LinkedHashMap<String, Part>();
    for (var place : passport.pickups()) {
      String name = words.say("pickup." + place.kind());
      parts.put(place.kind(), new Part(name, phrases.pickup(place), place.served()));
    }
    return parts;
  }

  Map<String, Part> documents() {
    var parts = new LinkedHashMap<String, Part>();
    for (var document : passport.documents()) {
      String says = phrases.document(document);
      String when =
          document.condition() == null ? "" : "; " + phrases.condition(document.condition());
      var facts =
          Arrays.asList(
              document.handling(),
              document.required(),
              document.condition(),
              document.mediaTypes(),
              document.maxBytes(),
              document.electronic() == null ? null : document.electronic().kinds());
      parts.put(document.code(), new Part(words.text(document.name()), says + when, facts));
    }
    return parts;
  }

  Map<String, Part> form() {
    var parts = new LinkedHashMap<String, Part>();
    for (var field : passport.form()) {
      var facts =
          Arrays.asList(
              field.type(),
              field.required(),
              field.condition(),
              field.maxLength(),
              field.min(),
              field.max(),
              field.options().stream()
                  .map(option -> Arrays.asList(option.code(), option.providerKinds()))
                  .toList(),
              field.since(),
              field.fromIdentity(),
              field.fromRegister());
      parts.put(field.code(), new Part(words.text(field.label()), phrases.field(field), facts));
    }
    return parts;
  }

  Map<String, Part> grounds() {
    return grounds(passport.refusalGrounds());
  }

  /** Why an application is not even taken. */
  Map<String, Part> acceptance() {
    return grounds(passport.acceptanceRefusal().grounds());
  }

  private Map<String, Part> grounds(List<RefusalGround> grounds) {
    var parts = new LinkedHashMap<String, Part>();
    for (var ground : grounds) {
      parts.put(ground.code(), new Part(ground.code(), phrases.ground(ground), ground.text()));
    }
    return parts;
  }

  Map<String, Part> steps() {
    var parts = new LinkedHashMap<String, Part>();
    for (Step step : passport.pipeline().steps().values()) {
      var facts =
          Arrays.asList(
              step.role(),
              step.action(),
              step.limit(),
              step.limitStarts(),
              step.moves(),
              step.stopsClocksOn(),
              step.documents(),
              step.grounds(),
              step.when(),
              step.vote());
      String says = String.join("; ", phrases.step(step));
      parts.put(step.code(), new Part(words.text(step.name()), says, facts));
    }
    return parts;
  }

  Map<String, Part> legs() {
    var parts = new LinkedHashMap<String, Part>();
    for (Channel channel : passport.channels().keySet()) {
      var legs = passport.legs(channel);
      legs.inbound().forEach(leg -> parts.put(channel + "/in/" + leg.code(), leg(channel, leg)));
      legs.outbound().forEach(leg -> parts.put(channel + "/out/" + leg.code(), leg(channel, leg)));
    }
    return parts;
  }

  private Part leg(Channel channel, Leg leg) {
    return new Part(
        words.channel(channel) + ", " + words.text(leg.name()),
        phrases.leg(leg),
        Arrays.asList(leg.by(), leg.limit(), leg.locality()));
  }

  Map<String, Part> suspension() {
    var suspension = passport.suspension();
    return suspension == null
        ? Map.of()
        : Map.of(
            "suspension",
            new Part(
                words.say("show.suspension"),
                phrases.suspension(suspension),
                Arrays.asList(suspension.limit().value(), suspension.steps())));
  }

  Map<String, Part> warnings() {
    var parts = new LinkedHashMap<String, Part>();
    for (var threshold : passport.thresholds()) {
      var facts = Arrays.asList(threshold.kind(), threshold.measure());
      parts.put(threshold.code(), new Part(threshold.code(), phrases.warning(threshold), facts));
    }
    return parts;
  }

  Map<String, Part> misfits() {
    var parts = new LinkedHashMap<String, Part>();
    for (var misfit : passport.misfits()) {
      var facts = Arrays.asList(misfit.channel(), misfit.locality(), misfit.late(), misfit.heard());
      String name = misfit.code() + ", " + phrases.place(misfit);
      parts.put(misfit.code(), new Part(name, words.text(misfit.reason()), facts));
    }
    return parts;
  }

  Map<String, Part> settings() {
    var parts = new TreeMap<String, Part>();
    passport
        .settings()
        .forEach(
            (code, setting) ->
                parts.put(code, new Part(named(code), phrases.setting(setting), setting.value())));
    return parts;
  }

  /** The words for a shared setting; the name of a passport's own. */
  private String named(String code) {
    String key = "setting." + code;
    return words.has(key) ? words.say(key) : code;
  }

  Map<String, Part> hearing() {
    Hearing hearing = passport.hearing();
    var facts =
        Arrays.asList(
            hearing.applies(), hearing.from(), value(hearing.notice()), value(hearing.objection()));
    return Map.of("hearing", new Part(words.say("show.hearing"), phrases.hearing(hearing), facts));
  }

  /** When applications are taken, as one part: windows have no codes. */
  Map<String, Part> windows() {
    var periods = passport.terms().periods();
    String says =
        periods.isEmpty()
            ? words.say("period.always")
            : String.join("; ", periods.stream().map(phrases::period).toList());
    List<?> facts =
        periods.stream()
            .map(each -> Arrays.asList(each.window(), each.vacations(), each.when()))
            .toList();
    return Map.of("windows", new Part(words.say("show.windows"), says, facts));
  }

  private static <T> T value(Sourced<T> sourced) {
    return sourced == null ? null : sourced.value();
  }
}
