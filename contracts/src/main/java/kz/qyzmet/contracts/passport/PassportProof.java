package kz.qyzmet.contracts.passport;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Pickup;
import kz.qyzmet.contracts.event.Status;
import kz.qyzmet.contracts.yaml.YamlObject;

/** Proves what must hold between the blocks of a passport: references, terms, nothing unused. */
final class PassportProof {
  private final Passport passport;
  private final YamlObject root;

  PassportProof(Passport passport, YamlObject root) {
    this.passport = passport;
    this.root = root;
  }

  /**
   * @param others beside which it stands
   */
  void prove(List<Passport> others) {
    others.forEach(this::sharesNoDay);
    new PipelineProof(passport, root).prove();
    internalFitsLegal();
    thresholdsHaveTerms();
    new FormProof(passport, root).prove();
    returnedHasWords();
    suspension();
    channels();
    List<String> documents = passport.documents().stream().map(DocumentRequirement::code).toList();
    named("documents", "documents", documents, Step::documents);
    List<String> grounds = passport.refusalGrounds().stream().map(RefusalGround::code).toList();
    named("grounds", "refusalGrounds", grounds, Step::grounds);
  }

  /** What is filed on a day goes by one edition of its service. */
  private void sharesNoDay(Passport other) {
    LocalDate day = other.from().isAfter(passport.from()) ? other.from() : passport.from();
    if (other.ref().code().equals(passport.ref().code())
        && other.inForce(day)
        && passport.inForce(day)) {
      throw root.object("inForce")
          .reject(
              "from",
              "Expected one edition of %s per day, but on %s %s is in force too"
                  .formatted(passport.ref().code(), day, other.ref()));
    }
  }

  private void internalFitsLegal() {
    ServiceTerms terms = passport.terms();
    if (terms.internal() != null
        && TermText.minutes(terms.internal().value()) > TermText.minutes(terms.legal().value())) {
      throw root.object("terms")
          .reject("internal", "Expected a term within the legal one, but it is longer");
    }
  }

  private void thresholdsHaveTerms() {
    for (Threshold threshold : passport.thresholds()) {
      if (threshold.kind().equals("internal") && passport.terms().internal() == null) {
        throw root.object("thresholds")
            .object(threshold.code())
            .reject("kind", "Expected a term that the passport has, but there is no internal one");
      }
      if (threshold.kind().equals("hand-over") && !branchesHandOut()) {
        throw root.object("thresholds")
            .object(threshold.code())
            .reject("kind", "Expected a branch that hands results out, but none does");
      }
    }
  }

  private boolean branchesHandOut() {
    return passport.channels().containsKey(Channel.CORPORATION)
        || passport.pickups().stream().anyMatch(each -> each.pickup() == Pickup.BRANCH);
  }

  /**
   * A case that can end with its papers given back needs a word for that, or could if a portal
   * application might be refused acceptance; others can't use it.
   */
  private void returnedHasWords() {
    boolean possible =
        passport.channels().containsKey(Channel.PORTAL)
            || passport.pipeline().steps().values().stream()
                .anyMatch(step -> step.moves().containsValue(Pipeline.RETURNED));
    if (possible != passport.statuses().containsKey(Status.RETURNED)) {
      throw root.object("statuses")
          .reject(
              "texts",
              "Expected a text of RETURNED where papers can go back or the portal is a channel, and"
                  + " only there; here %s".formatted(possible ? "they can" : "they can't"));
    }
  }

  /** A step in which the clocks may be stopped has to be one of the pipeline's. */
  private void suspension() {
    if (passport.suspension() != null) {
      for (String step : passport.suspension().steps()) {
        if (!passport.pipeline().steps().containsKey(step)) {
          throw root.object("suspension")
              .reject("steps", "Expected steps of the pipeline, but got " + step);
        }
      }
    }
  }

  private void channels() {
    for (ChannelRule rule : passport.channels().values()) {
      var places = passport.pickups(rule.channel());
      if (places.isEmpty() || (rule.served() && places.stream().noneMatch(PickupOption::served))) {
        throw root.reject(
            "pickups",
            "Expected a place that is served for the channel %s, but there is none"
                .formatted(rule.channel().name().toLowerCase(Locale.ROOT)));
      }
    }
    if (!passport.channels().keySet().containsAll(passport.representatives().channels())) {
      throw root.object("representatives")
          .reject("channels", "Expected channels of the service only, but got another");
    }
    for (DocumentRequirement document : passport.documents()) {
      if (!passport.channels().keySet().containsAll(document.handling().keySet())) {
        throw root.object("documents")
            .object(document.code())
            .reject("handling", "Expected channels of the service only, but got another");
      }
    }
    if (root.has("legs")) {
      YamlObject legs = root.object("legs");
      legs.keys().forEach(channel -> offered(channel, legs, channel));
    }
    root.object("terms").list("exceptions").forEach(this::offered);
    if (root.has("misfits")) {
      root.objects("misfits").values().forEach(this::offered);
    }
    timesAtBranches();
    if (root.has("practical")) {
      YamlObject practical = root.object("practical");
      counterTimes(practical.list("waiting"));
      counterTimes(practical.list("service"));
    }
  }

  /** An operator's session is measured by them, in minutes or hours. */
  private void timesAtBranches() {
    if (passport.serves(Channel.CORPORATION)) {
      for (var time :
          List.of(
              passport.practical().waiting(Channel.CORPORATION),
              passport.practical().service(Channel.CORPORATION))) {
        if (time.filter(each -> inMinutes(each.value())).isEmpty()) {
          throw root.reject(
              "practical",
              "Expected minutes or hours of waiting and of service at the Corporation, but they are"
                  + " missing");
        }
      }
    }
  }

  private static boolean inMinutes(Term term) {
    return term instanceof Term.Minutes || term instanceof Term.Hours;
  }

  private void counterTimes(List<YamlObject> times) {
    for (YamlObject time : times) {
      time.textsOrNone("channels").forEach(channel -> offered(channel, time, "channels"));
    }
  }

  /** A value for a channel that the service does not have would never count. */
  private void offered(YamlObject block) {
    if (block.has("channel")) {
      offered(block.text("channel"), block, "channel");
    }
  }

  private void offered(String channel, YamlObject block, String key) {
    if (!passport.channels().containsKey(PassportReader.CHANNELS.get(channel))) {
      throw block.reject(key, "Expected a channel of the service, but it has no " + channel);
    }
  }

  /** Every code that a step names is there, and every one that is there is named by a step. */
  private void named(
      String key, String block, List<String> known, Function<Step, List<String>> names) {
    for (Step step : passport.pipeline().steps().values()) {
      for (String code : names.apply(step)) {
        if (!known.contains(code)) {
          throw PipelineReader.stepBlock(root, step.code())
              .reject(key, "Expected codes of " + known + ", but got " + code);
        }
      }
    }
    Set<String> used = PipelineReader.named(passport.pipeline(), names);
    for (String code : known) {
      if (!used.contains(code)) {
        throw root.object(block)
            .reject(code, "Expected a step of the pipeline to use it, but none does");
      }
    }
  }
}
