package kz.qyzmet.intake.filing.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.calendar.due.Branch;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.calendar.due.DueQuestion;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.contracts.event.TermAnswer;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.contracts.identity.IinCheck;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Condition;
import kz.qyzmet.contracts.passport.DocumentCheck;
import kz.qyzmet.contracts.passport.FormCheck;
import kz.qyzmet.contracts.passport.FormField;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.contracts.passport.Violation;

/**
 * Decides whether an application is accepted, and computes its dates: once, here (Rules, items 38,
 * 40, 45 and 50).
 *
 * @param centuryZero whether an IIN may have the seventh digit 0, as some foreigners' are said to
 */
public record Filing(
    Passports passports, Organisations organisations, DueDates dueDates, boolean centuryZero) {
  /** What came of it. */
  public sealed interface Decision {
    record Accepted(Application application, Filed filed) implements Decision {}

    record Refused(CannotFile why) implements Decision {}
  }

  /** What the application will be known by, made outside because it has to be unpredictable. */
  public record Identity(ApplicationId id, ApplicationNumber number, String applicant) {}

  /**
   * Accepts or refuses, with every fault that can be known at once.
   *
   * @param uploads the applicant's own scans among those that the draft points at, by id
   */
  public Decision decide(
      Draft draft, Map<UUID, FiledDocument> uploads, Identity identity, Instant now) {
    return switch (Route.of(draft, passports, organisations, now)) {
      case Route.Nowhere nowhere -> new Decision.Refused(nowhere.why());
      case Route.Found route -> decide(draft, route, uploads, identity, now);
    };
  }

  private Decision decide(
      Draft draft,
      Route.Found route,
      Map<UUID, FiledDocument> uploads,
      Identity identity,
      Instant now) {
    var documents = documents(draft, uploads);
    var form = completed(draft, route.passport());
    var faults = new ArrayList<>(Consent.faults(draft));
    faults.addAll(iin(draft, route.passport()));
    faults.addAll(references(draft, uploads));
    faults.addAll(FormCheck.check(route.passport(), form, route.day(now), centuryZero));
    faults.addAll(
        DocumentCheck.check(route.passport(), route.channel(), form, attached(documents)));
    if (!faults.isEmpty()) {
      return new Decision.Refused(new CannotFile.Invalid(faults));
    }
    var answer = dueDates.answer(question(route, form, now));
    return answer.accepted()
        ? accepted(draft, route, form, documents, identity, TermAnswer.of(answer), now)
        : new Decision.Refused(new CannotFile.NoDate(answer.reason()));
  }

  private static Decision accepted(
      Draft draft,
      Route.Found route,
      Map<String, Object> form,
      List<FiledDocument> documents,
      Identity identity,
      TermAnswer term,
      Instant now) {
    var application =
        new Application(
            identity.id(),
            identity.number(),
            identity.applicant(),
            route.passport().ref(),
            route.provider().code(),
            now,
            term.registered(),
            term.due() == null ? null : term.due().toInstant(),
            new Lifecycle.Accepted(Withdrawal.NONE),
            1,
            1);
    var filed =
        new Filed(
            new Iin(draft.tokenIin()),
            draft.language(),
            route.channel(),
            now,
            route.place(),
            inOrder(form, route.passport()),
            documents,
            term);
    return new Decision.Accepted(application, filed);
  }

  /**
   * The body's IIN or else the token's, and those of the form that stand for the applicant's own.
   */
  private List<Violation> iin(Draft draft, Passport passport) {
    var faults = new ArrayList<Violation>();
    var own = draft.iin() == null ? draft.tokenIin() : draft.iin();
    iinFault(own)
        .or(() -> own.equals(draft.tokenIin()) ? Optional.empty() : Optional.of(Faults.IIN_DIFFERS))
        .ifPresent(code -> faults.add(new Violation("iin", code, Map.of())));
    for (var field : ownIinFields(passport)) {
      // A malformed one is FormCheck's to name.
      if (draft.form().get(field.code()) instanceof String given
          && iinFault(given).isEmpty()
          && !given.equals(draft.tokenIin())) {
        faults.add(new Violation("form." + field.code(), Faults.IIN_DIFFERS, Map.of()));
      }
    }
    return faults;
  }

  private Optional<String> iinFault(String text) {
    return switch (Iin.check(text, centuryZero)) {
      case IinCheck.Valid _ -> Optional.empty();
      case IinCheck.Invalid invalid -> Optional.of(Faults.iin(invalid.failed()));
    };
  }

  private static List<FormField> ownIinFields(Passport passport) {
    return passport.form().stream()
        .filter(field -> field.fromIdentity() && field.type() == FormField.Type.IIN)
        .toList();
  }

  /** The form with what the identity fills in; a token's IIN at fault is named once, as such. */
  private Map<String, Object> completed(Draft draft, Passport passport) {
    var form = new LinkedHashMap<>(draft.form());
    if (iinFault(draft.tokenIin()).isEmpty()) {
      ownIinFields(passport).forEach(field -> form.putIfAbsent(field.code(), draft.tokenIin()));
    }
    return form;
  }

  private static Map<String, Object> inOrder(Map<String, Object> form, Passport passport) {
    var ordered = new LinkedHashMap<String, Object>();
    for (var field : passport.form()) {
      if (form.get(field.code()) != null) {
        ordered.put(field.code(), form.get(field.code()));
      }
    }
    return ordered;
  }

  private static List<FiledDocument> documents(Draft draft, Map<UUID, FiledDocument> uploads) {
    return draft.attachments().stream()
        .filter(
            reference ->
                reference.attachment() != null && uploads.containsKey(reference.attachment()))
        .map(reference -> uploads.get(reference.attachment()))
        .toList();
  }

  private static List<Violation> references(Draft draft, Map<UUID, FiledDocument> uploads) {
    var faults = new ArrayList<Violation>();
    int index = 0;
    for (var reference : draft.attachments()) {
      var field = "attachments[" + index++ + "].";
      var upload = reference.attachment() == null ? null : uploads.get(reference.attachment());
      if (reference.attachment() == null) {
        faults.add(new Violation(field + "attachment", Violation.MISSING, Map.of()));
      } else if (upload == null) {
        faults.add(new Violation(field + "attachment", Faults.ATTACHMENT_UNKNOWN, Map.of()));
      } else if (!upload.document().equals(reference.document())) {
        faults.add(
            new Violation(
                field + "document",
                Faults.ATTACHMENT_IS_ANOTHER,
                Map.of("document", upload.document())));
      }
    }
    return faults;
  }

  private static List<DocumentCheck.Attached> attached(List<FiledDocument> documents) {
    return documents.stream()
        .map(filed -> new DocumentCheck.Attached(filed.document(), filed.mediaType(), filed.size()))
        .toList();
  }

  private static DueQuestion question(Route.Found route, Map<String, Object> form, Instant now) {
    var provider = route.provider();
    var facts = Condition.facts(form, route.channel(), route.option().pickup());
    return new DueQuestion(
        route.channel(),
        LocalDateTime.ofInstant(now, provider.zone()),
        provider.zone(),
        provider.hours(),
        Locality.SAME,
        Branch.ORDINARY,
        route.option().pickup(),
        Passports.dueRules(
            route.passport(), route.channel(), Locality.SAME, facts, provider.vacations()));
  }
}
