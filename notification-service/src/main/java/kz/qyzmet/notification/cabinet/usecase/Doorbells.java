package kz.qyzmet.notification.cabinet.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.qyzmet.notification.cabinet.domain.ApplicantId;

/** The bells of the streams that are open in this process, by applicant. */
@ApplicationScoped
public class Doorbells {
  private final Map<ApplicantId, Set<Doorbell>> bells = new ConcurrentHashMap<>();
  private volatile boolean closing;

  /** A bell for one more stream of this applicant; empty when {@code most} hang already. */
  Optional<Doorbell> hang(ApplicantId applicant, int most) {
    var bell = new Doorbell();
    var hung =
        bells.compute(
            applicant,
            (_, old) -> {
              var all = old == null ? new HashSet<Doorbell>() : new HashSet<>(old);
              if (all.size() < most) {
                all.add(bell);
              }
              return all;
            });
    if (closing) {
      bell.close();
    }
    return hung.contains(bell) ? Optional.of(bell) : Optional.empty();
  }

  void takeDown(ApplicantId applicant, Doorbell bell) {
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
      List.copyOf(bells.getOrDefault(applicant, Set.of())).forEach(Doorbell::ring);
    }
  }

  /** Something may have come for anybody: after the listening connection was away. */
  public void ringAll() {
    bells.values().forEach(some -> List.copyOf(some).forEach(Doorbell::ring));
  }

  /** Ends every stream and every one that still comes: the process is about to stop. */
  public void closeAll() {
    closing = true;
    bells.values().forEach(some -> List.copyOf(some).forEach(Doorbell::close));
  }

  /** How many streams are open here. */
  public int open() {
    return bells.values().stream().mapToInt(Set::size).sum();
  }
}
