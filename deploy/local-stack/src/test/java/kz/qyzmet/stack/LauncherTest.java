package kz.qyzmet.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher script's choice of a JDK, and what it refuses by itself; the rest of it is what
 * every other test stands on.
 */
class LauncherTest {
  private record Run(int code, String out, String err) {}

  @Test
  void a_machine_without_the_right_jdk_gets_one_clear_line(@TempDir Path nothing) throws Exception {
    // When
    var run = qyzmet(Map.of("JAVA_HOME", "", "QYZMET_JDK_DIRS", nothing.toString()), "due");
    // Then
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("Expected a JDK 25 or newer", nothing.toString());
  }

  @Test
  void an_old_java_home_is_passed_over_for_a_newer_jdk_in_the_usual_folders(@TempDir Path folder)
      throws Exception {
    // Given
    var old = jdk(folder.resolve("old/jdk-17"), "17.0.9");
    var usual = folder.resolve("usual");
    jdk(usual.resolve("a-jdk-21"), "21.0.1");
    var wanted = jdk(usual.resolve("b-jdk-25"), "25.0.3");
    // When
    var run =
        qyzmet(Map.of("JAVA_HOME", old.toString(), "QYZMET_JDK_DIRS", usual.toString()), "jdk");
    // Then
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo(wanted + "\n");
  }

  @Test
  void a_java_home_that_will_do_is_taken(@TempDir Path folder) throws Exception {
    // Given
    var newer = jdk(folder.resolve("jdk-26"), "26");
    // When
    var run =
        qyzmet(Map.of("JAVA_HOME", newer.toString(), "QYZMET_JDK_DIRS", folder.toString()), "jdk");
    // Then
    assertThat(run.out()).isEqualTo(newer + "\n");
  }

  @Test
  void a_drill_that_there_is_not_is_refused_with_the_names_of_all_and_nothing_is_built(
      @TempDir Path folder) throws Exception {
    // Given a Maven that would fail
    var newer = jdk(folder.resolve("jdk-26"), "26");
    program(folder.resolve("bin/mvn"), "#!/bin/sh\nexit 1\n");
    var path = folder.resolve("bin") + ":" + System.getenv("PATH");
    // When
    var run =
        qyzmet(Map.of("JAVA_HOME", newer.toString(), "PATH", path), "drill", "zombies", "nosuch");
    // Then
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .startsWith("qyzmet: Expected a drill of kill-services, kill-at-hooks, ")
        .contains(" wrong-zone, wrong-clock, ")
        .endsWith(" parcel-lost, simulation, but got nosuch");
  }

  private static Path jdk(Path home, String version) throws IOException {
    program(home.resolve("bin/javac"), "");
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  private static void program(Path file, String script) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  private static Run qyzmet(Map<String, String> environment, String... arguments) throws Exception {
    var command = new ArrayList<>(List.of(arguments));
    command.addFirst(Home.find().path().resolve("qyzmet").toString());
    var builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    var process = builder.start();
    var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), out, err);
  }
}
