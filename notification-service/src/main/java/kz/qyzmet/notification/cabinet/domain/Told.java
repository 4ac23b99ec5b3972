package kz.qyzmet.notification.cabinet.domain;

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
          "ready",
          "refused",
          "issued",
          "withdrawn",
          "withdrawal-refused",
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

  record InProgress() implements Told {
    @Override
    public String kind() {
      return "in-progress";
    }
  }

  /** Rules, items 45 and 46: ready, and where it can be had. */
  record Ready(PickupPlace pickup) implements Told {
    public Ready {
      if (pickup == null) {
        throw new IllegalArgumentException("Expected a ready notice to name a place, but got none");
      }
    }

    @Override
    public String kind() {
      return "ready";
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
