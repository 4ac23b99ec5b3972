package kz.qyzmet.notification.reconciliation.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What one service says of one application. */
public sealed interface Account {
  UUID application();

  Streams streams();

  /**
   * Whether there is more than events that could not be handled: those that cannot be read need not
   * belong to any application.
   */
  boolean knows();

  /**
   * How events stand with the service.
   *
   * @param heard the last version heard of each source
   * @param parked sources of which an event waits for another
   * @param deadLetters topics of which a record was not handled
   * @param unpublished whether an event of its own waits to be published
   */
  record Streams(
      Map<String, Integer> heard,
      Set<String> parked,
      Set<String> deadLetters,
      boolean unpublished) {
    public Streams {
      heard = heard == null ? Map.of() : Map.copyOf(heard);
      parked = parked == null ? Set.of() : Set.copyOf(parked);
      deadLetters = deadLetters == null ? Set.of() : Set.copyOf(deadLetters);
    }

    /** The last version heard from another service; 0 before the first. */
    public int heardFrom(Party other) {
      return heard.getOrDefault(other.source(), 0);
    }
  }

  /** Who tells events, and when each was told, from the first on. */
  sealed interface Telling extends Account {
    Party party();

    List<Instant> told();
  }

  /**
   * Intake-service's.
   *
   * @param papers null without papers that a branch took in
   * @param result null where nothing was sent to a branch
   */
  record Intake(
      UUID application,
      String state,
      List<Instant> told,
      Whereabouts papers,
      Whereabouts result,
      Streams streams)
      implements Telling {
    public Intake {
      Objects.requireNonNull(application);
      Objects.requireNonNull(state);
      Objects.requireNonNull(streams);
      told = List.copyOf(told);
    }

    @Override
    public Party party() {
      return Party.INTAKE;
    }

    @Override
    public boolean knows() {
      return true;
    }
  }

  /**
   * Where something lies.
   *
   * @param until by when it is to move on; null where nothing says it
   */
  record Whereabouts(String place, String branch, Instant since, Instant until) {
    public static final String AT_BRANCH = "AT_BRANCH";
    public static final String ON_ITS_WAY = "ON_ITS_WAY";
    public static final String MISSING = "MISSING";

    /** To the provider, who alone knows whether it has come. */
    public static final String SENT_BACK = "SENT_BACK";

    /** After that; the provider is to send it once more. */
    public static final String ASKED_FOR = "ASKED_FOR";

    public Whereabouts {
      Objects.requireNonNull(place);
      Objects.requireNonNull(branch);
      Objects.requireNonNull(since);
    }
  }

  /**
   * College-service's.
   *
   * @param state of the case; null as long as there is none
   * @param papers of the package that a branch took in; null without one
   * @param toSend what is decided and lies at the provider for a branch; null where nothing does
   * @param back of the result that a branch sent back; null where none was
   */
  record College(
      UUID application,
      String state,
      String papers,
      ToSend toSend,
      WayBack back,
      List<Instant> told,
      Streams streams)
      implements Telling {
    public College {
      Objects.requireNonNull(application);
      Objects.requireNonNull(streams);
      told = List.copyOf(told);
    }

    @Override
    public Party party() {
      return Party.COLLEGE;
    }

    @Override
    public boolean knows() {
      return state != null || papers != null || !told.isEmpty();
    }
  }

  /** What the provider is to hand to a carrier for a branch, and since when. */
  record ToSend(String branch, Instant since) {
    public ToSend {
      Objects.requireNonNull(branch);
      Objects.requireNonNull(since);
    }
  }

  /** What the provider says of a result that a branch sent back, and since when. */
  record WayBack(String state, Instant since) {
    public static final String AWAITED = "AWAITED";
    public static final String MISSING = "MISSING";

    public WayBack {
      Objects.requireNonNull(state);
      Objects.requireNonNull(since);
    }
  }

  /**
   * Deadline-service's.
   *
   * @param state of the watch; null without one
   * @param next when its next mark comes; null where none is left
   */
  record Watch(UUID application, String state, Instant next, Streams streams) implements Account {
    private static final String ENDED = "ended";

    public Watch {
      Objects.requireNonNull(application);
      Objects.requireNonNull(streams);
    }

    boolean ended() {
      return ENDED.equals(state);
    }

    @Override
    public boolean knows() {
      return state != null;
    }
  }

  /**
   * Gateway-service's.
   *
   * @param told statuses that it has heard and is to deliver
   * @param delivered how many of them the e-government gateway has confirmed, in their order
   * @param sent whether the gateway has the next one already and only did not confirm it
   * @param since when the first that is not confirmed was told; null where all are
   * @param unanswered since when the portal waits for our answer; null where it does not
   * @param silences of the systems of its education chain
   */
  record Gateway(
      UUID application,
      int told,
      int delivered,
      boolean sent,
      Instant since,
      Instant unanswered,
      List<Silence> silences,
      Streams streams)
      implements Account {
    public Gateway {
      Objects.requireNonNull(application);
      // One of an earlier release says nothing of them.
      silences = silences == null ? List.of() : List.copyOf(silences);
      Objects.requireNonNull(streams);
    }

    @Override
    public boolean knows() {
      return told > 0 || unanswered != null || !silences.isEmpty();
    }

    /** A system that should have told by then that it has the request, or the ready notice. */
    public record Silence(String system, Instant since) {
      public Silence {
        Objects.requireNonNull(system);
        Objects.requireNonNull(since);
      }
    }
  }

  /**
   * The cabinet's.
   *
   * @param status that it shows; null where none was told
   * @param told how many were told
   */
  record Cabinet(UUID application, String status, int told, Streams streams) implements Account {
    public Cabinet {
      Objects.requireNonNull(application);
      Objects.requireNonNull(streams);
    }

    @Override
    public boolean knows() {
      return status != null;
    }
  }
}
