package kz.qyzmet.intake.session.rest;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import kz.qyzmet.intake.session.domain.Span;
import kz.qyzmet.intake.session.usecase.ServeAtDesk.Standing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session as the operator sees it. */
@Schema(name = "DeskSession")
record SessionView(
    UUID id,
    String service,
    @Schema(description = "Edition of the passport whose limits these are") String version,
    String branch,
    String operator,
    @Schema(nullable = true) OffsetDateTime arrivedAt,
    OffsetDateTime openedAt,
    @Schema(description = "Null while it runs", nullable = true) OffsetDateTime endedAt,
    @Schema(description = "Null where nobody knows when the applicant came", nullable = true)
        Limit waiting,
    Limit serving) {

  /** A time that the passport limits; going over it stops nothing. */
  @Schema(name = "DeskLimit")
  record Limit(
      OffsetDateTime from,
      OffsetDateTime until,
      @Schema(description = "How long it may be, in minutes") long limitMinutes,
      @Schema(description = "What is left, in seconds; negative where it is too long")
          long restSeconds,
      boolean late,
      @Schema(description = "Clause or reading of the passport") String clause) {
    static Limit of(Span span, ZoneId zone) {
      return new Limit(
          span.from().atZone(zone).toOffsetDateTime(),
          span.until().atZone(zone).toOffsetDateTime(),
          span.length().toMinutes(),
          span.rest().toSeconds(),
          span.late(),
          span.limit().basis().text());
    }
  }

  /**
   * Of a session.
   *
   * @param zone of the branch's clock
   */
  static SessionView of(Standing standing, ZoneId zone) {
    var session = standing.session();
    return new SessionView(
        session.id(),
        session.passport().code(),
        session.passport().version(),
        session.branch(),
        session.operator(),
        session.arrivedAt() == null ? null : session.arrivedAt().atZone(zone).toOffsetDateTime(),
        session.openedAt().atZone(zone).toOffsetDateTime(),
        session.endedAt() == null ? null : session.endedAt().atZone(zone).toOffsetDateTime(),
        standing.waiting().map(span -> Limit.of(span, zone)).orElse(null),
        standing.serving().map(span -> Limit.of(span, zone)).orElse(null));
  }
}
