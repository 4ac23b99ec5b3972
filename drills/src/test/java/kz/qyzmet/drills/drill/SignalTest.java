package kz.qyzmet.drills.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kz.qyzmet.drills.Main;
import kz.qyzmet.embedded.EmbeddedPostgres;
import kz.qyzmet.stack.BadInput;
import kz.qyzmet.stack.Home;
import kz.qyzmet.stack.run.DataFolder;
import kz.qyzmet.stack.run.Service;
import kz.qyzmet.stack.run.StackState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a process of its own, to which a signal can be sent. */
class SignalTest {
  private static final Duration STARTED = Duration.ofMinutes(2);
  private static final int BROKE = 1;

  @TempDir private Path folder;

  private Process start(Home home, String... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dqyzmet.home=" + home.path(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("drill.log").toFile())
        .start();
  }

  private static boolean allStarted(Path data) {
    try {
      return StackState.of(data).isRunning(Service.NOTIFICATION.module());
    } catch (BadInput notYet) {
      return false;
    }
  }

  @Test
  @Tag("drill")
  void it_stops_all_that_the_drill_has_started() throws Exception {
    // Given
    var own = folder.resolve("drill");
    var data = own.resolve(DataFolder.STACK);
    var drill = start(Home.find(), "restore", "--data", own.toString());
    try {
      assertThat(Field.until(STARTED, () -> allStarted(data))).isTrue();
      var state = StackState.of(data);
      // When
      drill.destroy();
      // Then
      assertThat(drill.waitFor(2, TimeUnit.MINUTES)).isTrue();
      assertThat(drill.exitValue()).isEqualTo(BROKE);
      assertThat(state.processes().keySet()).noneMatch(state::isRunning);
    } finally {
      drill.destroyForcibly();
    }
  }

  /** Services that look as though they were built: no start comes as far as them here. */
  private Home unbuilt() throws IOException {
    var home = new Home(folder.resolve("home"));
    for (var service : Service.CORE) {
      var application = home.application(service.module());
      Files.createDirectories(application.getParent());
      Files.createFile(application);
    }
    return home;
  }

  /** PostgreSQL writes into its file how far it is, and takes the file away when it has ended. */
  private static boolean isReady(Path pid) {
    try {
      return Files.readString(pid).contains("ready");
    } catch (IOException notThere) {
      return false;
    }
  }

  @ParameterizedTest
  @CsvSource({"two-at-once, drill", "restore, drill/stack"})
  void it_stops_what_is_still_starting(String name, Path stack) throws Exception {
    // Given a database that runs, and nothing else that is ready
    var postgres = folder.resolve(stack).resolve("postgres");
    var pid = postgres.resolve("data").resolve("postmaster.pid");
    var drill = start(unbuilt(), name, "--data", folder.resolve("drill").toString());
    try {
      assertThat(Field.until(STARTED, () -> isReady(pid))).isTrue();
      // When
      drill.destroy();
      // Then
      assertThat(drill.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(pid).doesNotExist();
    } finally {
      drill.destroyForcibly().waitFor();
      EmbeddedPostgres.endOrphan(postgres);
    }
  }
}
