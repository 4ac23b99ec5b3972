package kz.qyzmet.scenarios.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ships the service of docs/passports.md in a copy of the project, as its last part says. */
class ShipItTest {
  private static final Path HOME = Path.of("..");
  private static final Path PASSPORTS = Path.of("contracts/src/main/resources/passports");
  private static final Path SCENARIOS = Path.of("contracts/src/main/resources/scenarios");
  private static final Path FROZEN = Path.of("contracts/src/test/resources/passports.frozen");
  private static final Path PICTURES = Path.of("docs/pipelines");
  private static final Path BUILT = Path.of("contracts/target/classes");
  private static final Set<String> NOT_COPIED = Set.of("target", ".git", ".data");
  private static final int BUILD_MINUTES = 10;

  @TempDir private Path desk;
  @TempDir private Path copy;

  private Tutorial tutorial;

  /** What the command of the page builds, and every module's pom, for the first names them all. */
  @BeforeEach
  void theProjectIsCopied() throws IOException {
    tutorial = Tutorial.read();
    for (String whole : List.of(".mvn", "docs", "working-calendar/src", "contracts/src")) {
      copyAll(HOME.resolve(whole), _ -> true);
    }
    copyAll(HOME, file -> file.endsWith("pom.xml"));
  }

  private void copyAll(Path from, Predicate<Path> wanted) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NOT_COPIED.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (wanted.test(file)) {
              var to = copy.resolve(HOME.relativize(file));
              Files.createDirectories(to.getParent());
              Files.copy(file, to);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private List<String> files(Path folder) throws IOException {
    try (var files = Files.list(copy.resolve(folder))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void the_files_alone_make_a_service_of_it() throws Exception {
    // Given
    var frozen = Files.readAllLines(copy.resolve(FROZEN));
    var pictures = files(PICTURES);
    new Desk(desk).write(tutorial, Integer.MAX_VALUE);
    var passport = Files.readString(desk.resolve(Desk.FIRST));
    var story = copy.resolve(SCENARIOS).resolve("library-card@1").resolve(Desk.SCENARIO);
    // When
    Files.writeString(
        copy.resolve(PASSPORTS).resolve(Desk.FIRST),
        passport.replace("$schema=contracts/src/main/resources/schemas/", "$schema=../schemas/"));
    Files.createDirectories(story.getParent());
    Files.copy(desk.resolve(Desk.SCENARIO), story);
    build();
    // Then
    assertThat(added(frozen, Files.readAllLines(copy.resolve(FROZEN))))
        .as("new lines of the frozen list")
        .singleElement()
        .asString()
        .endsWith("  passports/" + Desk.FIRST);
    assertThat(added(pictures, files(PICTURES)))
        .as("new pictures")
        .containsExactly("library-card-1.md");
    assertThat(copy.resolve(BUILT).resolve("passports/index")).content().contains(Desk.FIRST);
    assertThat(copy.resolve(BUILT).resolve("scenarios/index"))
        .content()
        .contains("library-card@1/" + Desk.SCENARIO);
  }

  /** Runs the page's command; the tests in it read every shipped passport, this one among them. */
  private void build() throws IOException, InterruptedException {
    var block = tutorial.of("sh").getFirst();
    var log = desk.resolve("build.log");
    var builder =
        new ProcessBuilder("bash", "-c", block.text())
            .directory(copy.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    var process = builder.start();
    try {
      assertThat(process.waitFor(BUILD_MINUTES, TimeUnit.MINUTES)).as("an end").isTrue();
      assertThat(process.exitValue())
          .as(() -> "%s: the command fails:%n%s".formatted(block.place(), end(log)))
          .isZero();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static String end(Path log) {
    try {
      var lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    } catch (IOException e) {
      return "its log cannot be read: " + e;
    }
  }

  /** All that was there must be there still. */
  private static List<String> added(List<String> before, List<String> after) {
    assertThat(after).containsAll(before);
    var added = new ArrayList<>(after);
    added.removeAll(before);
    return added;
  }
}
