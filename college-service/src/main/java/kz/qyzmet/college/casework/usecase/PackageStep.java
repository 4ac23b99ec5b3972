package kz.qyzmet.college.casework.usecase;

import java.util.List;
import java.util.Optional;
import kz.qyzmet.college.casework.domain.Actor;
import kz.qyzmet.college.casework.domain.PackageState;
import kz.qyzmet.contracts.event.CaseEvent;
import kz.qyzmet.contracts.event.Envelope;

/** One commit's worth of a package: from a version to the next, told by which events. */
public record PackageStep(PackageAt before, PackageState next, List<Told> told) {

  public PackageStep {
    told = List.copyOf(told);
  }

  public PackageAt after() {
    return new PackageAt(
        before.acceptance(),
        next,
        before.version() + 1,
        before.told() + told.size(),
        before.dispatched());
  }

  /**
   * An event, and how the history remembers it.
   *
   * @param kind of the history's row
   * @param by who did it; empty for what no member of the staff did
   * @param subject what it is about; null where its kind says all
   */
  public record Told(
      Envelope<? extends CaseEvent> event, String kind, Optional<Actor> by, String subject) {}
}
