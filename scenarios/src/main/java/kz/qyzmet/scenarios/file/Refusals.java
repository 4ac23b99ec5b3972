package kz.qyzmet.scenarios.file;

import java.util.List;

/** Words for why an application is not accepted. */
public final class Refusals {
  /** The counter is shut. */
  public static final String CLOSED = "closed";

  /** Not in the part of the year in which the service takes such applications. */
  public static final String OUTSIDE_WINDOW = "outside-window";

  /** Papers are missing, and nothing else is wrong. */
  public static final String PAPERS_MISSING = "papers-missing";

  /** All that a scenario can tell. */
  static final List<String> ALL = List.of(CLOSED, OUTSIDE_WINDOW, PAPERS_MISSING);

  private Refusals() {}
}
