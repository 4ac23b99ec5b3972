package kz.qyzmet.drills.drill;

import java.nio.file.Path;
import java.sql.SQLException;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.Home;
import kz.qyzmet.stack.restore.RestoreDrill;
import kz.qyzmet.stack.run.DataFolder;
import kz.qyzmet.stack.run.Progress;
import kz.qyzmet.stack.run.StackPorts;

/** Drill 18: the database goes back to an instant, and the services go on from there. */
public final class Restore implements Alone {
  @Override
  public String name() {
    return "restore";
  }

  @Override
  public String what() {
    return "base backup and log restored to a random instant, with topics and offsets ahead of it";
  }

  @Override
  public Report run(Home home, Path folder, StackPorts ports, Terms terms, Progress progress)
      throws Exception {
    var report = new Report.Writing();
    for (int i = 0; i < terms.times(1, 3); i++) {
      try (var held = DataFolder.emptied(folder, progress)) {
        var found = new RestoreDrill(home, held.path(), ports, terms.seed() + i, progress).run();
        report
            .fact(
                "restored to %s: %d commands of before are there, %d sent after it are not, %d records kept, %d cut"
                    .formatted(
                        found.restoredTo(),
                        found.kept(),
                        found.gone(),
                        found.recordsKept(),
                        found.recordsCut()))
            .unless(
                found.kept() > 0 && found.gone() > 0 && found.recordsCut() > 0,
                "I1",
                "Expected something before and behind the instant, but " + found);
      } catch (SQLException e) {
        throw new CheckFailed("Expected to back up and restore, but: " + e.getMessage(), e);
      }
    }
    return report.done();
  }
}
