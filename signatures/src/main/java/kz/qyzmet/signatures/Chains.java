package kz.qyzmet.signatures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Finds the way from a certificate to a configured root. */
final class Chains {
  private static final int AUTHORITIES = 5;

  /** Certificates of one name in a circle would be tried for ever. */
  private static final int TRIES = 10;

  private final List<Cert> roots;
  private final List<Cert> candidates;
  private final Instant at;
  private final Links links;
  private int tries;
  private boolean expired;

  private Chains(List<Cert> roots, List<Cert> candidates, Instant at, Links links) {
    this.roots = roots;
    this.candidates = candidates;
    this.at = at;
    this.links = links;
  }

  /**
   * The certificate first, a root last.
   *
   * @param links what is known of the authorities already
   * @param unknown the reason where there is no way
   */
  static List<Cert> find(
      Cert leaf, List<Cert> candidates, List<Cert> roots, Instant at, Links links, Reason unknown)
      throws Refusal {
    var search = new Chains(roots, candidates, at, links);
    var found = search.above(List.of(leaf));
    Refusal.unless(
        found != null,
        search.expired && unknown == Reason.UNKNOWN_CHAIN ? Reason.EXPIRED : unknown);
    return found;
  }

  /** One that doesn't hold is no end of the search: its authority may have another certificate. */
  private boolean holds(List<Cert> way) {
    if (!way.stream().allMatch(Cert::isUnderstood)) {
      return false;
    }
    boolean valid = way.stream().allMatch(each -> each.isValidAt(at));
    expired |= !valid;
    return valid;
  }

  private List<Cert> above(List<Cert> way) {
    var last = way.getLast();
    for (var root : roots) {
      if (issued(root, last, way.size() - 1) && holds(with(way, root))) {
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
      return links.holds(holder, issuer);
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
