package kz.qyzmet.signatures.register;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;

/** Holds a book of one year, of whichever kind, against its chain and its checkpoints. */
public final class RegisterVerifier {

  private RegisterVerifier() {}

  /**
   * What is wrong, in the order of the entries, then of the checkpoints; empty where all is right.
   *
   * @param entries in the order in which they are to follow each other
   * @param key that of whoever signs checkpoints
   */
  public static List<Finding> verify(
      List<RegisterEntry> entries, List<Checkpoint> checkpoints, PublicKey key) {
    var judge = new RegisterJudge(checkpoints, checkpoint -> checkpoint.isSignedBy(key));
    var found = new ArrayList<Finding>();
    entries.forEach(entry -> found.addAll(judge.next(entry)));
    found.addAll(judge.end());
    return List.copyOf(found);
  }
}
