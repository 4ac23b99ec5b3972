package kz.qyzmet.signatures.register;

/**
 * Something that isn't as it was entered.
 *
 * @param number the entry's or the checkpoint's
 * @param to the last number of a gap; else the same
 */
public record Finding(int number, int to, Kind kind) {
  public Finding(int number, Kind kind) {
    this(number, number, kind);
  }

  /** What is wrong. */
  public enum Kind {
    /** Its hash isn't that of what it says. */
    CHANGED,
    /** No entry has this number, though a later one is there. */
    REMOVED,
    /** A number that was there already. */
    INSERTED,
    /** It doesn't follow the entry that stands before it. */
    UNLINKED,
    /** It belongs to another book, or is of another kind. */
    FOREIGN,
    /** The provider signed that it was there; the book ends before it. */
    CUT_OFF,
    /** The provider signed another hash: the book was written anew. */
    REWRITTEN,
    /** A checkpoint that the provider's key did not sign. */
    FORGED
  }
}
