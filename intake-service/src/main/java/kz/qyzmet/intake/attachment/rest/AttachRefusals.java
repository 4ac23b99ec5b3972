package kz.qyzmet.intake.attachment.rest;

import java.util.Map;
import java.util.stream.Collectors;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Violation;
import kz.qyzmet.intake.attachment.domain.CannotAttach;
import kz.qyzmet.kit.problem.Problem;

/** Refusals of uploads as answers. */
final class AttachRefusals {
  private static final String CLAUSE = "clause";

  private AttachRefusals() {}

  static Problem problem(CannotAttach why) {
    return switch (why) {
      case CannotAttach.UnknownService unknown ->
          Problem.of("unknown-service", 422)
              .fact("service", unknown.service())
              .error("service", "unknown-service");
      case CannotAttach.NoDocument _ ->
          Problem.of("validation-failed", 422).error("document", Violation.MISSING);
      case CannotAttach.UnknownDocument unknown ->
          ruled("unknown-document", 422, unknown.rule())
              .fact("document", unknown.document())
              .error(fault("document", Violation.DOCUMENT_UNKNOWN, Map.of(), unknown.rule()));
      case CannotAttach.UnfitName _ ->
          Problem.of("validation-failed", 422).error("name", "file-name", Map.of("max", 255));
      case CannotAttach.TypeNotAllowed type -> notAllowed(type);
      case CannotAttach.ContentDiffers differs ->
          Problem.of("content-differs", 415)
              .fact("mediaType", differs.mediaType())
              .error("body", "content-differs", Map.of("mediaType", differs.mediaType()));
      case CannotAttach.TooLarge large ->
          ruled("body-too-large", 413, large.rule())
              .fact("limit", large.maxBytes())
              .error(
                  fault(
                      "body", Violation.TOO_LARGE, Map.of("max", large.maxBytes()), large.rule()));
      case CannotAttach.Empty _ -> Problem.of("empty-file", 400).error("body", "empty");
    };
  }

  private static Problem notAllowed(CannotAttach.TypeNotAllowed type) {
    var allowed = String.join(", ", type.allowed());
    return ruled("media-type-not-accepted", 415, type.rule())
        .fact("allowed", allowed)
        .error(
            fault("Content-Type", Violation.MEDIA_TYPE, Map.of("allowed", allowed), type.rule()));
  }

  /** A refusal by a rule of passports: which editions it stands in, and by which clause. */
  private static Problem ruled(String code, int status, CannotAttach.Rule rule) {
    var problem = Problem.of(code, status);
    if (!rule.passports().isEmpty()) {
      var editions =
          rule.passports().stream().map(PassportRef::toString).collect(Collectors.joining(", "));
      problem = problem.member("passport", editions);
    }
    return rule.clause() == null ? problem : problem.member(CLAUSE, rule.clause());
  }

  private static Problem.FieldFault fault(
      String field, String code, Map<String, Object> facts, CannotAttach.Rule rule) {
    return new Problem.FieldFault(
        field, code, facts, rule.clause() == null ? Map.of() : Map.of(CLAUSE, rule.clause()));
  }
}
