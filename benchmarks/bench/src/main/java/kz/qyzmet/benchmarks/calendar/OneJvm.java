package kz.qyzmet.benchmarks.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.qyzmet.stack.CheckFailed;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.CompilerHints;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.WarmupMode;

/**
 * All loops of {@link CalendarBenchmark} in one JVM of their own: each is warmed up first, and only
 * then is any of them measured. A JVM for each loop would have to be warmed up 32 times over, or be
 * measured after half a second; in one, 20 s and more have passed before a figure counts, and the
 * compiler has seen every span, as it would in a service.
 */
public final class OneJvm {
  /** As JMH runs its own forks, but for the heap. */
  public static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-Xmx512m");

  private static final int LOOPS = 32;
  private static final int WARM_UP_MILLIS = 650;
  private static final int ITERATION_MILLIS = 300;
  private static final int ITERATIONS = 3;
  private static final int QUICK_MILLIS = 10;

  private OneJvm() {}

  /**
   * What was measured.
   *
   * @param nanos by operation, contender and span, such as {@code addOurs15}
   * @param drift the last iteration beside the first, the geometric mean of all loops: 1 where
   *     nothing was still getting warm
   */
  public record Measured(Map<String, Double> nanos, double drift) {}

  /**
   * Starts the JVM and returns what it has measured.
   *
   * @param folder gets JMH's own output and its results
   */
  public static Measured measure(Path folder, boolean quick)
      throws IOException, InterruptedException {
    var results = folder.resolve("jmh.json");
    var log = folder.resolve("jmh.log");
    Files.deleteIfExists(results);
    var process =
        new ProcessBuilder(command(results, quick))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    var stop = new Thread(process::destroyForcibly, "jmh-stop");
    Runtime.getRuntime().addShutdownHook(stop);
    int code = process.waitFor();
    Runtime.getRuntime().removeShutdownHook(stop);
    if (code != 0) {
      throw new CheckFailed("Expected JMH to measure, but it exited " + code + "; see " + log);
    }
    return read(new ObjectMapper().readTree(results.toFile()));
  }

  private static List<String> command(Path results, boolean quick) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    // What JMH gives its forks: loops that are not inlined, and results that cost nothing to drop.
    CompilerHints.addCompilerHints(command);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), OneJvm.class.getName()));
    command.add(results.toString());
    command.add(Integer.toString(quick ? QUICK_MILLIS : WARM_UP_MILLIS));
    command.add(Integer.toString(quick ? QUICK_MILLIS : ITERATION_MILLIS));
    return command;
  }

  static Measured read(JsonNode results) {
    var nanos = new TreeMap<String, Double>();
    double drift = 0;
    for (var result : results) {
      var name = result.get("benchmark").asText();
      var metric = result.get("primaryMetric");
      nanos.put(
          name.substring(name.lastIndexOf('.') + 1) + result.get("params").get("span").asText(),
          metric.get("score").asDouble());
      var iterations = metric.get("rawData").get(0);
      drift +=
          Math.log(iterations.get(iterations.size() - 1).asDouble() / iterations.get(0).asDouble());
    }
    if (nanos.size() != LOOPS) {
      throw new CheckFailed(
          "Expected JMH to measure " + LOOPS + " loops, but it measured " + nanos.keySet());
    }
    return new Measured(nanos, Math.exp(drift / LOOPS));
  }

  /** In that JVM: the file for the results, milliseconds of warm-up and of an iteration. */
  public static void main(String[] arguments) throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include(CalendarBenchmark.class.getName())
                .forks(0)
                .warmupMode(WarmupMode.BULK)
                .warmupIterations(1)
                .warmupTime(TimeValue.milliseconds(Long.parseLong(arguments[1])))
                .measurementIterations(ITERATIONS)
                .measurementTime(TimeValue.milliseconds(Long.parseLong(arguments[2])))
                .timeout(TimeValue.minutes(2))
                .shouldFailOnError(true)
                .resultFormat(ResultFormatType.JSON)
                .result(arguments[0])
                .build())
        .run();
  }
}
