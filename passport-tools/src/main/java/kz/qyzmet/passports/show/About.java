package kz.qyzmet.passports.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.passport.Act;
import kz.qyzmet.contracts.passport.ChannelRule;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.PickupOption;
import kz.qyzmet.contracts.passport.Sourced;
import kz.qyzmet.contracts.passport.SystemChain;
import kz.qyzmet.passports.Words;

/** What the service is: edition, acts, people and ways. */
final class About {
  private final View view;
  private final Passport passport;
  private final Words words;

  private About(View view) {
    this.view = view;
    this.passport = view.passport();
    this.words = view.words();
  }

  static List<Section> sections(View view) {
    var about = new About(view);
    return List.of(
        new Section("show.service", about.service()),
        new Section("show.acts", about.acts()),
        new Section("show.people", about.people()),
        new Section("show.channels", about.channels()),
        new Section("show.representatives", about.representatives()),
        new Section("show.pickups", about.pickups()));
  }

  private List<String> service() {
    return List.of(
        text(passport.names()),
        words.say("edition", passport.ref().toString()),
        words.sourced(words.inForce(passport), passport.effect()));
  }

  private List<String> acts() {
    return passport.acts().stream().map(this::act).toList();
  }

  /** A memo bears neither date nor number. */
  private String act(Act act) {
    var line = new StringBuilder(words.say("labelled", act.code(), words.text(act.title())));
    line.append(
        act.date() == null
            ? words.say("act.undated")
            : words.say("act.date", act.date().toString()));
    line.append(act.number() == null ? "" : words.say("act.number", act.number()));
    act.amendedBy()
        .forEach(
            each -> line.append(words.say("act.amended", each.number(), each.date().toString())));
    line.append(act.adilet() == null ? "" : words.say("act.code", act.adilet()));
    return act.basis().byReading() ? line + " " + words.basis(act.basis()) : line.toString();
  }

  private List<String> people() {
    return List.of(
        words.say("people.provider", text(passport.provider())),
        words.say("people.kinds", kinds("provider-kind.", passport.providerKinds())),
        words.say("people.recipient", text(passport.recipient())),
        words.say("people.applicants", kinds("applicant.", passport.applicants())),
        words.say("people.result", text(passport.result())),
        words.say("people.consent", text(passport.consent())));
  }

  private String kinds(String prefix, Sourced<Set<String>> kinds) {
    return words.sourced(new Phrases(view).kinds(prefix, kinds.value()), kinds.basis());
  }

  private List<String> channels() {
    var lines = new ArrayList<String>();
    for (var channel : view.ordered()) {
      ChannelRule rule = passport.channels().get(channel);
      String name = words.say("labelled", words.channel(channel), words.text(rule.name()));
      lines.add(words.sourced(name, rule.basis()));
      lines.add("  " + words.say("channel-proof", text(rule.acceptance())));
      if (rule.chain() != null) {
        lines.add("  " + chain(rule.chain()));
      }
      if (rule.certification() != null) {
        lines.add("  " + certification(rule.certification()));
      }
      if (!rule.served()) {
        lines.add("  " + words.say("not-yet-served"));
      }
    }
    return lines;
  }

  private List<String> representatives() {
    var rule = passport.representatives();
    var phrases = new Phrases(view);
    var lines = new ArrayList<String>();
    lines.add(words.sourced(phrases.representatives(rule), rule.basis()));
    rule.grounds()
        .forEach(each -> lines.add(words.sourced(phrases.representation(each), each.basis())));
    return lines;
  }

  private String chain(SystemChain chain) {
    var ways =
        chain.systems().stream()
            .map(system -> words.say("system." + system))
            .collect(Collectors.joining(" → "));
    return words.sourced(
        words.say("channel-chain", ways, chain.silentAfter().value().toMinutes()), chain.basis());
  }

  private String certification(ChannelRule.Certification certification) {
    var kinds =
        certification.kinds().stream()
            .map(kind -> words.say("certification." + kind.code()))
            .collect(Collectors.joining(", "));
    return words.sourced(words.say("channel-certification", kinds), certification.basis());
  }

  private List<String> pickups() {
    return passport.pickups().stream()
        .filter(each -> view.takesAt(each.kind()))
        .map(this::pickup)
        .toList();
  }

  private String pickup(PickupOption place) {
    String line = words.sourced(words.text(place.name()), place.basis());
    return place.served() ? line : line + "; " + words.say("not-yet-served");
  }

  private String text(Sourced<LocalizedText> text) {
    return words.sourced(words.text(text.value()), text.basis());
  }
}
