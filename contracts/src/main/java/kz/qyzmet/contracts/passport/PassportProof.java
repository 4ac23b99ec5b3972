package kz.qyzmet.contracts.passport;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import kz.qyzmet.contracts.yaml.YamlObject;

/** Proves what must hold between the blocks of a passport: references, terms, nothing unused. */
final class PassportProof {
  private final Passport passport;
  private final YamlObject root;

  PassportProof(Passport passport, YamlObject root) {
    this.passport = passport;
    this.root = root;
  }

  void prove() {
    new PipelineProof(passport, root).prove();
    internalFitsLegal();
    thresholdsHaveTerms();
    conditions();
    channels();
    List<String> documents = passport.documents().stream().map(DocumentRequirement::code).toList();
    named("documents", "documents", documents, Step::documents);
    List<String> grounds = passport.refusalGrounds().stream().map(RefusalGround::code).toList();
    named("grounds", "refusalGrounds", grounds, Step::grounds);
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
    }
  }

  private void conditions() {
    for (DocumentRequirement document : passport.documents()) {
      condition(document.condition(), root.object("documents").object(document.code()));
    }
    for (FormField field : passport.form()) {
      condition(field.condition(), root.object("form").object(field.code()));
    }
  }

  private void condition(Condition condition, YamlObject owner) {
    if (condition == null) {
      return;
    }
    YamlObject block = owner.object("condition");
    FormField field =
        passport.form().stream()
            .filter(each -> each.code().equals(condition.field()))
            .findFirst()
            .orElse(null);
    if (field == null || field.type() != FormField.Type.ENUM) {
      throw block.reject(
          "field", "Expected an enum field of the form, but got " + condition.field());
    }
    List<String> options = field.options().stream().map(FormField.Option::code).toList();
    for (String option : condition.in()) {
      if (!options.contains(option)) {
        throw block.reject("in", "Expected options of " + options + ", but got " + option);
      }
    }
  }

  private void channels() {
    boolean served = passport.channels().values().stream().anyMatch(ChannelRule::served);
    if (served && passport.pickups().stream().noneMatch(PickupOption::served)) {
      throw root.reject("pickups", "Expected a place that is served, but there is none");
    }
    for (DocumentRequirement document : passport.documents()) {
      if (!passport.channels().keySet().containsAll(document.handling().keySet())) {
        throw root.object("documents")
            .object(document.code())
            .reject("handling", "Expected channels of the service only, but got another");
      }
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
