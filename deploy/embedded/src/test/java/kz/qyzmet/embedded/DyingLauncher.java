package kz.qyzmet.embedded;

import java.nio.file.Path;
import java.util.List;

/** Starts a server on a folder and dies on the spot, as by a kill -9. */
final class DyingLauncher {
  static final int KILLED = 137;

  private DyingLauncher() {}

  public static void main(String[] args) {
    var postgres = EmbeddedPostgres.start(Path.of(args[0]), 0, List.of("intake", "college"));
    Runtime.getRuntime().halt(postgres.port() > 0 ? KILLED : 1);
  }
}
