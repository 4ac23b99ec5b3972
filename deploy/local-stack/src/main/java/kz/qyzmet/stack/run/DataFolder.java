package kz.qyzmet.stack.run;

import java.nio.file.Files;
import java.nio.file.Path;
import kz.qyzmet.embedded.EmbeddedPostgres;
import kz.qyzmet.embedded.Folder;
import kz.qyzmet.embedded.PartFailed;
import kz.qyzmet.stack.BadInput;

/** Taking the data folder: one stack at a time, and nothing of a killed one left running. */
final class DataFolder {
  private DataFolder() {}

  static Folder take(StackOptions options, Progress progress) {
    if (options.fresh() && Files.exists(options.data())) {
      // Never that of a running stack: whoever holds the folder is asked first.
      try (var held = hold(options.data())) {
        endLeftovers(held.path(), progress);
      }
      Folder.remove(options.data());
    }
    var folder = hold(options.data());
    try {
      endLeftovers(options.data(), progress);
      options.ports().requireFree();
      return folder;
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private static void endLeftovers(Path data, Progress progress) {
    Leftovers.end(data, progress);
    if (EmbeddedPostgres.endOrphan(data.resolve(StackState.POSTGRES))) {
      progress.say("ended PostgreSQL of a killed run");
    }
  }

  private static Folder hold(Path data) {
    try {
      return Folder.hold(data, "stack");
    } catch (PartFailed e) {
      throw new BadInput(e.getMessage());
    }
  }
}
