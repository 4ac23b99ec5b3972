package kz.qyzmet.notification.cabinet.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.qyzmet.notification.cabinet.domain.ApplicantId;

/**
 * The bells of the streams that are open in this process, by applicant. A set in the map is never
 * changed, only replaced.
 */
@ApplicationScoped
public class Doorbells {
  private final Map<ApplicantId, Set<Doorbell>> bells = new ConcurrentHashMap<>();
  private volatile boolean closing;

  /** How many streams this applicant has open here. */
  int open(ApplicantId applicant) {
    return bells.getOrDefault(applicant, Set.of()).size();
  }

  /** A bell for one more stream of this applicant. */
  Doorbell hang(ApplicantId applicant) {
    var bell = new Doorbell();
    bells.merge(applicant, Set.of(bell), Doorbells::both);
    if (closing) {
      bell.close();
    }
    return bell;
  }

  private static Set<Doorbell> both(Set<Doorbell> some, Set<Doorbell> more) {
    var all = new HashSet<>(some);
    all.addAll(more);
    return all;
  }

  /** The stream is over, whoever ended it: nothing waits for its bell any more. */
  void takeDown(ApplicantId applicant, Doorbell bell) {
    bell.close();
    bells.computeIfPresent(
        applicant,
        (_, old) -> {
          var rest = new HashSet<>(old);
          rest.remove(bell);
          return rest.isEmpty() ? null : rest;
        });
  }

  /** Something may have come for these applicants. */
  public void ring(Iterable<ApplicantId> applicants) {
    for (var applicant : applicants) {
      bells.getOrDefault(applicant, Set.of()).forEach(Doorbell::ring);
    }
  }

  /** Something may have come for anybody: after the listening connection was away. */
  public void ringAll() {
    bells.values().forEach(some -> some.forEach(Doorbell::ring));
  }

  /** Ends every stream and every one that still comes: the process is about to stop. */
  public void closeAll() {
    closing = true;
    bells.values().forEach(some -> some.forEach(Doorbell::close));
  }

  /** How many streams are open here. */
  public int open() {
    return bells.values().stream().mapToInt(Set::size).sum();
  }
}
