package kz.qyzmet.stack.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.qyzmet.stack.CheckFailed;

/** A process that this one started, with its log file. */
public final class Child {
  /**
   * Ctrl-C and the end of a terminal reach every process of its group, and the order of stopping is
   * ours: a JVM leaves alone what is ignored when it starts. A session of its own would do as well,
   * but Linux shares the cores evenly among sessions, so that the compilers of one service would
   * give way to its own work alone.
   */
  private static final List<String> DEAF =
      List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

  private final String name;
  private final Process process;
  private final Path log;

  private Child(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  /** Starts it with its output in the log; what the environment knows of Quarkus stays out. */
  public static Child start(
      String name, List<String> command, Map<String, String> settings, Path log) {
    try {
      Files.createDirectories(log.getParent());
      Files.deleteIfExists(log);
      var line = new ArrayList<>(DEAF);
      line.addAll(command);
      var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
      builder.environment().keySet().removeIf(key -> key.startsWith("QUARKUS_"));
      builder.environment().putAll(settings);
      return new Child(name, builder.start(), log);
    } catch (IOException e) {
      throw new CheckFailed("Expected " + name + " to start, but: " + e.getMessage(), e);
    }
  }

  public String name() {
    return name;
  }

  public Path log() {
    return log;
  }

  public ProcessHandle handle() {
    return process.toHandle();
  }

  /** Asks it to stop, and makes it after the given time; true if it went by itself. */
  public boolean stop(Duration patience) {
    process.destroy();
    if (waitFor(patience)) {
      return true;
    }
    kill();
    return false;
  }

  /** Ends it at once, as a power cut would. */
  public void kill() {
    process.destroyForcibly();
    waitFor(Duration.ofSeconds(10));
  }

  private boolean waitFor(Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
