package kz.qyzmet.stack.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import kz.qyzmet.stack.CheckFailed;

/** Waits for a child with visible progress; a child that dies meanwhile ends the waiting. */
final class Readiness {
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final Duration SAY = Duration.ofSeconds(5);
  private static final int TAIL = 15;
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

  private final Child child;
  private final Progress progress;

  private final Watch watch;
  private final BooleanSupplier stopping;

  /**
   * Prepares to wait.
   *
   * @param watch tells when any part has died: waiting for the others is vain then
   * @param stopping true once the stack is being stopped: a child's end is then no failure of its
   */
  Readiness(Child child, Progress progress, Watch watch, BooleanSupplier stopping) {
    this.child = child;
    this.progress = progress;
    this.watch = watch;
    this.stopping = stopping;
  }

  void untilPrinted(String word) {
    until(() -> tail(child.log()).stream().anyMatch(line -> line.startsWith(word)));
  }

  void untilHealthy(String url) {
    until(() -> answers(url));
  }

  private void until(BooleanSupplier ready) {
    long started = System.nanoTime();
    long said = started;
    while (!ready.getAsBoolean()) {
      long now = System.nanoTime();
      if (stopping.getAsBoolean()) {
        throw new CheckFailed("Expected to start, but was stopped meanwhile");
      }
      var broken = watch.broken().getNow(null);
      if (broken != null) {
        throw new CheckFailed(
            "Expected the stack to start, but "
                + broken
                + " died; its log is beside "
                + child.log());
      }
      if (now - started > LIMIT.toNanos()) {
        progress.show(tail(child.log()));
        throw new CheckFailed(
            "Expected "
                + child.name()
                + " to get ready in "
                + LIMIT.toSeconds()
                + " s, but it did not; see "
                + child.log());
      }
      if (now - said > SAY.toNanos()) {
        said = now;
        progress.say("waiting for " + child.name() + ", " + (now - started) / 1_000_000_000 + " s");
      }
      pause();
    }
    progress.say(child.name() + " is ready");
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CheckFailed("Expected to wait, but was interrupted", e);
    }
  }

  private static boolean answers(String url) {
    try {
      var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(5)).build();
      return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The last lines of a log that say something: stack traces are cut to their causes. */
  static List<String> tail(Path log) {
    try {
      var lines =
          Files.readAllLines(log).stream()
              .filter(line -> !line.isBlank() && !line.matches("\\s+(at |\\.\\.\\. ).*"))
              .toList();
      return lines.subList(Math.max(0, lines.size() - TAIL), lines.size());
    } catch (IOException notYet) {
      return List.of();
    }
  }
}
