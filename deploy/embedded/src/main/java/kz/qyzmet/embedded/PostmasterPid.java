package kz.qyzmet.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a killed launcher left behind in a PostgreSQL data folder. Its server goes on running as an
 * orphan, and a new start on the same port would silently adopt it; so it is stopped first. Whoever
 * calls this holds the folder: no living launcher owns the server any more.
 */
final class PostmasterPid {
  private static final long STOP_SECONDS = 30;

  private PostmasterPid() {}

  static boolean endOrphan(Path data) throws IOException {
    var file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return false;
    }
    var lines = Files.readAllLines(file);
    var orphan =
        lines.isEmpty() ? Optional.<ProcessHandle>empty() : serverOf(data, lines.getFirst());
    if (orphan.isPresent()) {
      stop(orphan.get());
    }
    // The number may belong to an unrelated process by now; the server would then refuse to start.
    Files.deleteIfExists(file);
    return orphan.isPresent();
  }

  /** The server that runs on that folder. */
  static ProcessHandle running(Path data) {
    try {
      return serverOf(data, Files.readAllLines(data.resolve("postmaster.pid")).getFirst())
          .orElseThrow(() -> new PartFailed("Expected PostgreSQL to run, but it does not"));
    } catch (IOException e) {
      throw new PartFailed("Expected PostgreSQL to run, but: " + e.getMessage(), e);
    }
  }

  /** The living process of that number, if it is a server on just this data folder. */
  private static Optional<ProcessHandle> serverOf(Path data, String pid) {
    return pid.strip().matches("\\d{1,18}")
        ? ProcessHandle.of(Long.parseLong(pid.strip()))
            .filter(
                handle ->
                    handle
                        .info()
                        .commandLine()
                        .filter(line -> line.contains("postgres") && line.contains(data.toString()))
                        .isPresent())
        : Optional.empty();
  }

  private static void stop(ProcessHandle orphan) {
    try {
      // SIGINT is PostgreSQL's fast stop; SIGTERM would wait for clients that a kill left behind.
      new ProcessBuilder("kill", "-INT", Long.toString(orphan.pid())).start().waitFor();
      awaitEnd(orphan);
    } catch (IOException e) {
      throw new PartFailed("Expected to stop process " + orphan.pid() + ", but: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PartFailed("Expected to wait for a PostgreSQL, but was interrupted", e);
    }
  }

  /** Returns when a server that was told to stop has done so. */
  static void awaitEnd(ProcessHandle server) {
    try {
      server.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new PartFailed(
          "Expected PostgreSQL (process " + server.pid() + ") to stop, but it still runs", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PartFailed("Expected to wait for a PostgreSQL, but was interrupted", e);
    }
  }
}
