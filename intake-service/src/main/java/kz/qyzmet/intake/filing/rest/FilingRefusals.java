package kz.qyzmet.intake.filing.rest;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import kz.qyzmet.calendar.Interval;
import kz.qyzmet.calendar.due.DueAnswer;
import kz.qyzmet.contracts.passport.Violation;
import kz.qyzmet.intake.filing.domain.CannotFile;
import kz.qyzmet.intake.filing.domain.CannotObject;
import kz.qyzmet.intake.filing.domain.CannotWithdraw;
import kz.qyzmet.intake.password.usecase.ConfirmByPassword;
import kz.qyzmet.kit.problem.Problem;
import kz.qyzmet.signatures.Reason;

/** Refusals as answers: one exhaustive map per verb. */
final class FilingRefusals {
  private static final int UNPROCESSABLE = 422;
  private static final int TRY_AGAIN_SECONDS = 30;
  private static final int CONFLICT = 409;
  private static final String CLAUSE = "clause";

  private FilingRefusals() {}

  static Problem problem(CannotFile why) {
    return switch (why) {
      case CannotFile.UnknownService unknown ->
          Problem.of("unknown-service", UNPROCESSABLE)
              .fact("service", unknown.service())
              .error("service", "unknown-service");
      case CannotFile.UnknownProvider unknown ->
          ruled("unknown-provider", unknown.rule())
              .fact("provider", unknown.provider())
              .fact("service", unknown.service())
              .error(fault("provider", "unknown-provider", Map.of(), unknown.rule().clause()));
      case CannotFile.UnknownPickup unknown ->
          ruled("unknown-pickup", unknown.rule())
              .fact("pickup", unknown.kind() + "/" + unknown.code())
              .error(fault("pickup", "unknown-pickup", Map.of(), unknown.rule().clause()));
      case CannotFile.NotYetServed not -> notYetServed(not);
      case CannotFile.ChannelNotOffered not -> notOffered(not);
      case CannotFile.Invalid invalid -> invalid(invalid);
      case CannotFile.PasswordUsed _ -> Problem.of("password-used", UNPROCESSABLE);
      case CannotFile.AlreadyFiled _ ->
          Problem.of("attachment-already-filed", CONFLICT)
              .error("attachments", "attachment-already-filed");
      case CannotFile.OutsideWindow outside -> outside(outside);
      case CannotFile.Closed closed -> closed(closed);
      case CannotFile.BranchClosed closed -> closed(closed);
      case CannotFile.NotIdentified not -> notIdentified(not);
      case CannotFile.NotConfirmed(var rule) -> unreachable("digital-documents-unreachable", rule);
      case CannotFile.NoDate no ->
          Problem.of("no-date", UNPROCESSABLE).member("reason", no.reason());
    };
  }

  /** Of a signature: what is wrong with it, or that the authority can't be asked now. */
  static Problem problem(Reason why) {
    return why.isWorthAnotherTry()
        ? Problem.of("signature-revocation-unreachable", 503).retryAfter(TRY_AGAIN_SECONDS)
        : Problem.of("validation-failed", UNPROCESSABLE)
            .error("signature", why.key().replaceFirst("^field\\.", ""));
  }

