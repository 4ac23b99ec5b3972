package kz.qyzmet.college.casework.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import kz.qyzmet.college.casework.domain.Change;
import kz.qyzmet.college.casework.domain.Draft;

/** One event of a case as the college remembers it, with the text that no event carries. */
@Entity
@Table(name = "history")
@IdClass(HistoryRow.Key.class)
class HistoryRow {

  static final String DISPATCHED = "DISPATCHED";

  @Id UUID id;
  @Id int version;
  String kind;
  String step;
  String next;
  String role;
  String person;
  String subject;
  String decision;
  String ground;
  String note;

  @Column(name = "event_id")
  UUID eventId;

  Instant at;

  record Key(UUID id, int version) implements Serializable {}

  static HistoryRow of(UUID id, int version, Change change, UUID eventId) {
    var row = new HistoryRow();
    row.id = id;
    row.version = version;
    row.eventId = eventId;
    row.at = change.at();
    row.step = change.stepCode().orElse(null);
    row.role = change.actor().map(actor -> actor.role()).orElse(null);
    row.person = change.actor().map(actor -> actor.code().value()).orElse(null);
    row.fill(change);
    return row;
  }

  private void fill(Change change) {
    switch (change) {
      case Change.Opened it -> is("OPENED", it.next());
      case Change.Claimed _ -> kind = "CLAIMED";
      case Change.Reassigned it -> {
        kind = "REASSIGNED";
        subject = it.to().value();
      }
      case Change.Registered it -> is("REGISTERED", it.next());
      case Change.Assigned it -> {
        is("ASSIGNED", it.next());
        subject = it.executor().value();
      }
      case Change.Drafted it -> {
        is("DRAFTED", it.next());
        decision = it.draft().decision();
        ground = it.draft().groundCode().orElse(null);
        note = it.text().orElse(null);
      }
      case Change.Returned it -> {
        is("RETURNED", it.next());
        note = it.note();
      }
      case Change.Signed it -> is("SIGNED", it.next());
      case Change.Reviewed it -> is("REVIEWED", it.next());
      case Change.Resolved it -> {
        is("RESOLVED", it.next());
        decision = it.decision().decision();
        ground = it.decision().groundCode().orElse(null);
      }
      case Change.Done it -> {
        is("DONE", it.next());
        decision = it.outcome();
      }
      case Change.Voted it -> {
        kind = "VOTED";
        decision = it.ballot().decision();
        ground = it.ballot().groundCode().orElse(null);
        note = it.text().orElse(null);
      }
      case Change.PapersReturned it -> {
        kind = "PAPERS_RETURNED";
        subject = String.join(", ", it.documents());
        note = it.text().orElse(null);
      }
      case Change.HearingAnnounced it -> {
        kind = "HEARING_ANNOUNCED";
        ground = it.hearing().ground();
        subject = it.hearing().objectionsUntil().toString();
      }
      case Change.ObjectionHeard _ -> kind = "OBJECTION_HEARD";
      case Change.ObjectionTooLate _ -> kind = "OBJECTION_TOO_LATE";
      case Change.Suspended it -> {
        kind = "SUSPENDED";
        subject = it.until().toString();
        note = it.note();
      }
      case Change.Resumed _ -> kind = "RESUMED";
      case Change.MadeReady _ -> kind = "READY";
      case Change.Dispatched it -> {
        is(DISPATCHED, it.next());
        subject = it.sending().carrier().code();
        note = it.sending().trackingNumber().orElse(null);
      }
      case Change.ReturnNoted it -> is("RETURN_" + it.what().name(), it.next());
      case Change.HandedOver it -> {
        kind = it.what() instanceof Draft.Refuse ? "REFUSED" : "ISSUED";
        ground = it.what().groundCode().orElse(null);
        subject =
            it.acting()
                .map(acting -> acting.ground() + ": " + String.join(", ", acting.papers()))
                .orElse(null);
        note = it.receivedBy().orElse(null);
      }
      case Change.RefusalDecided it -> {
        kind = "REFUSED";
        ground = it.ground();
      }
      case Change.WithdrawnByApplicant _ -> kind = "WITHDRAWN";
      case Change.PackageFound it -> {
        kind = "PACKAGE_CHECKED";
        subject = it.condition().name().toLowerCase(Locale.ROOT);
      }
      case Change.WithdrawalDeclined it -> {
        kind = "WITHDRAWAL_REFUSED";
        subject = it.reason().name();
      }
    }
  }

  private void is(String name, Change.Place place) {
    kind = name;
    next = place.step();
  }
}
