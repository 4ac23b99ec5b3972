package kz.qyzmet.intake.registry.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.intake.registry.domain.CourierDay;
import kz.qyzmet.kit.clock.Moments;

/** How often the courier of a branch has left on a day. */
@ApplicationScoped
public class CourierRuns {
  private final Registries registries;
  private final Moments moments;

  CourierRuns(Registries registries, Moments moments) {
    this.registries = registries;
    this.moments = moments;
  }

  /**
   * The runs of a day.
   *
   * @param day by the branch's own clock; empty for today
   */
  public Uni<CourierDay> on(Branch branch, Optional<LocalDate> day) {
    var now = moments.now();
    var asked = day.orElseGet(() -> now.atZone(branch.zone()).toLocalDate());
    return registries
        .courierFacts(branch.code(), begin(asked, branch), begin(asked.plusDays(1), branch))
        .map(facts -> CourierDay.of(asked, branch, branch.courier(), facts, now));
  }

  private static Instant begin(LocalDate day, Branch branch) {
    return day.atStartOfDay(branch.zone()).toInstant();
  }
}
