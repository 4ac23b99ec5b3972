package kz.qyzmet.gateway.channel;

/** The gateway did not do what it was asked to, or did not say that it has done it. */
public final class GatewayFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Which way it failed: a fixed word for logs and lists, never the other side's own. */
  public enum Kind {
    /** It could not be reached, or gave no answer in time. */
    AWAY,
    /** It answered with a fault. */
    FAULT,
    /** Its answer is none that we could read or trust. */
    UNREADABLE
  }

  private final Kind kind;

  public GatewayFailure(Kind kind, Throwable cause) {
    super("Expected the gateway to take what it was given, but it is " + kind, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
