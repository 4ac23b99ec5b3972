package kz.qyzmet.passports.show;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.qyzmet.contracts.passport.Condition;
import kz.qyzmet.contracts.passport.DocumentRequirement;
import kz.qyzmet.contracts.passport.FilingPeriod;
import kz.qyzmet.contracts.passport.FormField;
import kz.qyzmet.contracts.passport.Hearing;
import kz.qyzmet.contracts.passport.Leg;
import kz.qyzmet.contracts.passport.Misfit;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.PickupOption;
import kz.qyzmet.contracts.passport.Pipeline;
import kz.qyzmet.contracts.passport.RefusalGround;
import kz.qyzmet.contracts.passport.Representation;
import kz.qyzmet.contracts.passport.Representatives;
import kz.qyzmet.contracts.passport.Setting;
import kz.qyzmet.contracts.passport.Step;
import kz.qyzmet.contracts.passport.Suspension;
import kz.qyzmet.contracts.passport.Threshold;
import kz.qyzmet.passports.Words;

/** The parts of a passport in words, without their clauses. */
public final class Phrases {
  /** Outcomes in the order in which they are told: what goes on first, what goes back last. */
  private static final List<String> OUTCOMES =
      List.of(
          Step.DONE,
          Step.CONFORMING,
          Step.GRANTED,
          Step.REFUSED,
          Step.NOT_CONFORMING,
          Step.RETURNED);

  private static final int KIBIBYTE = 1024;

  private final View view;
  private final Passport passport;
  private final Words words;

  public Phrases(View view) {
    this.view = view;
    this.passport = view.passport();
    this.words = view.words();
  }

  /** When something is so: the field's and the options' labels. */
  public String condition(Condition condition) {
    return words.say(
        "condition", field(condition.field()), options(condition.field(), condition.in()));
  }

  /** The label of a field, or the words for a fact that every application has. */
  String field(String code) {
    return passport.form().stream()
        .filter(each -> each.code().equals(code))
        .map(each -> words.text(each.label()))
        .findFirst()
        .orElseGet(() -> words.say("fact." + code));
  }

  /** Labels of options, in the form's order. */
  String options(String field, Collection<String> codes) {
    return codes(field).stream()
        .filter(codes::contains)
        .map(each -> option(field, each))
        .collect(Collectors.joining(words.say("or")));
  }

  /** Codes of the options of a field or a fact. */
  List<String> codes(String field) {
    return Condition.FACTS.containsKey(field)
        ? Condition.FACTS.get(field).stream().sorted().toList()
        : passport.form().stream()
            .filter(each -> each.code().equals(field))
            .flatMap(each -> each.options().stream())
            .map(FormField.Option::code)
            .toList();
  }

  /** The label of an option; the code itself where the form does not have it. */
  public String option(String field, String code) {
    if (Condition.FACTS.containsKey(field)) {
      return words.say(field + "." + code);
    }
    return passport.form().stream()
        .filter(each -> each.code().equals(field))
        .flatMap(each -> each.options().stream())
        .filter(each -> each.code().equals(code))
        .map(each -> words.text(each.label()))
        .findFirst()
        .orElse(code);
  }

  /** How a document is presented on the shown channels, and whether it must be. */
  public String document(DocumentRequirement document) {
    var parts = new ArrayList<String>();
    parts.add(words.say(document.required() ? "required" : "optional"));
    view.ordered().stream()
        .filter(document.handling()::containsKey)
        .map(
            channel ->
                words.say(
                    "labelled",
                    words.channel(channel),
                    words.say("handling." + View.code(document.handling().get(channel)))))
        .forEach(parts::add);
    if (view.channels().stream().anyMatch(document::uploadedOn)) {
      parts.add(
          words.say(
              "upload",
              document.mediaTypes().stream().sorted().collect(Collectors.joining(", ")),
              document.maxBytes() / KIBIBYTE));
    }
    if (view.channels().stream().anyMatch(document::electronicAt)) {
      parts.add(
          words.say(
              "electronic",
              document.electronic().kinds().stream()
                  .map(kind -> words.say("electronic." + kind))
                  .collect(Collectors.joining(", "))));
    }
    return String.join("; ", parts);
  }

