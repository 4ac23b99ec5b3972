package kz.qyzmet.signatures.register;

import java.util.ArrayList;
import java.util.List;

/** Goes along a book, entry by entry, and holds none of them. */
public final class RegisterWalk {
  private int expected;
  private String before;
  private RegisterEntry first;

  private RegisterWalk(int expected, String before) {
    this.expected = expected;
    this.before = before;
  }

  public static RegisterWalk fromStart() {
    return new RegisterWalk(1, RegisterEntry.NONE);
  }

  /** Behind an entry that is known to be right. */
  public static RegisterWalk after(int number, String hash) {
    return new RegisterWalk(number + 1, hash);
  }

  /** What is wrong with the next one, and before it. */
  public List<Finding> next(RegisterEntry entry) {
    var found = new ArrayList<Finding>(2);
    if (first == null) {
      first = entry;
    }
    if (expected < entry.number()) {
      found.add(new Finding(expected, entry.number() - 1, Finding.Kind.REMOVED));
      expected = entry.number();
    }
    // What follows is held against what this entry must have been, not against what it claims.
    var computed = entry.computed();
    var wrong = fault(entry, computed);
    if (wrong != null) {
      found.add(new Finding(entry.number(), wrong));
    }
    before = computed;
    expected = Math.max(expected, entry.number() + 1);
    return found;
  }

  private Finding.Kind fault(RegisterEntry entry, String computed) {
    if (!entry.isLike(first)) {
      return Finding.Kind.FOREIGN;
    }
    if (entry.number() < expected) {
      return Finding.Kind.INSERTED;
    }
    if (!entry.hash().equals(computed)) {
      return Finding.Kind.CHANGED;
    }
    return entry.before().equals(before) ? null : Finding.Kind.UNLINKED;
  }

  /** The number of the last entry so far. */
  public int number() {
    return expected - 1;
  }

  /** What the hash of the last entry so far must be. */
  public String hash() {
    return before;
  }
}
