package kz.qyzmet.signatures.register;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds a book of one year against its chain and its checkpoints. */
public final class RegisterVerifier {

  private RegisterVerifier() {}

  /**
   * What is wrong, in the order of the entries, then of the checkpoints; empty where all is right.
   *
   * @param entries in the order in which they are to follow each other
   */
  public static List<Finding> verify(
      List<RegisterEntry> entries, List<Checkpoint> checkpoints, PublicKey key) {
    var found = new ArrayList<Finding>();
    var hashes = new HashMap<Integer, String>();
    int expected = 1;
    var before = RegisterEntry.NONE;
    for (var entry : entries) {
      if (expected < entry.number()) {
        found.add(new Finding(expected, entry.number() - 1, Finding.Kind.REMOVED));
        expected = entry.number();
      }
      var wrong = fault(entry, entries.getFirst(), expected, before);
      if (wrong != null) {
        found.add(new Finding(entry.number(), wrong));
      }
      // What follows is held against what this entry must have been, not against what it claims.
      before = entry.computed();
      hashes.put(entry.number(), before);
      expected = Math.max(expected, entry.number() + 1);
    }
    for (var checkpoint : checkpoints) {
      judge(checkpoint, entries, hashes, key, found);
    }
    return List.copyOf(found);
  }

  private static Finding.Kind fault(
      RegisterEntry entry, RegisterEntry first, int expected, String before) {
    if (!entry.isIn(first.book(), first.year(), first.organisation())) {
      return Finding.Kind.FOREIGN;
    }
    if (entry.number() < expected) {
      return Finding.Kind.INSERTED;
    }
    if (!entry.hash().equals(entry.computed())) {
      return Finding.Kind.CHANGED;
    }
    return entry.before().equals(before) ? null : Finding.Kind.UNLINKED;
  }

  private static void judge(
      Checkpoint checkpoint,
      List<RegisterEntry> entries,
      Map<Integer, String> hashes,
      PublicKey key,
      List<Finding> found) {
    var elsewhere =
        !entries.isEmpty()
            && !entries
                .getFirst()
                .isIn(checkpoint.book(), checkpoint.year(), checkpoint.organisation());
    if (!checkpoint.isSignedBy(key)) {
      found.add(new Finding(checkpoint.number(), Finding.Kind.FORGED));
    } else if (elsewhere) {
      found.add(new Finding(checkpoint.number(), Finding.Kind.FOREIGN));
    } else if (!hashes.containsKey(checkpoint.number())) {
      found.add(new Finding(checkpoint.number(), Finding.Kind.CUT_OFF));
    } else if (!checkpoint.hash().equals(hashes.get(checkpoint.number()))) {
      found.add(new Finding(checkpoint.number(), Finding.Kind.REWRITTEN));
    }
  }
}