  /** At which counters somebody may act for an applicant. */
  public String representatives(Representatives rule) {
    if (rule.channels().isEmpty()) {
      return words.say("representatives.none");
    }
    var where =
        rule.channels().stream().sorted().map(words::channel).collect(Collectors.joining(", "));
    return words.say(
        rule.minorsRepresented() ? "representatives.minors" : "representatives.at", where);
  }

  /** Whom, and what shows it. */
  public String representation(Representation ground) {
    var papers =
        ground.papers().stream()
            .map(paper -> words.text(paper.name()))
            .collect(Collectors.joining("; "));
    var line = new StringBuilder(words.say("labelled", words.text(ground.name()), papers));
    var ages = ground.ages();
    if (ages.from() > 0) {
      line.append(words.say("representation.from", String.valueOf(ages.from())));
    }
    if (ages.below() != null) {
      line.append(words.say("representation.below", String.valueOf(ages.below())));
    }
    return line.toString();
  }

  /** What a field of the form takes. */
  public String field(FormField field) {
    var parts = new ArrayList<String>();
    parts.add(words.say("type." + View.code(field.type())) + bounds(field));
    parts.add(words.say(field.required() ? "required" : "optional"));
    if (field.condition() != null) {
      parts.add(condition(field.condition()));
    }
    if (field.fromIdentity()) {
      parts.add(words.say("from-identity"));
    }
    if (field.fromRegister() != null) {
      parts.add(words.say("from-register"));
    }
    return String.join("; ", parts);
  }

  /** Numbers as texts: a year has no thousands. */
  private String bounds(FormField field) {
    var bounds = new StringBuilder();
    if (field.type() == FormField.Type.TEXT) {
      bounds.append(words.say("bound.length", String.valueOf(field.maxLength())));
    }
    if (field.min() != null) {
      bounds.append(words.say("bound.min", String.valueOf(field.min())));
    }
    if (field.max() != null) {
      bounds.append(words.say("bound.max", String.valueOf(field.max())));
    }
    if (field.since() != null) {
      bounds.append(
          words.say(
              "bound.since", words.term(field.since().atMost()), field(field.since().field())));
    }
    if (!field.options().isEmpty()) {
      bounds
          .append(": ")
          .append(
              field.options().stream()
                  .map(this::choice)
                  .collect(Collectors.joining(words.say("or"))));
    }
    return bounds.toString();
  }

  /** An option's label, and whose it is where not every organisation has it. */
  private String choice(FormField.Option option) {
    String kinds = kinds("provider-kind.", option.providerKinds());
    return words.text(option.label()) + (kinds.isEmpty() ? "" : " (" + kinds + ")");
  }

  public String ground(RefusalGround ground) {
    return words.text(ground.text());
  }

  /** When applications are taken, with whose. */
  public String period(FilingPeriod period) {
    String days =
        period.vacations()
            ? words.say("period.vacations")
            : words.say(
                "period.window",
                words.day(period.window().from()),
                words.day(period.window().to()));
    return period.when() == null ? days : condition(period.when()) + ": " + days;
  }

  /** A shared one as a sentence; the passport's own by its codes, and what else it could be. */
  public String setting(Setting setting) {
    String sentence = "setting." + setting.code() + "." + setting.value();
    if (words.has(sentence)) {
      return words.say(sentence);
    }
    String others =
        setting.others().stream()
            .map(Object::toString)
            .collect(Collectors.joining(words.say("or")));
    return words.say("setting.own", setting.code(), setting.value(), others);
  }

  /** Role and limit first, then what else there is, each outcome by itself. */
  public List<String> step(Step step) {
    var parts = new ArrayList<String>();
    parts.add(words.say("step.who", words.say("role." + step.role()), limit(step)));
    if (step.when() != null) {
      parts.add(condition(step.when()));
    }
    if (!step.documents().isEmpty()) {
      parts.add(words.say("step.documents", documents(step)));
    }
    if (!step.grounds().isEmpty()) {
      parts.add(words.say("step.grounds", grounds(step)));
    }
    if (step.vote() != null) {
      parts.add(words.say("step.vote", step.vote().quorum()));
    }
    step.moves().entrySet().stream()
        .sorted(Comparator.comparing(move -> OUTCOMES.indexOf(move.getKey())))
        .map(move -> move(step, move))
        .forEach(parts::add);
    return parts;
  }

