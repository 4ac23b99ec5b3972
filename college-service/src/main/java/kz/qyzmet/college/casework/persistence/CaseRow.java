package kz.qyzmet.college.casework.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.qyzmet.college.casework.domain.At;
import kz.qyzmet.college.casework.domain.CaseState;
import kz.qyzmet.college.casework.domain.Draft;
import kz.qyzmet.college.casework.domain.Facts;
import kz.qyzmet.college.casework.domain.IncomingNumber;
import kz.qyzmet.college.casework.domain.Progress;
import kz.qyzmet.college.casework.domain.StaffCode;

/** The row of a case's changing part: one column set for every state of the lifecycle. */
@Entity
@Table(name = "cases")
class CaseRow {

  static final String OPEN = "OPEN";
  static final String READY = "READY";
  static final String ISSUED = "ISSUED";
  static final String REFUSED = "REFUSED";
  static final String WITHDRAWN = "WITHDRAWN";
  static final String RETURNED = "RETURNED";

  @Id UUID id;
  String organisation;
  int version;
  String state;
  String step;
  String role;
  Instant since;

  @Column(name = "reserved_for")
  String reservedFor;

  @Column(name = "claimed_by")
  String claimedBy;

  String executor;
  String decision;
  String ground;
  String[] drafters = {};
  String signer;

  /** JSON, by {@link ProceedingsJson}; null where there is nothing beside the plain way. */
  String proceedings;

  @Column(insertable = false, updatable = false)
  boolean live;

  static CaseRow of(CaseState state, int version) {
    var row = new CaseRow();
    row.id = state.facts().id();
    row.organisation = state.facts().organisation();
    row.version = version;
    row.state = name(state);
    if (state instanceof CaseState.Live live) {
      row.step = live.at().step();
      row.role = live.at().role();
      row.since = live.at().since();
      row.reservedFor = live.at().reservedFor().map(StaffCode::value).orElse(null);
      row.claimedBy = live.at().claimedBy().map(StaffCode::value).orElse(null);
    }
    var progress = state.progress();
    row.executor = progress.executor().map(StaffCode::value).orElse(null);
    row.decision = progress.draft().map(Draft::decision).orElse(null);
    row.ground = progress.draft().flatMap(Draft::groundCode).orElse(null);
    row.drafters =
        progress.drafters().stream().map(StaffCode::value).sorted().toArray(String[]::new);
    row.signer = progress.signer().map(StaffCode::value).orElse(null);
    row.proceedings = ProceedingsJson.write(progress.beside());
    return row;
  }

  CaseState toDomain(Facts facts, Optional<IncomingNumber> incoming) {
    var progress = progress(incoming);
    return switch (state) {
      case OPEN -> new CaseState.Open(facts, progress, at());
      case READY -> new CaseState.Ready(facts, progress, at());
      case ISSUED -> new CaseState.Issued(facts, progress);
      case REFUSED -> new CaseState.Refused(facts, progress, ground);
      case WITHDRAWN -> new CaseState.Withdrawn(facts, progress);
      case RETURNED -> new CaseState.Returned(facts, progress);
      default -> throw new IllegalStateException("Expected a state of a case, but got " + state);
    };
  }

  private At at() {
    return new At(step, role, since, person(reservedFor), person(claimedBy));
  }

  private Progress progress(Optional<IncomingNumber> incoming) {
    return new Progress(
        incoming,
        person(executor),
        Optional.ofNullable(decision).map(it -> Draft.of(it, Optional.ofNullable(ground))),
        Arrays.stream(drafters).map(StaffCode::new).collect(Collectors.toSet()),
        person(signer),
        ProceedingsJson.read(proceedings));
  }

  private static Optional<StaffCode> person(String code) {
    return Optional.ofNullable(code).map(StaffCode::new);
  }

  private static String name(CaseState state) {
    return switch (state) {
      case CaseState.Open _ -> OPEN;
      case CaseState.Ready _ -> READY;
      case CaseState.Issued _ -> ISSUED;
      case CaseState.Refused _ -> REFUSED;
      case CaseState.Withdrawn _ -> WITHDRAWN;
      case CaseState.Returned _ -> RETURNED;
    };
  }
}
