package kz.qyzmet.scenarios.run;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.qyzmet.college.casework.domain.Change;
import kz.qyzmet.contracts.event.Status;
import kz.qyzmet.scenarios.file.Scenario;

/**
 * What came of a scenario.
 *
 * @param happened all that the domain did, in order
 * @param changes of the case, in order; empty for an application that was turned away
 * @param status what the cabinet shows at the end; empty for such an application
 * @param missed terms and limits that were missed
 * @param failures what came otherwise than the scenario says
 */
public record Telling(
    Scenario scenario,
    List<Happening> happened,
    List<Change> changes,
    Optional<Status> status,
    Set<String> missed,
    List<Failure> failures) {
  public Telling {
    happened = List.copyOf(happened);
    changes = List.copyOf(changes);
    missed = Set.copyOf(missed);
    failures = List.copyOf(failures);
  }

  public boolean isTrue() {
    return failures.isEmpty();
  }
}
