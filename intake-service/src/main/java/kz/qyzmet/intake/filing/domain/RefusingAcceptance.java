package kz.qyzmet.intake.filing.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.DueAnswer;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.calendar.due.DueQuestion;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Basis;
import kz.qyzmet.contracts.passport.DocumentRequirement;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.contracts.passport.RefusalGround;
import kz.qyzmet.contracts.passport.Violation;

/**
 * Decides whether an operator may refuse to accept papers: only by a ground that the service's
 * passport has for it, about papers that it wants brought, and while the branch is open.
 *
 * @param centuryZero whether an IIN may have the seventh digit 0
 */
public record RefusingAcceptance(
    Passports passports, Organisations organisations, DueDates dueDates, boolean centuryZero) {
  /** What came of it. */
  public sealed interface Decision {
    record Refused(AcceptanceRefused refusal) implements Decision {}

    /** The papers can't be refused so. */
    record Cannot(CannotFile why) implements Decision {}
  }

  /**
   * A refusal as it is sent; nothing in it is proven yet, and anything but the operator may be
   * null.
   */
  public record Wish(
      Filer.Operator operator,
      String service,
      String provider,
      String iin,
      String ground,
      List<String> documents) {
    public Wish {
      Objects.requireNonNull(operator, "operator");
      // Not List.copyOf: a code may be null, which its check has to see.
      documents =
          documents == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(documents));
    }

    /** Without what it holds: personal data must not reach a log. */
    @Override
    public String toString() {
      return "Wish[hidden]";
    }
  }

  /**
   * Keeps the refusal, or says what is wrong with it.
   *
   * @param identity by which it will be known; its application is the refusal
   */
  public Decision decide(Wish wish, Filing.Identity identity, Instant now) {
    var missing = missing(wish);
    if (!missing.isEmpty()) {
      return new Decision.Cannot(new CannotFile.Invalid(missing, null));
    }
    var wanted = new Door.Wanted(wish.service(), wish.provider(), null);
    return switch (Door.of(wish.operator(), wanted, passports, organisations, now)) {
      case Door.Shut shut -> new Decision.Cannot(shut.why());
      case Door.Open open -> decide(wish, open, identity, now);
    };
  }

  private Decision decide(Wish wish, Door.Open open, Filing.Identity identity, Instant now) {
    var passport = open.passport();
    var branch = wish.operator().branch();
    var at = LocalDateTime.ofInstant(now, branch.zone());
    var faults = new ArrayList<Violation>();
    new OwnIin(centuryZero)
        .fault(wish.iin())
        .ifPresent(code -> faults.add(new Violation("iin", code, Map.of())));
    faults.addAll(groundFaults(wish.ground(), passport));
    faults.addAll(documentFaults(wish.documents(), passport));
    if (!faults.isEmpty()) {
      return new Decision.Cannot(new CannotFile.Invalid(faults, passport.ref()));
    }
    if (!dueDates.holds(at.toLocalDate())) {
      return new Decision.Cannot(new CannotFile.NoDate(DueAnswer.OUTSIDE_CALENDAR));
    }
    if (!dueDates.isOpen(question(branch, open, at))) {
      return new Decision.Cannot(NotNow.branchClosed(passport, branch, at));
    }
    return new Decision.Refused(
        new AcceptanceRefused(
            identity.id().value(),
            identity.number(),
            identity.applicant(),
            passport.ref(),
            wish.provider(),
            branch,
            wish.ground(),
            wish.documents(),
            wish.operator().person(),
            now));
  }

  private static DueQuestion question(Branch branch, Door.Open open, LocalDateTime at) {
    var provider = open.provider();
    var locality = branch.seenFrom(provider.locality());
    return new DueQuestion(
        Channel.CORPORATION,
        at,
        provider.zone(),
        provider.hours(),
        locality,
        branch.kind(),
        null,
        Passports.dueRules(open.passport(), Channel.CORPORATION, locality));
  }

  private static List<Violation> missing(Wish wish) {
    var missing = new ArrayList<Violation>();
    Route.require(missing, "service", wish.service());
    Route.require(missing, "provider", wish.provider());
    Route.require(missing, "iin", wish.iin());
    Route.require(missing, "ground", wish.ground());
    if (wish.documents().isEmpty()) {
      missing.add(new Violation("documents", Violation.MISSING, Map.of()));
    }
    return missing;
  }

  private static List<Violation> groundFaults(String ground, Passport passport) {
    var refusal = passport.acceptanceRefusal();
    var codes = refusal.grounds().stream().map(RefusalGround::code).toList();
    return codes.contains(ground)
        ? List.of()
        : List.of(
            new Violation(
                "ground",
                Violation.NOT_AN_OPTION,
                Map.of("allowed", String.join(", ", codes)),
                refusal.basis().text()));
  }

  /** Each is one of the papers that are brought to the counter, and named once. */
  private static List<Violation> documentFaults(List<String> documents, Passport passport) {
    var known =
        passport.documents().stream()
            .filter(document -> document.broughtTo(Channel.CORPORATION))
            .collect(Collectors.toMap(DocumentRequirement::code, DocumentRequirement::basis));
    var faults = new ArrayList<Violation>();
    var named = new HashSet<String>();
    int index = 0;
    for (var code : documents) {
      var field = "documents[" + index++ + "]";
      if (code == null) {
        faults.add(new Violation(field, Violation.MISSING, Map.of()));
      } else if (!known.containsKey(code)) {
        faults.add(
            new Violation(
                field, Violation.DOCUMENT_UNKNOWN, Map.of(), Basis.text(known.values().stream())));
      } else if (!named.add(code)) {
        faults.add(
            new Violation(
                field, Violation.DOCUMENT_TWICE, Map.of("document", code), known.get(code).text()));
      }
    }
    return faults;
  }
}
