package kz.qyzmet.stack.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.qyzmet.embedded.EmbeddedPostgres;
import kz.qyzmet.embedded.Folder;
import kz.qyzmet.embedded.PartFailed;
import kz.qyzmet.stack.BadInput;

/** Taking the data folder: one stack at a time, and nothing of a killed one left running. */
public final class DataFolder {
  /** Where the stack lies in a folder that holds a backup beside it. */
  public static final String STACK = "stack";

  /** Any of these shows that what is in a folder is a stack's. */
  private static final List<String> MARKS =
      List.of(
          StackState.FILE,
          Folder.LOCK,
          StackState.POSTGRES + "/" + Folder.LOCK,
          STACK + "/" + StackState.FILE);

  private DataFolder() {}

  static Folder take(StackOptions options, Progress progress) {
    requireOwn(options.data());
    var folder = hold(options.data());
    try {
      endLeftovers(options.data(), progress);
      if (options.fresh()) {
        empty(folder, progress);
      }
      options.ports().requireFree(options.gateway());
      return folder;
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /**
   * Takes a folder for a stack and what lies beside it, and removes what an earlier one has left
   * there.
   *
   * @throws BadInput when another holds it, or when what is in it is no stack's
   */
  public static Folder emptied(Path data, Progress progress) {
    requireOwn(data);
    var folder = hold(data);
    try {
      endLeftovers(data, progress);
      empty(folder, progress);
      return folder;
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private static void empty(Folder folder, Progress progress) {
    var within = folder.path().resolve(STACK);
    if (Files.exists(within)) {
      try (var held = hold(within)) {
        endLeftovers(held.path(), progress);
      }
    }
    folder.empty();
  }

  /**
   * What is somebody else's is neither removed nor marked as a stack's, whatever the command line
   * says.
   */
  private static void requireOwn(Path data) {
    if (Files.exists(data)
        && MARKS.stream().noneMatch(mark -> Files.exists(data.resolve(mark)))
        && !isEmpty(data)) {
      throw new BadInput(
          "Expected " + data + " to be empty or of a stack, but what is in it is something else");
    }
  }

  private static boolean isEmpty(Path data) {
    if (!Files.isDirectory(data)) {
      return false;
    }
    try (var files = Files.list(data)) {
      return files.findAny().isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
