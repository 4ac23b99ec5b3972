package kz.qyzmet.scenarios.file;

import java.util.List;
import java.util.stream.Stream;

/** Words for what does not simply happen. */
public final class Answers {
  /** The applicant's objection came in time. */
  public static final String HEARD = "heard";

  public static final String TOO_LATE = "too late";

  /** The applicant may still object, or the notice was not long enough ago. */
  public static final String HEARING_OPEN = "hearing is open";

  /** Nobody decides on what he has drafted. */
  public static final String OWN_WORK = "own work";

  public static final String WRONG_ROLE = "wrong role";
  public static final String WRONG_STEP = "wrong step";
  public static final String NOT_THE_EXECUTOR = "not the executor";

  /** Nobody is given work on a day of absence. */
  public static final String AWAY = "away";

  public static final String TAKEN = "taken by another";
  public static final String SUSPENDED = "suspended";
  public static final String NOT_SUSPENDABLE = "not suspendable";
  public static final String NOT_RETURNABLE = "not returnable";

  /**
   * The package or what was sent is not where that is done: here already, missed before, not yet.
   */
  public static final String NOT_AWAITED = "not awaited";

  /** The time of storage is not over. */
  public static final String STILL_KEPT = "still kept";

  public static final String OVER = "over";
  public static final String INCOMPLETE = "incomplete";

  /** What an applicant can be answered. */
  static final List<String> TO_APPLICANTS = List.of(HEARD, TOO_LATE);

  /** Why somebody of the staff can be refused. */
  static final List<String> REFUSALS =
      List.of(
          HEARING_OPEN,
          OWN_WORK,
          WRONG_ROLE,
          WRONG_STEP,
          NOT_THE_EXECUTOR,
          AWAY,
          TAKEN,
          SUSPENDED,
          NOT_SUSPENDABLE,
          NOT_RETURNABLE,
          NOT_AWAITED,
          STILL_KEPT,
          OVER,
          INCOMPLETE);

  private Answers() {}

  /** All of them. */
  public static List<String> all() {
    return Stream.concat(TO_APPLICANTS.stream(), REFUSALS.stream()).toList();
  }
}
