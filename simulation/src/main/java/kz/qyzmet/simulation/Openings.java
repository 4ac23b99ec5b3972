package kz.qyzmet.simulation;

import java.util.List;
import java.util.Optional;
import kz.qyzmet.college.casework.domain.Casework;
import kz.qyzmet.college.casework.domain.Facts;
import kz.qyzmet.college.casework.domain.Procedure;
import kz.qyzmet.college.casework.usecase.CaseAt;
import kz.qyzmet.college.casework.usecase.CaseFile;
import kz.qyzmet.college.casework.usecase.Transition;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.kit.clock.Ids;

/** The first transition of a case, from the acceptance of its application. */
final class Openings {
  private Openings() {}

  static Transition of(
      Envelope<?> event, ApplicationAccepted accepted, Procedure procedure, Replica at, Ids ids) {
    var now = at.now();
    var facts =
        new Facts(
            accepted.applicationId(),
            accepted.provider(),
            new PassportRef(accepted.service(), accepted.passportVersion()),
            accepted.pickup());
    var opened = Casework.open(facts, procedure, now);
    var file =
        new CaseFile(
            accepted.number(),
            accepted.channel(),
            accepted.language(),
            accepted.acceptedAt(),
            now,
            Optional.of(accepted.term().due().toInstant()),
            Optional.of(accepted.term().internalDue().toInstant()),
            event.correlationId());
    return Transition.of(
        0,
        new CaseAt(Casework.begin(opened), 1, file),
        List.of(opened),
        new Transition.Cause(event.id(), event.correlationId()),
        ids,
        null);
  }
}
