package kz.qyzmet.stack.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import kz.qyzmet.embedded.Folder;
import kz.qyzmet.embedded.Ports;
import kz.qyzmet.stack.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StackStateTest {
  @TempDir Path data;

  private final Progress silent =
      new Progress(new java.io.PrintWriter(java.io.Writer.nullWriter()));

  @Test
  void the_state_reads_back_as_it_was_saved() {
    // Given
    var state =
        new StackState(
            Map.of("intake", "http://127.0.0.1:1"),
            "http://127.0.0.1:2",
            "127.0.0.1:3",
            "http://127.0.0.1:4",
            Map.of("launcher", StackState.Running.of(ProcessHandle.current())));
    // When
    state.save(data);
    // Then
    assertThat(StackState.of(data)).isEqualTo(state);
    assertThat(StackState.of(data).processes().get("launcher").handle())
        .contains(ProcessHandle.current());
  }

  @Test
  void the_clock_goes_on_where_it_stood_in_that_folder() {
    assertThat(StackState.clock(data)).isEqualTo(Duration.ZERO);
    StackState.saveClock(data, Duration.ofDays(-200));
    assertThat(StackState.clock(data)).isEqualTo(Duration.ofDays(-200));
  }

  @Test
  void only_the_processes_that_a_killed_launcher_named_are_ended() throws Exception {
    // Given
    var child = new ProcessBuilder("sleep", "600").start();
    var stranger = new ProcessBuilder("sleep", "600").start();
    try {
      var named = StackState.Running.of(child.toHandle());
      var sameNumber = new StackState.Running(stranger.pid(), "2020-01-01T00:00:00Z");
      new StackState(
              Map.of(),
              "",
              "",
              null,
              Map.of("intake-service", named, "college-service", sameNumber))
          .save(data);
      // When
      Leftovers.end(data, silent);
      // Then
      assertThat(child.isAlive()).isFalse();
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      child.destroy();
      stranger.destroy();
    }
  }

  @Test
  void a_second_stack_on_the_same_folder_is_refused() {
    // Given
    var options = on(data, false);
    try (var first = DataFolder.take(options, silent)) {
      // When, Then
      assertThat(first.path()).isEqualTo(data);
      assertThatThrownBy(() -> DataFolder.take(options, silent))
          .isInstanceOf(BadInput.class)
          .hasMessageContaining("another process holds it");
    }
  }

  @Test
  void a_fresh_start_removes_what_an_earlier_stack_has_left() throws Exception {
    // Given
    new StackState(Map.of(), "", "", null, Map.of()).save(data);
    Files.createDirectories(data.resolve("logs"));
    // When
    try (var _ = DataFolder.take(on(data, true), silent)) {
      // Then
      assertThat(data).isDirectoryNotContaining(file -> !file.endsWith(Folder.LOCK));
    }
  }

  @Test
  void a_folder_behind_a_link_is_emptied_too() throws Exception {
    // Given
    var real = Files.createDirectory(data.resolve("real"));
    new StackState(Map.of(), "", "", null, Map.of()).save(real);
    var link = Files.createSymbolicLink(data.resolve("link"), real);
    // When
    try (var _ = DataFolder.take(on(link, true), silent)) {
      // Then
      assertThat(real).isDirectoryNotContaining(file -> !file.endsWith(Folder.LOCK));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void what_is_no_stack_s_is_refused_and_left_as_it_is(boolean fresh) throws Exception {
    // Given
    var letter = Files.writeString(data.resolve("letter.txt"), "of somebody");
    // When, Then
    assertThatThrownBy(() -> DataFolder.take(on(data, fresh), silent))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("to be empty or of a stack");
    assertThat(data).isDirectoryNotContaining(file -> !file.equals(letter));
    assertThat(letter).exists();
  }

  @Test
  void a_folder_where_only_a_stack_s_database_lies_is_a_stack_s() throws Exception {
    // Given
    Folder.hold(data.resolve(StackState.POSTGRES), "test").close();
    // When
    try (var _ = DataFolder.take(on(data, false), silent)) {
      // Then
      assertThat(data.resolve(StackState.POSTGRES)).isDirectory();
    }
  }

  @Test
  void what_a_running_stack_holds_is_refused_and_not_removed() throws Exception {
    // Given
    try (var running = Folder.hold(data, "test")) {
      var file = Files.writeString(running.path().resolve("of-the-running"), "");
      // When, Then
      assertThatThrownBy(() -> DataFolder.emptied(data, silent))
          .isInstanceOf(BadInput.class)
          .hasMessageContaining("another process holds it");
      assertThat(file).exists();
    }
  }

  private static StackOptions on(Path data, boolean fresh) {
    return new StackOptions(data, fresh, StackPorts.free(), null);
  }

  @Test
  void a_taken_port_is_named_and_the_folder_let_go() throws Exception {
    // Given
    var ports = StackPorts.free();
    try (var taken =
        new java.net.ServerSocket(ports.kafka(), 1, java.net.InetAddress.getLoopbackAddress())) {
      // When, Then
      assertThat(Ports.isFree(taken.getLocalPort())).isFalse();
      assertThatThrownBy(() -> DataFolder.take(new StackOptions(data, false, ports, null), silent))
          .isInstanceOf(BadInput.class)
          .hasMessageContaining(ports.kafka() + " to be free for Kafka");
    }
    Folder.hold(data, "test").close();
  }
}