  /** Of a one-time password. */
  static Problem problem(ConfirmByPassword.Answer.Refused why) {
    var problem = Problem.of(why.code(), UNPROCESSABLE);
    for (var fact : why.facts().entrySet()) {
      problem = problem.member(fact.getKey(), fact.getValue());
    }
    return problem;
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

  private static Problem notIdentified(CannotFile.NotIdentified not) {
    return switch (not.mark()) {
      case REGISTER_UNREACHABLE -> unreachable("register-unreachable", not.rule());
      case NOT_REGISTERED, DEAD, NAMES_DIFFER ->
          ruled("register-contradicts", not.rule()).error("iin", "register-" + not.mark().code());
    };
  }

  /** Who can't be asked now can be asked later. */
  private static Problem unreachable(String code, CannotFile.Rule rule) {
    return Problem.of(code, 503)
        .retryAfter(TRY_AGAIN_SECONDS)
        .member("passport", rule.passport().toString())
        .member(CLAUSE, rule.clause());
  }

  private static Problem notYetServed(CannotFile.NotYetServed not) {
    return ruled("not-yet-served", not.rule())
        .fact("value", not.value())
        .error(
            fault(
                not.field(), "not-yet-served", Map.of("value", not.value()), not.rule().clause()));
  }

  private static Problem notOffered(CannotFile.ChannelNotOffered not) {
    var offered = String.join(", ", not.offered());
    return ruled("channel-not-offered", not.rule())
        .fact("channel", not.channel())
        .fact("offered", offered)
        .member("channels", not.offered())
        .error(
            fault(
                "channel",
                "channel-not-offered",
                Map.of("channel", not.channel(), "offered", offered),
                not.rule().clause()));
  }

  private static Problem outside(CannotFile.OutsideWindow outside) {
    var windows =
        outside.windows().stream()
            .map(span -> Map.of("from", span.from().toString(), "to", span.to().toString()))
            .toList();
    var words =
        outside.windows().stream()
            .map(span -> span.from() + " – " + span.to())
            .collect(Collectors.joining(", "));
    var facts =
        Map.<String, Object>of(
            "day", outside.day().toString(), "windows", words.isEmpty() ? "–" : words);
    var problem =
        ruled("outside-window", outside.rule())
            .fact("day", facts.get("day"))
            .fact("windows", facts.get("windows"))
            .member("reason", DueAnswer.OUTSIDE_WINDOW)
            .member("windows", windows);
    return outside.field() == null
        ? problem
        : problem.error(
            fault("form." + outside.field(), "outside-window", facts, outside.rule().clause()));
  }

  private static Problem closed(CannotFile.Closed closed) {
    var hours =
        closed.hours().stream().map(FilingRefusals::words).collect(Collectors.joining(", "));
    return ruled("office-closed", closed.rule())
        .fact("at", closed.at().truncatedTo(ChronoUnit.MINUTES))
        .member("reason", DueAnswer.CLOSED)
        .member("hours", hours);
  }

  private static Problem closed(CannotFile.BranchClosed closed) {
    var hours = words(closed.workingDays());
    var saturdays = closed.saturdays() == null ? "–" : words(closed.saturdays());
    return ruled("branch-closed", closed.rule())
        .fact("at", closed.at().truncatedTo(ChronoUnit.MINUTES))
        .member("reason", DueAnswer.CLOSED)
        .member("hours", hours)
        .member("saturdays", saturdays);
  }

  private static String words(Interval open) {
    return open.from() + "–" + open.to();
  }

  private static Problem invalid(CannotFile.Invalid invalid) {
    var problem = Problem.of("validation-failed", UNPROCESSABLE);
    if (invalid.passport() != null) {
      problem = problem.member("passport", invalid.passport().toString());
    }
    for (Violation violation : invalid.violations()) {
      problem =
          problem.error(
              fault(
                  violation.field(),
                  violation.code(),
                  Map.copyOf(violation.facts()),
                  violation.clause()));
    }
    return problem;
  }

  /** A refusal by one rule: which edition of the passport it stands in, and by which clause. */
  private static Problem ruled(String code, CannotFile.Rule rule) {
    var problem = Problem.of(code, UNPROCESSABLE).member("passport", rule.passport().toString());
    return rule.clause() == null ? problem : problem.member(CLAUSE, rule.clause());
  }

  private static Problem.FieldFault fault(
      String field, String code, Map<String, Object> facts, String clause) {
    return new Problem.FieldFault(
        field, code, facts, clause == null ? Map.of() : Map.of(CLAUSE, clause));
  }
}
