package kz.qyzmet.college.casework.usecase;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.qyzmet.college.casework.domain.Casework;
import kz.qyzmet.college.casework.domain.Facts;
import kz.qyzmet.college.casework.domain.Procedure;
import kz.qyzmet.college.casework.usecase.Transition.Cause;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.kit.clock.Ids;

/** The first transition of a case. Pure: the simulation runs it over a store of its own. */
public final class Opening {
  private Opening() {}

  /** The passport in force when the application was accepted; the case keeps it. */
  static PassportRef service(ApplicationAccepted accepted) {
    return new PassportRef(accepted.service(), accepted.passportVersion());
  }

  /**
   * A case at its first step.
   *
   * @param event the acceptance's envelope
   * @param procedure of that service at that provider
   */
  public static Transition of(
      Envelope<?> event, ApplicationAccepted accepted, Procedure procedure, Instant now, Ids ids) {
    return of(event, accepted, procedure, now, ids, 0);
  }

  /**
   * The same, of an application of which something was told already.
   *
   * @param told how many events
   */
  public static Transition of(
      Envelope<?> event,
      ApplicationAccepted accepted,
      Procedure procedure,
      Instant now,
      Ids ids,
      int told) {
    var facts =
        new Facts(
            accepted.applicationId(),
            accepted.provider(),
            service(accepted),
            accepted.term().registered(),
            accepted.pickup(),
            accepted.channel(),
            Objects.requireNonNullElse(accepted.choices(), Map.of()));
    var opened = Casework.open(facts, procedure, now);
    var cause = Cause.of(event);
    var file =
        new CaseFile(
            accepted.number(),
            accepted.language(),
            accepted.acceptedAt(),
            now,
            instant(accepted.term().due()),
            instant(accepted.term().internalDue()),
            cause.correlation());
    return Transition.of(
        told,
        new CaseAt(Casework.begin(opened), told + 1, file),
        List.of(opened),
        cause,
        ids,
        null);
  }

  private static Optional<Instant> instant(OffsetDateTime time) {
    return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
  }
}
