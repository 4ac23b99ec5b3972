package kz.qyzmet.contracts.passport;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.passport.ServiceTerms.LegalException;
import kz.qyzmet.contracts.yaml.YamlObject;

/**
 * Proves what must hold of the fields of a form and of all that depends on what is chosen there.
 */
final class FormProof {
  private final Passport passport;
  private final YamlObject root;

  FormProof(Passport passport, YamlObject root) {
    this.passport = passport;
    this.root = root;
  }

  void prove() {
    conditions();
    optionsHaveProviders();
    applicantsCanBeTold();
    datesAreComparedWithDates();
  }

  /**
   * Whoever files is a person with an IIN. So where organisations apply the form has to ask for
   * which, by its BIN, and where nobody else does it must; a filing without it is refused then.
   */
  private void applicantsCanBeTold() {
    Set<String> kinds = passport.applicants().value();
    boolean asked =
        passport.form().stream()
            .filter(field -> field.type() == FormField.Type.BIN)
            .anyMatch(field -> kinds.size() > 1 || (field.required() && field.condition() == null));
    if (kinds.contains("organisation") && !asked) {
      throw root.object("applicants")
          .reject(
              "kinds",
              "Expected a field of type bin for the organisations that apply, required where only"
                  + " they do, but the form has none");
    }
  }

  private void datesAreComparedWithDates() {
    for (FormField field : passport.form()) {
      if (field.since() != null
          && passport.form().stream()
              .filter(each -> each.type() == FormField.Type.DATE && !each.equals(field))
              .noneMatch(each -> each.code().equals(field.since().field()))) {
        throw root.object("form")
            .object(field.code())
            .object("since")
            .reject("field", "Expected another date of the form, but got " + field.since().field());
      }
    }
  }

  private void conditions() {
    for (DocumentRequirement document : passport.documents()) {
      YamlObject block = root.object("documents").object(document.code());
      condition(document.condition(), block);
      if (isForOtherChannels(document)) {
        throw block
            .object("condition")
            .reject("in", "Expected channels on which the document is handled, but got others");
      }
    }
    for (FormField field : passport.form()) {
      condition(field.condition(), root.object("form").object(field.code()));
    }
    for (Step step : passport.pipeline().steps().values()) {
      condition(step.when(), PipelineReader.stepBlock(root, step.code()), "when");
    }
    YamlObject terms = root.object("terms");
    List<YamlObject> exceptions = terms.list("exceptions");
    for (int i = 0; i < exceptions.size(); i++) {
      LegalException exception = passport.terms().exceptions().get(i);
      condition(exception.when(), exceptions.get(i), "when");
      if (passport.terms().exceptions().stream().limit(i).anyMatch(exception::isWithin)) {
        throw exceptions
            .get(i)
            .reject("term", "Expected applications for it, but an earlier one has them all");
      }
    }
    List<YamlObject> windows = terms.list("windows");
    for (int i = 0; i < windows.size(); i++) {
      Condition when = passport.terms().periods().get(i).when();
      condition(when, windows.get(i), "when");
      if (passport.terms().periods().stream()
          .limit(i)
          .anyMatch(earlier -> Condition.isWithin(when, earlier.when()))) {
        throw windows
            .get(i)
            .reject("Expected applications for it, but an earlier one has them all");
      }
    }
  }

  private static boolean isForOtherChannels(DocumentRequirement document) {
    Condition condition = document.condition();
    return condition != null
        && condition.field().equals(Condition.CHANNEL)
        && document.handling().keySet().stream()
            .noneMatch(channel -> condition.holds(Map.of(Condition.CHANNEL, code(channel))));
  }

  private static String code(Channel channel) {
    return channel.name().toLowerCase(Locale.ROOT);
  }

  private void condition(Condition condition, YamlObject owner) {
    condition(condition, owner, "condition");
  }

  private void condition(Condition condition, YamlObject owner, String key) {
    if (condition == null) {
      return;
    }
    YamlObject block = owner.object(key);
    if (Condition.FACTS.containsKey(condition.field())) {
      List<String> codes = codes(condition.field());
      for (String code : condition.in()) {
        if (!codes.contains(code)) {
          throw block.reject("in", "Expected codes of " + codes + ", but got " + code);
        }
      }
      return;
    }
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

  /** Of a fact, those that the service has: a condition on another would never hold. */
  private List<String> codes(String fact) {
    var all =
        fact.equals(Condition.CHANNEL)
            ? PassportReader.CHANNELS.entrySet().stream()
                .filter(each -> passport.channels().containsKey(each.getValue()))
                .map(Map.Entry::getKey)
            : passport.pickups().stream().map(PickupOption::kind);
    return all.sorted().toList();
  }

  /** An option that no provider of the service may have would never be chosen. */
  private void optionsHaveProviders() {
    for (FormField field : passport.form()) {
      for (FormField.Option option : field.options()) {
        if (passport.providerKinds().value().stream().noneMatch(option::isFor)) {
          throw root.object("form")
              .object(field.code())
              .object("options")
              .object(option.code())
              .reject(
                  "providers",
                  "Expected a kind of organisation that gives the service, but none of them does");
        }
      }
    }
  }
}
