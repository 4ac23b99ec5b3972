package kz.qyzmet.signatures.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Judges a book while it is read, and holds none of its entries. */
public final class RegisterJudge {
  private final List<Checkpoint> checkpoints;
  private final Predicate<Checkpoint> signed;
  private final RegisterWalk walk = RegisterWalk.fromStart();

  /**
   * What the entries that checkpoints are about must have for a hash; null until they were seen.
   */
  private final Map<Integer, String> hashes = new HashMap<>();

  private RegisterEntry first;

  /**
   * Over what was signed of it.
   *
   * @param signed whether a checkpoint is by somebody who is believed
   */
  public RegisterJudge(List<Checkpoint> checkpoints, Predicate<Checkpoint> signed) {
    this.checkpoints = List.copyOf(checkpoints);
    this.signed = signed;
    this.checkpoints.forEach(each -> hashes.put(each.number(), null));
  }

  /** What is wrong with the next entry, and before it. */
  public List<Finding> next(RegisterEntry entry) {
    if (first == null) {
      first = entry;
    }
    var found = walk.next(entry);
    if (hashes.containsKey(entry.number())) {
      hashes.put(entry.number(), walk.hash());
    }
    return found;
  }

  /** What the checkpoints say to it, in their order. */
  public List<Finding> end() {
    var found = new ArrayList<Finding>();
    for (var checkpoint : checkpoints) {
      var wrong = fault(checkpoint);
      if (wrong != null) {
        found.add(new Finding(checkpoint.number(), wrong));
      }
    }
    return found;
  }

  private Finding.Kind fault(Checkpoint checkpoint) {
    if (!signed.test(checkpoint)) {
      return Finding.Kind.FORGED;
    }
    if (first != null
        && !first.isIn(checkpoint.book(), checkpoint.year(), checkpoint.organisation())) {
      return Finding.Kind.FOREIGN;
    }
    var stands = hashes.get(checkpoint.number());
    if (stands == null) {
      return Finding.Kind.CUT_OFF;
    }
    return checkpoint.hash().equals(stands) ? null : Finding.Kind.REWRITTEN;
  }

  /** The number of the last entry so far. */
  public int number() {
    return walk.number();
  }
}
