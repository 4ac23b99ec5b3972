package kz.qyzmet.kit.metrics;

import io.smallrye.common.vertx.ContextLocals;

/**
 * Names for the label {@code route} of requests that are answered before their resource is found.
 * Without one the framework takes the path itself: with ids in it, and a new label for each.
 */
public final class Routes {
  /** Turned away because too many were under way; no failure of ours, and alerted on by itself. */
  public static final String OVERLOADED = "/overloaded";

  public static final String TOO_LARGE = "/too-large";

  /** Its path is no resource's, and its body came no further within the limit. */
  public static final String TOO_LONG = "/too-long";

  /** With a token that cannot be judged yet. */
  public static final String ISSUER_AWAY = "/issuer-away";

  /** With a method that its resource does not have. */
  public static final String NOT_ALLOWED = "/not-allowed";

  static final String OPTIONS = "/options";

  /** Where the framework keeps the template of the path. */
  private static final String TEMPLATE = "UrlPathTemplate";

  private Routes() {}

  /** The request at hand is counted under that name. */
  public static void countAs(String route) {
    ContextLocals.put(TEMPLATE, route);
  }

  /** The same, but where its path is a resource's it is counted under that one's template. */
  public static void countUnknownAs(String route) {
    if (ContextLocals.get(TEMPLATE).isEmpty()) {
      countAs(route);
    }
  }
}
