package kz.qyzmet.intake.filing.rest;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import kz.qyzmet.contracts.passport.Violation;
import kz.qyzmet.intake.filing.domain.CannotFile;
import kz.qyzmet.intake.filing.domain.CannotObject;
import kz.qyzmet.intake.filing.domain.CannotWithdraw;
import kz.qyzmet.kit.problem.Problem;

/** Refusals as answers: one exhaustive map per verb. */
final class FilingRefusals {
  private static final int UNPROCESSABLE = 422;
  private static final int CONFLICT = 409;

  private FilingRefusals() {}

  static Problem problem(CannotFile why) {
    return switch (why) {
      case CannotFile.UnknownService unknown ->
          Problem.of("unknown-service", UNPROCESSABLE)
              .fact("service", unknown.service())
              .error("service", "unknown-service");
      case CannotFile.UnknownProvider unknown ->
          Problem.of("unknown-provider", UNPROCESSABLE)
              .fact("provider", unknown.provider())
              .fact("service", unknown.service())
              .error("provider", "unknown-provider");
      case CannotFile.UnknownPickup unknown ->
          Problem.of("unknown-pickup", UNPROCESSABLE)
              .fact("pickup", unknown.kind() + "/" + unknown.code())
              .error("pickup", "unknown-pickup");
      case CannotFile.NotYetServed not ->
          Problem.of("not-yet-served", UNPROCESSABLE)
              .fact("value", not.value())
              .error(not.field(), "not-yet-served", Map.of("value", not.value()));
      case CannotFile.Invalid invalid -> invalid(invalid);
      case CannotFile.AlreadyFiled _ ->
          Problem.of("attachment-already-filed", CONFLICT)
              .error("attachments", "attachment-already-filed");
      case CannotFile.NoDate no ->
          Problem.of("no-date", UNPROCESSABLE).member("reason", no.reason());
    };
  }

  static Problem problem(CannotWithdraw why) {
    return switch (why) {
      case CannotWithdraw.AlreadyAsked _ -> Problem.of("withdrawal-already-asked", CONFLICT);
      case CannotWithdraw.AlreadyDeclined _ -> Problem.of("withdrawal-declined", CONFLICT);
      case CannotWithdraw.TooLate late ->
          Problem.of("wrong-state", CONFLICT).member("state", late.status().name());
    };
  }

  /**
   * Why an objection is not taken.
   *
   * @param zone of the provider's clock, on which its time ends
   * @param language of the sentence
   */
  static Problem problem(CannotObject why, ZoneId zone, String language) {
    return switch (why) {
      case CannotObject.NoHearing _ -> Problem.of("no-hearing-open", CONFLICT);
      case CannotObject.AlreadyFiled _ -> Problem.of("objection-already-filed", CONFLICT);
      case CannotObject.TooLate(var until) ->
          Problem.of("objection-too-late", CONFLICT)
              .fact("until", TimelineTexts.in(language).date(until, zone))
              .member(
                  "objectionsUntil",
                  DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(until.atZone(zone)));
    };
  }

  private static Problem invalid(CannotFile.Invalid invalid) {
    var problem = Problem.of("validation-failed", UNPROCESSABLE);
    for (Violation violation : invalid.violations()) {
      problem = problem.error(violation.field(), violation.code(), Map.copyOf(violation.facts()));
    }
    return problem;
  }
}
