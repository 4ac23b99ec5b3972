package kz.qyzmet.benchmarks.bed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.qyzmet.benchmarks.workload.Driven;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.run.Child;

/** A JVM with a driver in it that connects back and does what it is told. */
public final class MeasuredJvm implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final int LOOK_MILLIS = 500;

  private final Child child;
  private final Socket socket;
  private final BufferedReader in;
  private final PrintWriter out;
  private final String about;

  private MeasuredJvm(Child child, Socket socket) throws IOException {
    this.child = child;
    this.socket = socket;
    this.in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    this.out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
    this.about = answer();
  }

  /**
   * Starts it and returns when it has said who it is.
   *
   * @param command the JVM, its flags, class path and main class; the port and the further
   *     arguments come after them
   */
  public static MeasuredJvm start(
      String name,
      List<String> command,
      List<String> more,
      Map<String, String> settings,
      Path log) {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(LOOK_MILLIS);
      var line = new ArrayList<>(command);
      line.add(Integer.toString(server.getLocalPort()));
      line.addAll(more);
      var child = Child.start(name, line, settings, log);
      try {
        return new MeasuredJvm(child, accept(server, child));
      } catch (IOException | CheckFailed e) {
        child.kill();
        throw e;
      }
    } catch (IOException e) {
      throw new CheckFailed("Expected " + name + " to start, but: " + e.getMessage(), e);
    }
  }

  private static Socket accept(ServerSocket server, Child child) throws IOException {
    long last = System.nanoTime() + START_LIMIT.toNanos();
    while (System.nanoTime() < last) {
      if (!child.handle().isAlive()) {
        throw new CheckFailed(
            "Expected " + child.name() + " to connect, but it ended; see " + child.log());
      }
      try {
        return server.accept();
      } catch (SocketTimeoutException notYet) {
        // It may have ended meanwhile: look again.
      }
    }
    throw new CheckFailed(
        "Expected "
            + child.name()
            + " to connect in two minutes, but it did not; see "
            + child.log());
  }

  /** Name and version, as it says itself. */
  public String about() {
    return about;
  }

  public long pid() {
    return child.handle().pid();
  }

  public void prepare(int cases) {
    ask("prepare " + cases);
  }

  public Driven drive(int cases, int workers) {
    return driven(cases, "drive " + cases + " " + workers);
  }

  /** At an even rate; of a driver that can be paced. */
  public Driven pace(int cases, int workers, int perSecond) {
    return driven(cases, "pace " + cases + " " + workers + " " + perSecond);
  }

  private Driven driven(int cases, String command) {
    var driven = Driven.of(ask(command));
    if (driven.pipelines() != cases) {
      throw new CheckFailed(
          "Expected %d pipelines of %s, but it completed %d"
              .formatted(cases, about, driven.pipelines()));
    }
    return driven;
  }

  private String ask(String line) {
    out.println(line);
    return answer();
  }

  private String answer() {
    try {
      var line = in.readLine();
      if (line == null || !line.startsWith("ok")) {
        throw new CheckFailed(
            "Expected %s to answer, but: %s; see %s".formatted(child.name(), line, child.log()));
      }
      return line.substring(2).strip();
    } catch (IOException e) {
      throw new CheckFailed("Expected " + child.name() + " to answer, but: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    child.stop(Duration.ofSeconds(20));
  }
}
