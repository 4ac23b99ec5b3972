package kz.qyzmet.drills.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import kz.qyzmet.drills.Main;
import kz.qyzmet.stack.BadInput;
import kz.qyzmet.stack.run.DataFolder;
import kz.qyzmet.stack.run.Service;
import kz.qyzmet.stack.run.StackState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a process of its own, to which a signal can be sent. */
@Tag("drill")
class RestoreTest {
  private static final Duration STARTED = Duration.ofMinutes(2);
  private static final int BROKE = 1;

  private static boolean allStarted(Path data) {
    try {
      return StackState.of(data).isRunning(Service.NOTIFICATION.module());
    } catch (BadInput notYet) {
      return false;
    }
  }

  @Test
  void a_signal_stops_all_that_the_drill_has_started(@TempDir Path folder) throws Exception {
    // Given
    var own = folder.resolve("drill");
    var data = own.resolve(DataFolder.STACK);
    var drill =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "restore",
                "--data",
                own.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("drill.log").toFile())
            .start();
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
}
