package kz.qyzmet.stack.run;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChildTest {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  /** Says that it is there, and stays until it is told to go. */
  private static final String STAYS =
      """
      void main() throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> IO.println("going")));
        IO.println("here");
        Thread.currentThread().join();
      }
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"INT", "HUP"})
  void what_a_terminal_sends_to_all_leaves_it_alone(String signal) throws Exception {
    var child = started();
    try {
      signalled(child, signal);

      // When the order to go is ours it goes, and says so: the signal before was not merely slow.
      assertThat(child.handle().isAlive()).isTrue();
      assertThat(said(child)).doesNotContain("going");
    } finally {
      assertThat(child.stop(Duration.ofSeconds(20))).isTrue();
    }
    assertThat(said(child)).contains("going");
  }

  @Test
  void it_is_the_process_that_was_asked_for() throws Exception {
    var child = started();

    var line = child.handle().info().command();

    child.kill();
    assertThat(line).hasValueSatisfying(command -> assertThat(command).endsWith("java"));
  }

  private Child started() throws IOException {
    var source = Files.writeString(folder.resolve("Stays.java"), STAYS);
    var child =
        Child.start(
            "stays", List.of(JAVA.toString(), source.toString()), Map.of(), folder.resolve("log"));
    await().atMost(60, SECONDS).until(() -> said(child).contains("here"));
    return child;
  }

  /** Returns once the JVM has had the time to act on it: it answers a later request. */
  private static void signalled(Child child, String signal) throws Exception {
    var pid = Long.toString(child.handle().pid());
    assertThat(new ProcessBuilder("kill", "-" + signal, pid).start().waitFor()).isZero();
    assertThat(new ProcessBuilder("kill", "-QUIT", pid).start().waitFor()).isZero();
    await().atMost(20, SECONDS).until(() -> said(child).contains("Full thread dump"));
  }

  private static String said(Child child) throws IOException {
    return Files.readString(child.log());
  }
}
