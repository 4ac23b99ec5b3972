package kz.qyzmet.intake.attachment.rest;

import java.util.Map;
import kz.qyzmet.intake.attachment.domain.CannotAttach;
import kz.qyzmet.kit.problem.Problem;

/** Refusals of uploads as answers. */
final class AttachRefusals {
  private AttachRefusals() {}

  static Problem problem(CannotAttach why) {
    return switch (why) {
      case CannotAttach.UnknownService unknown ->
          Problem.of("unknown-service", 422)
              .fact("service", unknown.service())
              .error("service", "unknown-service");
      case CannotAttach.UnknownDocument unknown ->
          Problem.of("unknown-document", 422)
              .fact("document", unknown.document())
              .error("document", "document-unknown");
      case CannotAttach.UnfitName _ ->
          Problem.of("validation-failed", 422).error("name", "file-name", Map.of("max", 255));
      case CannotAttach.TypeNotAllowed type ->
          Problem.of("media-type-not-accepted", 415)
              .fact("allowed", String.join(", ", type.allowed()))
              .error(
                  "Content-Type",
                  "media-type-not-accepted",
                  Map.of("allowed", String.join(", ", type.allowed())));
      case CannotAttach.ContentDiffers differs ->
          Problem.of("content-differs", 415)
              .fact("mediaType", differs.mediaType())
              .error("body", "content-differs", Map.of("mediaType", differs.mediaType()));
      case CannotAttach.TooLarge large ->
          Problem.of("body-too-large", 413)
              .fact("limit", large.maxBytes())
              .error("body", "too-large", Map.of("max", large.maxBytes()));
      case CannotAttach.Empty _ -> Problem.of("empty-file", 400).error("body", "empty");
    };
  }
}
