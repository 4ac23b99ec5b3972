package kz.qyzmet.benchmarks.part;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kz.qyzmet.embedded.Ports;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.run.StackPorts;

/**
 * {@code ./qyzmet up} in a process of its own, as somebody types it, from its start to its end.
 *
 * @param seconds from the start of the launcher until all is ready
 * @param pids of what it started, by name
 */
record Up(Process process, StackPorts ports, double seconds, Map<String, Long> pids)
    implements AutoCloseable {
  private static final String READY = "READY ";

  /**
   * As somebody types it: all services, and the simulator in place of the gateway.
   *
   * @param environment of the launcher and of what it starts
   */
  static Up whole(Run run, Path folder, Map<String, String> environment) throws IOException {
    return start(run, folder, List.of(), environment);
  }

  /** The four services; the environment as with all. */
  static Up core(Run run, Path folder, Map<String, String> environment) throws IOException {
    return start(run, folder, List.of("--without-gateway"), environment);
  }

  /** Waits until all is ready. */
  private static Up start(
      Run run, Path folder, List<String> options, Map<String, String> environment)
      throws IOException {
    int first = firstPort(run);
    var arguments = new ArrayList<>(List.of("up"));
    arguments.addAll(options);
    arguments.addAll(List.of("--data", folder.toString(), "--ports-from", "" + first));
    var launcher = launcher(run, arguments.toArray(String[]::new));
    launcher.environment().putAll(environment);
    long begun = System.nanoTime();
    var process = launcher.start();
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process), "up-stop"));
      var ready = ready(process);
      double seconds = (System.nanoTime() - begun) / 1e9;
      return new Up(process, StackPorts.from(first), seconds, pids(ready));
    } catch (IOException | RuntimeException failed) {
      stop(process);
      throw failed;
    }
  }

  /** The reader stays open: the launcher says more, and a pipe that nobody reads would end it. */
  private static String ready(Process process) throws IOException {
    var lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(READY)) {
        return line.substring(READY.length());
      }
    }
    throw new CheckFailed("Expected ./qyzmet up to print READY, but it ended");
  }

  static ProcessBuilder launcher(Run run, String... arguments) {
    var command = new ArrayList<String>();
    command.add(run.home().path().resolve("qyzmet").toString());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
  }

  /** Seconds that a command of the launcher takes, which must answer. */
  static double call(Run run, String... arguments) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    var process = launcher(run, arguments).start();
    process.getInputStream().readAllBytes();
    int code = process.waitFor();
    if (code != 0) {
      throw new CheckFailed(
          "Expected ./qyzmet %s to answer, but it exits %d"
              .formatted(String.join(" ", arguments), code));
    }
    return (System.nanoTime() - begun) / 1e9;
  }

  private static Map<String, Long> pids(String ready) throws IOException {
    var pids = new TreeMap<String, Long>();
    for (var pid : new ObjectMapper().readTree(ready).get("pids").properties()) {
      pids.put(pid.getKey(), pid.getValue().asLong());
    }
    return pids;
  }

  private static int firstPort(Run run) {
    if (run.portsFrom() != null) {
      return run.portsFrom();
    }
    for (int tries = 0; tries < 100; tries++) {
      int first = Ports.free();
      if (first < 60_000
          && IntStream.range(first, first + StackPorts.COUNT).allMatch(Ports::isFree)) {
        return first;
      }
    }
    throw new CheckFailed("Expected " + StackPorts.COUNT + " free ports in a row, but found none");
  }

  @Override
  public void close() {
    stop(process);
  }

  private static void stop(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new CheckFailed("Expected ./qyzmet up to stop within a minute, but it did not");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
