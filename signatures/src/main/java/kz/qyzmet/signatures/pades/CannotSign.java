package kz.qyzmet.signatures.pades;

/** Why a paper was not signed. */
public final class CannotSign extends Exception {
  private static final long serialVersionUID = 1;

  /** What stood in the way. */
  public enum Why {
    /** The signing service does not answer, or is busy. */
    KEY_AWAY(true),
    /** The key cannot be read, the service refuses, or what it gave is no signature by the key. */
    KEY_REFUSED(false),
    STAMPS_AWAY(true),
    /** The service of time stamps refuses, or gave no stamp over the signature. */
    STAMPS_REFUSED(false),
    /** No PDF that can be signed: it is damaged, too long, or signed already. */
    NOT_A_PAPER(false);

    private final boolean worthAnotherTry;

    Why(boolean worthAnotherTry) {
      this.worthAnotherTry = worthAnotherTry;
    }

    /** Whether the same may be signed a little later. */
    public boolean isWorthAnotherTry() {
      return worthAnotherTry;
    }
  }

  private final Why why;

  public CannotSign(Why why, String what, Throwable cause) {
    super(what, cause);
    this.why = why;
  }

  public CannotSign(Why why, String what) {
    this(why, what, null);
  }

  public Why why() {
    return why;
  }
}
