package kz.qyzmet.benchmarks.calendar;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Adding working days and counting them, from 4096 random days, for spans from one day to eight
 * years. Only the ratios inside one run mean anything.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class CalendarBenchmark {
  private static final int STARTS = 4096;

  /** How many working days lie between start and end. */
  @Param({"1", "15", "250", "2000"})
  int span;

  private final Contenders contenders = new Contenders();
  private final LocalDate[] from = new LocalDate[STARTS];
  private final LocalDate[] to = new LocalDate[STARTS];
  private int at;

  /** Draws the days, the same ones for every contender, and asserts that all agree on them. */
  @Setup
  public void draw() {
    var random = new Random(11);
    var last = contenders.lastStart(span);
    int days = (int) (last.toEpochDay() - contenders.firstDay().toEpochDay());
    for (int i = 0; i < STARTS; i++) {
      from[i] = contenders.firstDay().plusDays(random.nextInt(days));
      contenders.agree(from[i], span);
      to[i] = contenders.addOurs(from[i], span);
    }
  }

  @Benchmark
  public LocalDate addOurs() {
    return contenders.addOurs(from[next()], span);
  }

  @Benchmark
  public LocalDate addArrays() {
    return contenders.addArrays(from[next()], span);
  }

  @Benchmark
  public LocalDate addStrata() {
    return contenders.addStrata(from[next()], span);
  }

  @Benchmark
  public LocalDate addLoop() {
    return contenders.addLoop(from[next()], span);
  }

  @Benchmark
  public int betweenOurs() {
    int i = next();
    return contenders.betweenOurs(from[i], to[i]);
  }

  @Benchmark
  public int betweenArrays() {
    int i = next();
    return contenders.betweenArrays(from[i], to[i]);
  }

  @Benchmark
  public int betweenStrata() {
    int i = next();
    return contenders.betweenStrata(from[i], to[i]);
  }

  @Benchmark
  public int betweenLoop() {
    int i = next();
    return contenders.betweenLoop(from[i], to[i]);
  }

  private int next() {
    at = (at + 1) & (STARTS - 1);
    return at;
  }

  /**
   * Without arguments runs all in one JVM, as {@code bench calendar} does; with JMH's own arguments
   * as these say, each loop in forks of its own. Prints the ratios.
   */
  public static void main(String[] arguments)
      throws RunnerException, CommandLineOptionException, IOException, InterruptedException {
    if (arguments.length == 0) {
      print(OneJvm.measure(Files.createTempDirectory("qyzmet-jmh-"), false).nanos());
      return;
    }
    var options =
        new OptionsBuilder()
            .parent(new CommandLineOptions(arguments))
            .include(CalendarBenchmark.class.getName())
            .timeout(TimeValue.minutes(2))
            .build();
    print(nanos(new Runner(options).run()));
  }

  private static Map<String, Double> nanos(Collection<RunResult> results) {
    Map<String, Double> nanos = new TreeMap<>();
    for (RunResult result : results) {
      var parameters = result.getParams();
      nanos.put(
          result.getPrimaryResult().getLabel() + parameters.getParam("span"),
          result.getPrimaryResult().getScore());
    }
    return nanos;
  }

  private static void print(Map<String, Double> nanos) {
    System.out.println();
    System.out.println("operation  span      ours ns  ours/arrays  ours/strata    ours/loop");
    for (String operation : new String[] {"add", "between"}) {
      for (int span : new int[] {1, 15, 250, 2000}) {
        row(nanos, operation, span);
      }
    }
  }

  private static void row(Map<String, Double> nanos, String operation, int span) {
    var ours = nanos.get(operation + "Ours" + span);
    if (ours == null) {
      return;
    }
    var line =
        new StringBuilder(String.format(Locale.ROOT, "%-9s %5d %12.1f", operation, span, ours));
    for (String reference : new String[] {"Arrays", "Strata", "Loop"}) {
      var other = nanos.get(operation + reference + span);
      line.append(
          other == null
              ? String.format(Locale.ROOT, " %12s", "-")
              : String.format(Locale.ROOT, " %12.4f", ours / other));
    }
    System.out.println(line);
  }
}
