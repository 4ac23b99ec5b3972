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
        Leftovers.end(held.path(), progress);
        EmbeddedPostgres.endOrphan(held.path().resolve(Stack.POSTGRES));
      }
      Folder.remove(options.data());
    }
    var folder = hold(options.data());
    try {
      Leftovers.end(options.data(), progress);
      EmbeddedPostgres.endOrphan(options.data().resolve(Stack.POSTGRES));
      options.ports().requireFree();
      return folder;
    } catch (RuntimeException e) {
      folder.close();
      throw e;
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
