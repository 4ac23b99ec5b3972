package kz.qyzmet.stack.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import kz.qyzmet.embedded.EmbeddedPostgres;
import kz.qyzmet.stack.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackTest {
  private static final Duration SOON = Duration.ofMinutes(1);

  /** In a process of its own, to which a signal can be sent. */
  static final class Starter {
    private Starter() {}

    public static void main(String[] folders) {
      var options = new StackOptions(Path.of(folders[1]), true, StackPorts.free(), null);
      var silent = new Progress(new PrintWriter(Writer.nullWriter()));
      Stack.start(new Home(Path.of(folders[0])), options, silent);
    }
  }

  /** PostgreSQL writes into its file how far it is, and takes the file away when it has ended. */
  private static boolean isReady(Path pid) {
    try {
      return Files.readString(pid).contains("ready");
    } catch (IOException notThere) {
      return false;
    }
  }

  @Test
  void a_signal_ends_what_is_still_starting(@TempDir Path folder) throws Exception {
    // Given services that look as though they were built: the start comes only as far as what they
    // stand on
    var home = new Home(folder.resolve("home"));
    for (var service : Service.values()) {
      var application = home.application(service.module());
      Files.createDirectories(application.getParent());
      Files.createFile(application);
    }
    var data = folder.resolve("data");
    var pid = data.resolve(StackState.POSTGRES).resolve("data").resolve("postmaster.pid");
    var starter =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Starter.class.getName(),
                home.path().toString(),
                data.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("starter.log").toFile())
            .start();
    try {
      await().atMost(SOON).untilAsserted(() -> assertThat(isReady(pid)).isTrue());
      // When
      starter.destroy();
      // Then
      assertThat(starter.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(pid).doesNotExist();
    } finally {
      starter.destroyForcibly().waitFor();
      EmbeddedPostgres.endOrphan(data.resolve(StackState.POSTGRES));
    }
  }
}
