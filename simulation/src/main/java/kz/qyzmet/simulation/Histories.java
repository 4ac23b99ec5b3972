package kz.qyzmet.simulation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.college.casework.domain.CaseState;
import kz.qyzmet.college.casework.domain.Casework;
import kz.qyzmet.college.casework.domain.Change;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.ObjectionFiled;

/** I3: what happened to each case is lawful, and what each service said of it is numbered. */
final class Histories {
  private final World world;

  Histories(World world) {
    this.world = world;
  }

  void check() {
    world.college.history.forEach(this::lawful);
    world.services().forEach(this::versions);
  }

  private void lawful(UUID id, List<College.Entry> entries) {
    var path = new LawfulPath(world.law);
    CaseState replayed = null;
    // What was told of its package comes before the case.
    int version = world.college.toldBefore(id);
    for (var entry : entries) {
      world.same(Invariant.I3, "the next version in the history", id, ++version, entry.version());
      path.see(entry.change(), filedAt(entry))
          .ifPresent(
              wrong -> world.broken(Invariant.I3, "expected a lawful %s, but %s", id, wrong));
      replayed =
          entry.change() instanceof Change.Opened opened
              ? Casework.begin(opened)
              : replayed == null ? null : Casework.apply(replayed, entry.change());
    }
    var stored = world.college.cases.get(id);
    world.same(Invariant.I3, "the version", id, version, stored.version());
    world.same(Invariant.I5, "the case", id, replayed, stored.state());
  }

  /** When the objection was filed that brought the change about; null where none did. */
  private Instant filedAt(College.Entry entry) {
    var cause = world.college.tables.committed.get(entry.event()).causationId();
    var event = cause == null ? null : world.intake.tables.committed.get(cause);
    return event != null && event.data() instanceof ObjectionFiled filed ? filed.at() : null;
  }

  /** Each service's events of an application are numbered 1..n. */
  private void versions(Service service) {
    service
        .tables
        .byApplication()
        .forEach(
            (id, events) -> {
              var versions = events.stream().map(Envelope::version).sorted().toList();
              for (int i = 0; i < versions.size(); i++) {
                if (versions.get(i) != i + 1) {
                  world.broken(
                      Invariant.I3, "expected events 1..n of %s, but they are %s", id, versions);
                  return;
                }
              }
            });
  }
}
