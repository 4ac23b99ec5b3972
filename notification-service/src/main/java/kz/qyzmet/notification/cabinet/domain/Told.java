package kz.qyzmet.notification.cabinet.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import kz.qyzmet.contracts.event.PickupPlace;

/**
 * What a notice tells, without its words: the facts that the application itself does not hold. The
 * words come from the {@link Catalogue} when somebody reads.
 */
public sealed interface Told {

  /** The wire name of the kind, and its key in the catalogue. */
  String kind();

  /** Every kind there is. The catalogue must have words for each. */
  List<String> KINDS =
      List.of(
          "accepted",
          "accepted-without-term",
          "registered",
          "in-progress",
          "in-progress-without-executor",
          "ready",
          "ready-on-its-way",
          "ready-at-branch",
          "ready-at-branch-until",
          "returned-to-provider",
          "refused",
          "issued",
          "papers-returned",
          "papers-at-branch",
          "withdrawn",
          "withdrawal-refused",
          "hearing-announced",
          "objection-heard",
          "objection-too-late",
          "suspended",
          "resumed",
          "term-moved",
          "term-moved-after-wait",
          "deadline-approaching",
          "deadline-missed");

  /** The request was accepted (Rules, item 38); {@code due} is null without an overall term. */
  record Accepted(OffsetDateTime due) implements Told {
    @Override
    public String kind() {
      return due == null ? "accepted-without-term" : "accepted";
    }
  }

  record Registered() implements Told {
    @Override
    public String kind() {
      return "registered";
    }
  }

  /** {@code executor} is false where the work began without one being named. */
  record InProgress(boolean executor) implements Told {
    @Override
    public String kind() {
      return executor ? "in-progress" : "in-progress-without-executor";
    }
  }

  /**
   * Rules, items 45 and 46: ready, and where it can be had; {@code availableFrom} is the latest
   * moment from which it lies there, null where it lies there already. A branch hands it out on the
   * receipt and an identity document (item 48), and it may be a motivated refusal on paper. What
   * was told once keeps its {@code kind}, whatever {@link #at} chooses for a place today.
   *
   * @param keepUntil last day on which a branch keeps it (item 49); null where no act sets a time
   */
  record Ready(String kind, PickupPlace pickup, OffsetDateTime availableFrom, LocalDate keepUntil)
      implements Told {
    public Ready {
      if (pickup == null) {
        throw new IllegalArgumentException("Expected a ready notice to name a place, but got none");
      }
    }

    static Ready at(PickupPlace pickup, OffsetDateTime availableFrom, LocalDate keepUntil) {
      if (availableFrom != null) {
        return new Ready("ready-on-its-way", pickup, availableFrom, null);
      }
      if (keepUntil != null) {
        return new Ready("ready-at-branch-until", pickup, null, keepUntil);
      }
      var kind = pickup.kind().equals("branch") ? "ready-at-branch" : "ready";
      return new Ready(kind, pickup, null, null);
    }
  }

  /** Rules, item 49: nobody fetched it in time, and it can be asked for at the branch. */
  record ReturnedToProvider() implements Told {
    @Override
    public String kind() {
      return "returned-to-provider";
    }
  }

  /** {@code ground} is a code of the passport's refusal grounds. */
  record Refused(String ground) implements Told {
    public Refused {
      if (ground == null) {
        throw new IllegalArgumentException("Expected a refusal to name its ground, but got none");
      }
    }

    @Override
    public String kind() {
      return "refused";
    }
  }

  record Issued() implements Told {
    @Override
    public String kind() {
      return "issued";
    }
  }

  /** {@code documents} are codes of the passport's documents that don't conform, at least one. */
  record PapersReturned(List<String> documents) implements Told {
    public PapersReturned {
      documents = List.copyOf(documents);
      if (documents.isEmpty()) {
        throw new IllegalArgumentException(
            "Expected returned papers to name a document, but got none");
      }
    }

    @Override
    public String kind() {
      return "papers-returned";
    }
  }

  /** What was given back lies at the branch that took it in. */
  record PapersAtBranch() implements Told {
    @Override
    public String kind() {
      return "papers-at-branch";
    }
  }

  record Withdrawn() implements Told {
    @Override
    public String kind() {
      return "withdrawn";
    }
  }

  /** Not a change of status, but the answer to something that the applicant asked for. */
  record WithdrawalRefused(String reason) implements Told {
    @Override
    public String kind() {
      return "withdrawal-refused";
    }
  }

  /**
   * No change of status: a refusal is intended, and the applicant may object before it (Code,
   * article 73).
   *
   * @param ground a code of the passport's refusal grounds
   * @param objections the last instant at which an objection is in time
   * @param decision no refusal is decided before it
   */
  record HearingAnnounced(String ground, OffsetDateTime objections, OffsetDateTime decision)
      implements Told {
    public HearingAnnounced {
      if (ground == null || objections == null || decision == null) {
        throw new IllegalArgumentException(
            "Expected a hearing to name its ground and both instants, but one is missing");
      }
    }

    @Override
    public String kind() {
      return "hearing-announced";
    }
  }

  record ObjectionHeard() implements Told {
    @Override
    public String kind() {
      return "objection-heard";
    }
  }

  record ObjectionTooLate() implements Told {
    @Override
    public String kind() {
      return "objection-too-late";
    }
  }

  /** The term stands still, until {@code until} at the latest. */
  record Suspended(OffsetDateTime until) implements Told {
    @Override
    public String kind() {
      return "suspended";
    }
  }

  record Resumed() implements Told {
    @Override
    public String kind() {
      return "resumed";
    }
  }

  /**
   * A wait for the applicant moved the end of the legal term.
   *
   * @param due the end now
   * @param was the end that was known before
   * @param from when the wait began
   * @param until when it ends at the latest; once it is over, when it ended
   * @param over whether it is over
   */
  record TermMoved(
      OffsetDateTime due,
      OffsetDateTime was,
      OffsetDateTime from,
      OffsetDateTime until,
      boolean over)
      implements Told {
    @Override
    public String kind() {
      return over ? "term-moved-after-wait" : "term-moved";
    }
  }

  record DeadlineApproaching(OffsetDateTime due) implements Told {
    @Override
    public String kind() {
      return "deadline-approaching";
    }
  }

  record DeadlineMissed(OffsetDateTime due) implements Told {
    @Override
    public String kind() {
      return "deadline-missed";
    }
  }
}
