package kz.qyzmet.intake.session.domain;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.PassportRef;

/**
 * A session with one applicant.
 *
 * @param branch code of the branch
 * @param operator opaque code of who serves
 * @param arrivedAt when the applicant came, by the ticket; null where that is not known
 * @param endedAt null while it runs
 */
public record DeskSession(
    UUID id,
    String branch,
    String operator,
    PassportRef passport,
    Instant arrivedAt,
    Instant openedAt,
    Instant endedAt) {
  public DeskSession {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(branch, "branch");
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(passport, "passport");
    Objects.requireNonNull(openedAt, "openedAt");
  }

  /** The wait for the counter; empty where nobody knows since when. */
  public Optional<Span> waiting(Passport edition) {
    return Optional.ofNullable(arrivedAt)
        .flatMap(
            came ->
                edition
                    .practical()
                    .waiting(Channel.CORPORATION)
                    .map(limit -> new Span(limit, came, openedAt)));
  }

  /** The service at the counter. */
  public Optional<Span> serving(Passport edition, Instant now) {
    return edition
        .practical()
        .service(Channel.CORPORATION)
        .map(limit -> new Span(limit, openedAt, endedAt == null ? now : endedAt));
  }

  /** The same after its end; one that has ended stays as it is. */
  public DeskSession ended(Instant at) {
    return endedAt == null
        ? new DeskSession(id, branch, operator, passport, arrivedAt, openedAt, at)
        : this;
  }
}
