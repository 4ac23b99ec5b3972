package kz.qyzmet.benchmarks.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kz.qyzmet.benchmarks.report.Report;
import kz.qyzmet.stack.CheckFailed;
import org.junit.jupiter.api.Test;

class CircumstancesTest {
  private final Report report = new Report(true);

  @Test
  void flags_are_told_without_the_folders_of_this_machine() {
    // Given
    var command =
        List.of(
            "/usr/lib/jvm/25/bin/java",
            "-XX:+UseSerialGC",
            "-XX:AOTCache=/home/somebody/target/aot/college-service.aot",
            "-jar",
            "/home/somebody/quarkus-run.jar");
    // When, Then
    assertThat(Circumstances.flags(command))
        .isEqualTo("-XX:+UseSerialGC -XX:AOTCache=college-service.aot");
  }

  @Test
  void a_database_that_is_not_durable_is_no_measurement() {
    assertThatThrownBy(
            () -> Circumstances.postgres(report, setting -> setting.equals("fsync") ? "off" : "on"))
        .isInstanceOf(CheckFailed.class);
    assertThat(report.facts().get("SHOW")).startsWith("fsync=off synchronous_commit=on");
  }

  @Test
  void neither_is_one_that_stands_beside_another() {
    assertThatThrownBy(
            () ->
                Circumstances.durable(
                    setting -> setting.equals("synchronous_commit") ? "off" : "on"))
        .isInstanceOf(CheckFailed.class);
    Circumstances.durable(_ -> "on");
    assertThat(report.facts()).isEmpty();
  }

  @Test
  void a_run_without_a_database_says_so_and_one_with_it_keeps_what_it_has_shown() {
    // When
    Circumstances.rest(report);
    // Then
    assertThat(report.facts()).containsEntry("SHOW", "no PostgreSQL was started");
    // Given
    var other = new Report(true);
    Circumstances.postgres(other, setting -> "on");
    // When
    Circumstances.rest(other);
    // Then
    assertThat(other.facts().get("SHOW")).startsWith("fsync=on");
  }
}
