package kz.qyzmet.signatures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Finds the way from a certificate to a configured root. */
final class Chains {
  private static final int AUTHORITIES = 5;

  /** Certificates of one name in a circle would be tried for ever. */
  private static final int TRIES = 40;

  private final List<Cert> roots;
  private final List<Cert> candidates;
  private int tries;

  private Chains(List<Cert> roots, List<Cert> candidates) {
    this.roots = roots;
    this.candidates = candidates;
  }

  /**
   * The certificate first, a root last.
   *
   * @param unknown the reason where there is no way
   */
  static List<Cert> find(
      Cert leaf, List<Cert> candidates, List<Cert> roots, Instant at, Reason unknown)
      throws Refusal {
    var found = new Chains(roots, candidates).above(List.of(leaf));
    Refusal.unless(found != null, unknown);
    for (var each : found) {
      Refusal.unless(each.isUnderstood(), unknown);
      Refusal.unless(
          each.isValidAt(at), unknown == Reason.UNKNOWN_CHAIN ? Reason.EXPIRED : unknown);
    }
    return found;
  }

  private List<Cert> above(List<Cert> way) {
    var last = way.getLast();
    for (var root : roots) {
      if (issued(root, last, way.size() - 1)) {
        return with(way, root);
      }
    }
    if (way.size() > AUTHORITIES) {
      return null;
    }
    for (var each : candidates) {
      if (way.stream().noneMatch(each::isSameAs) && issued(each, last, way.size() - 1)) {
        var found = above(with(way, each));
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private boolean issued(Cert issuer, Cert holder, int between) {
    if (!holder.isIssuedInTheNameOf(issuer) || !issuer.isAuthority(between) || tries >= TRIES) {
      return false;
    }
    tries++;
    try {
      return holder.isSignedBy(issuer);
    } catch (Refusal notOurAlgorithm) {
      return false;
    }
  }

  private static List<Cert> with(List<Cert> way, Cert next) {
    var all = new ArrayList<>(way);
    all.add(next);
    return all;
  }
}
