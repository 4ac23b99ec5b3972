package kz.qyzmet.benchmarks.workload;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * The measured JVM's side of the conversation. It connects to the benchmark, says who it is and
 * then answers line by line: {@code prepare N}, {@code drive N WORKERS} and, where it can be paced,
 * {@code pace N WORKERS PER_SECOND}. It ends with the connection, so that a benchmark that dies
 * leaves nothing behind.
 */
public final class Driver {
  private Driver() {}

  /** Serves until the benchmark hangs up. */
  public static void serve(int port, Pipelines pipelines) throws Exception {
    try (pipelines;
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        var in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        var out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8)) {
      out.println("ok " + pipelines.about());
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        out.println(answer(pipelines, line));
      }
    } catch (IOException hungUp) {
      System.err.println("The benchmark hung up: " + hungUp.getMessage());
    }
  }

  static String answer(Pipelines pipelines, String line) {
    var words = line.strip().split(" ", -1);
    try {
      return switch (words[0]) {
        case "prepare" -> {
          pipelines.prepare(number(words, 1));
          yield "ok";
        }
        case "drive" -> "ok " + pipelines.drive(number(words, 1), number(words, 2)).words();
        case "pace" -> "ok " + pace(pipelines, words).words();
        default -> "failed Expected prepare, drive or pace, but got " + words[0];
      };
    } catch (Exception e) {
      e.printStackTrace();
      return "failed " + String.valueOf(e).replaceAll("\\s+", " ");
    }
  }

  private static Driven pace(Pipelines pipelines, String[] words) throws Exception {
    if (pipelines instanceof PacedPipelines paced) {
      return paced.pace(number(words, 1), number(words, 2), number(words, 3));
    }
    throw new IllegalStateException(
        "Expected somebody who can be paced, but it is " + pipelines.about());
  }

  private static int number(String[] words, int at) {
    return Integer.parseInt(words[at]);
  }
}
