package kz.qyzmet.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts a server, on a kept folder or without an argument on a temporary one, says its process
 * number and where its log is, and dies on the spot, as by a kill -9.
 */
final class DyingLauncher {
  static final int KILLED = 137;

  private DyingLauncher() {}

  public static void main(String[] args) {
    var kept = args.length == 0 ? null : Path.of(args[0]);
    var postgres = EmbeddedPostgres.start(kept, 0, List.of("intake", "college"));
    System.out.println(postgres.process().pid() + " " + postgres.log());
    System.out.flush();
    Runtime.getRuntime().halt(KILLED);
  }

  /** Runs it in a process of its own; its one line goes to the file. */
  static Process start(Path says, String... args) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                DyingLauncher.class.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .redirectOutput(says.toFile())
        .start();
  }
}
