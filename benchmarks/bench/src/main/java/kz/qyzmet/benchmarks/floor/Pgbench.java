package kz.qyzmet.benchmarks.floor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.qyzmet.embedded.EmbeddedPostgres.Database;
import kz.qyzmet.stack.CheckFailed;

/** PostgreSQL's own load generator, with one script in prepared mode. */
public final class Pgbench {
  private static final Pattern DONE =
      Pattern.compile("number of transactions actually processed: (\\d+)");
  private static final Pattern FAILED = Pattern.compile("number of failed transactions: (\\d+)");
  private static final Pattern SPEED =
      Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");

  private final Path program;

  private Pgbench(Path program) {
    this.program = program;
  }

  /**
   * On the path, or where Debian keeps it.
   *
   * @throws CheckFailed when it is not installed
   */
  public static Pgbench find() {
    var path = Stream.of(System.getenv("PATH").split(":", -1)).map(Path::of);
    var debian =
        Stream.of("18", "17", "16", "15").map(v -> Path.of("/usr/lib/postgresql", v, "bin"));
    return Stream.concat(path, debian)
        .map(folder -> folder.resolve("pgbench"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Pgbench::new)
        .orElseThrow(
            () ->
                new CheckFailed(
                    "Expected pgbench on the path or under /usr/lib/postgresql, but it is not"
                        + " installed (Debian: postgresql or postgresql-contrib)"));
  }

  /** What a run did. */
  public record Done(long transactions, double perSecond) {
    static Done parse(String output) {
      if (number(FAILED, output) != 0) {
        throw new CheckFailed("Expected no failed transactions of pgbench, but: " + output);
      }
      return new Done((long) number(DONE, output), number(SPEED, output));
    }

    private static double number(Pattern pattern, String output) {
      var found = pattern.matcher(output);
      if (!found.find()) {
        throw new CheckFailed("Expected pgbench to tell " + pattern + ", but: " + output);
      }
      return Double.parseDouble(found.group(1));
    }
  }

  /**
   * Runs the script as often as it goes.
   *
   * @param values of the script's variables; each is sent with every execution
   */
  public Done run(
      Database database, String script, Map<String, String> values, int clients, Duration time) {
    try {
      var file = Files.createTempFile("bench", ".sql");
      try {
        Files.writeString(file, script);
        return Done.parse(output(database, file, values, clients, time));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new CheckFailed("Expected to run pgbench, but: " + e.getMessage(), e);
    }
  }

  private String output(
      Database database, Path script, Map<String, String> values, int clients, Duration time)
      throws IOException {
    var command = new ArrayList<String>();
    command.addAll(
        List.of(program.toString(), "-n", "-M", "prepared", "-j", "2", "-c", clients + ""));
    command.addAll(List.of("-T", time.toSeconds() + "", "-h", database.host()));
    command.addAll(List.of("-p", database.port() + "", "-U", database.user()));
    values.forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
    command.addAll(List.of("-f", script.toString(), database.name()));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", database.password());
    var process = builder.start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new CheckFailed("Expected pgbench to exit with 0, but: " + output.strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CheckFailed("Expected pgbench to end, but was interrupted", e);
    }
    return output;
  }
}
