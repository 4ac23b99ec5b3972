package kz.qyzmet.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
  private static final List<String> TWO = List.of("intake", "college");

  @Test
  void data_and_passwords_survive_a_restart(@TempDir Path folder) throws Exception {
    // Given
    try (var first = EmbeddedPostgres.start(folder, 0, TWO);
        var connection = first.database("intake").connect();
        var sql = connection.createStatement()) {
      sql.execute("CREATE TABLE kept AS SELECT 42 AS answer");
    }
    // When
    try (var second = EmbeddedPostgres.start(folder, 0, TWO);
        var connection = second.database("intake").connect();
        var rows = connection.createStatement().executeQuery("SELECT answer FROM kept")) {
      // Then
      assertThat(second.process().info().commandLine().orElseThrow()).contains("fsync=on");
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isEqualTo(42);
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder.resolve("passwords.properties"))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void who_looks_from_outside_finds_the_server_by_its_folder(@TempDir Path folder)
      throws Exception {
    // Given
    try (var running = EmbeddedPostgres.start(folder, 0, TWO)) {
      // When
      try (var connection = EmbeddedPostgres.superuser(folder, running.port()).connect();
          var row = connection.createStatement().executeQuery("SHOW fsync")) {
        // Then
        assertThat(row.next()).isTrue();
        assertThat(row.getString(1)).isEqualTo("on");
      }
    }
    assertThatThrownBy(() -> EmbeddedPostgres.superuser(folder.resolve("nothing"), 1))
        .isInstanceOf(PartFailed.class)
        .hasMessageContaining("none was started there");
  }

  @Test
  void the_server_s_log_does_not_quote_the_row_that_it_refuses(@TempDir Path folder)
      throws Exception {
    // Given
    try (var postgres = EmbeddedPostgres.start(folder, 0, TWO);
        var connection = postgres.database("intake").connect()) {
      connection.createStatement().execute("CREATE TABLE people (iin text PRIMARY KEY)");
      try (var sql = connection.prepareStatement("INSERT INTO people VALUES (?)")) {
        sql.setString(1, "960229100021");
        sql.execute();
        // When
        assertThatThrownBy(sql::execute).hasMessageContaining("960229100021");
      }
      // Then
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(
              () ->
                  assertThat(Files.readString(postgres.log()))
                      .contains("people_pkey")
                      .doesNotContain("960229100021"));
    }
  }

  @Test
  void a_role_enters_its_own_database_only_and_only_with_its_password() throws Exception {
    // Given
    try (var postgres = EmbeddedPostgres.start(null, 0, TWO)) {
      var intake = postgres.database("intake");
      var stranger =
          new EmbeddedPostgres.Database(
              "127.0.0.1", postgres.port(), "college", intake.user(), intake.password());
      var guesser =
          new EmbeddedPostgres.Database(
              "127.0.0.1", postgres.port(), "intake", intake.user(), "guess");
      // When, Then
      try (var own = intake.connect()) {
        assertThat(own.isValid(5)).isTrue();
      }
      assertThatThrownBy(stranger::connect)
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied for database");
      assertThatThrownBy(guesser::connect)
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void a_held_folder_and_a_taken_port_are_refused_in_one_line(@TempDir Path folder) {
    // Given
    try (var running = EmbeddedPostgres.start(folder, 0, List.of())) {
      // When, Then
      assertThatThrownBy(() -> EmbeddedPostgres.start(folder, 0, List.of()))
          .isInstanceOf(PartFailed.class)
          .hasMessageContaining("another process holds it");
      assertThatThrownBy(() -> EmbeddedPostgres.start(null, running.port(), List.of()))
          .isInstanceOf(PartFailed.class)
          .hasMessageContaining("something listens on it");
    }
  }

  @Test
  void a_killed_server_starts_again_with_what_was_committed(@TempDir Path folder) throws Exception {
    // Given
    try (var postgres = EmbeddedPostgres.start(folder, 0, TWO)) {
      var killed = postgres.process();
      try (var connection = postgres.database("intake").connect();
          var sql = connection.createStatement()) {
        sql.execute("CREATE TABLE kept AS SELECT 42 AS answer");
      }
      // When
      postgres.kill();
      postgres.startAgain();
      // Then
      assertThat(killed.isAlive()).isFalse();
      try (var connection = postgres.connectAsSuperuser("intake");
          var rows = connection.createStatement().executeQuery("SELECT answer FROM kept")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getInt(1)).isEqualTo(42);
      }
    }
  }

  @Test
  void the_orphan_of_a_killed_launcher_is_stopped_and_not_adopted(@TempDir Path folder)
      throws Exception {
    // Given: a launcher that died without stopping its server
    var launcher = DyingLauncher.start(folder.resolve("launcher.log"), folder.toString());
    assertThat(launcher.waitFor()).isEqualTo(DyingLauncher.KILLED);
    var orphan = PostmasterPid.running(folder.resolve("data"));
    assertThat(orphan.isAlive()).isTrue();
    // When
    try (var postgres = EmbeddedPostgres.start(folder, 0, TWO);
        var connection = postgres.database("intake").connect()) {
      // Then
      assertThat(orphan.isAlive()).isFalse();
      assertThat(postgres.process().pid()).isNotEqualTo(orphan.pid());
      assertThat(connection.isValid(5)).isTrue();
    }
  }

  @Test
  void a_temporary_server_ends_with_the_process_that_started_it(@TempDir Path folder)
      throws Exception {
    // Given
    var says = folder.resolve("launcher.log");
    // When
    assertThat(DyingLauncher.start(says).waitFor()).isEqualTo(DyingLauncher.KILLED);
    // Then
    var said = Files.readString(says).strip().split(" ", 2);
    var data = Path.of(said[1]).getParent();
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(
            () -> {
              assertThat(ProcessHandle.of(Long.parseLong(said[0]))).isEmpty();
              assertThat(data).doesNotExist();
            });
  }

  @Test
  void a_process_that_only_has_the_old_number_is_left_alone(@TempDir Path folder) throws Exception {
    // Given
    var data = Files.createDirectories(folder.resolve("data"));
    var unrelated = new ProcessBuilder("sleep", "600").start();
    try {
      Files.writeString(data.resolve("postmaster.pid"), unrelated.pid() + "\n" + data + "\n");
      // When
      PostmasterPid.endOrphan(data);
      // Then
      assertThat(unrelated.isAlive()).isTrue();
      assertThat(data.resolve("postmaster.pid")).doesNotExist();
    } finally {
      unrelated.destroy();
    }
  }
}
