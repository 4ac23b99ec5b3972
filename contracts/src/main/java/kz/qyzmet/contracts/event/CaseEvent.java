package kz.qyzmet.contracts.event;

import java.time.Instant;

/** What college-service says, on topic {@code qyzmet.case}. No names and no free text. */
public sealed interface CaseEvent extends Event
    permits PackageChecked,
        CaseOpened,
        TaskClaimed,
        TaskReassigned,
        CaseRegistered,
        ExecutorAssigned,
        DraftPrepared,
        DraftReturned,
        ResultSigned,
        ResultDispatched,
        ResultReady,
        ReturnNoted,
        ResultIssued,
        CaseRefused,
        CaseWithdrawn,
        WithdrawalRefused,
        StepCompleted,
        VoteCast,
        PapersReturned,
        HearingAnnounced,
        ObjectionAnswered,
        CaseSuspended,
        CaseResumed {
  /** Code of the organisation that has the case. */
  String provider();

  /** When it was decided. */
  Instant at();

  /** Who did it. */
  Actor by();
}