  private String limit(Step step) {
    if (step.limit() == null) {
      return words.say("step.no-limit");
    }
    String limit = words.term(step.limit());
    return step.limitStarts() == Step.LimitStarts.CLAIMED
        ? words.say("step.claimed", limit)
        : limit;
  }

  private String documents(Step step) {
    return step.documents().stream()
        .map(code -> passport.document(code).orElseThrow())
        .filter(each -> view.channels().stream().anyMatch(each.handling()::containsKey))
        .map(each -> words.text(each.name()))
        .collect(Collectors.joining("; "));
  }

  private String grounds(Step step) {
    return step.grounds().stream()
        .map(code -> ground(passport.refusalGround(code).orElseThrow()))
        .collect(Collectors.joining("; "));
  }

  private String move(Step step, Map.Entry<String, String> move) {
    return words.say("outcome." + move.getKey())
        + " → "
        + target(move.getValue())
        + (stops(step, move.getKey()) ? words.say("step.stops") : "");
  }

  /** A step that is passed over stops the clocks as if it had been done. */
  private boolean stops(Step step, String outcome) {
    if (step.stopsClocks(outcome)) {
      return true;
    }
    Step next = passport.pipeline().steps().get(step.next(outcome));
    return next != null
        && !view.reaches(next.when())
        && stops(next, next.moves().keySet().iterator().next());
  }

  /** A step that none of the shown applications does is passed over by its only outcome. */
  private String target(String code) {
    if (Pipeline.isTerminal(code)) {
      return words.say("terminal." + code);
    }
    Step step = passport.pipeline().step(code);
    return view.reaches(step.when())
        ? words.text(step.name())
        : target(step.moves().values().iterator().next());
  }

  /** In which steps the clocks may be stopped, and for how long. */
  public String suspension(Suspension suspension) {
    String steps =
        passport.pipeline().steps().values().stream()
            .filter(each -> suspension.steps().contains(each.code()))
            .map(each -> words.text(each.name()))
            .collect(Collectors.joining(", "));
    return words.say("suspension", steps, words.term(suspension.limit().value()));
  }

  /** When an approaching end is announced. */
  public String warning(Threshold threshold) {
    String term = words.say("warning.of." + threshold.kind());
    return switch (threshold.measure()) {
      case Threshold.ShareOfTerm(int percent) -> words.say("warning.share", percent, term);
      case Threshold.WorkingDaysBefore(int days) -> words.count("warning.before", days, term);
    };
  }

  /** On which way an act does not fit itself. */
  public String place(Misfit misfit) {
    return misfit.locality() == null
        ? words.channel(misfit.channel())
        : words.channel(misfit.channel()) + ", " + words.locality(misfit.locality());
  }

  /** Where the result is given out, and whether we do so already. */
  public String pickup(PickupOption place) {
    String name = words.text(place.name());
    return place.served() ? name : name + "; " + words.say("not-yet-served");
  }

  /** Kinds of applicants or of providers. */
  public String kinds(String prefix, Collection<String> kinds) {
    return kinds.stream()
        .sorted()
        .map(kind -> words.say(prefix + kind))
        .collect(Collectors.joining(", "));
  }

  /** Who carries it, in what time, on the way of which counters. */
  public String leg(Leg leg) {
    String carried = words.say("leg", words.say("carrier." + leg.by()), words.limit(leg.limit()));
    return leg.locality() == null ? carried : carried + "; " + words.locality(leg.locality());
  }

  public String hearing(Hearing hearing) {
    if (!hearing.applies()) {
      return words.say("hearing.none");
    }
    String held =
        words.say(
            "hearing.held",
            words.term(hearing.notice().value()),
            words.term(hearing.objection().value()));
    return hearing.from() == null
        ? held
        : held + ", " + words.say("hearing.from", hearing.from().toString());
  }
}
