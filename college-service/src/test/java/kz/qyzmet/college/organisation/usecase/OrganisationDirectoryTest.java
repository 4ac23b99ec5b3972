package kz.qyzmet.college.organisation.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import kz.qyzmet.college.CollegeSettings;
import kz.qyzmet.contracts.yaml.FileRejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of organisations is read at start, whole or not at all. */
class OrganisationDirectoryTest {

  @Test
  void without_a_file_the_demo_colleges_are_there() {
    // When
    var directory = new OrganisationDirectory(settings(Optional.empty()));
    // Then
    assertThat(directory.find("karaganda-polytechnic")).isPresent();
    assertThat(directory.find("no-such-college")).isEmpty();
  }

  @Test
  void a_bad_file_stops_the_start_and_names_its_line(@TempDir Path folder) throws IOException {
    // Given
    var file = folder.resolve("organisations.yaml");
    Files.writeString(file, "organisations:\n  a-college:\n    bin: 'not a number'\n");
    // When / Then
    assertThatThrownBy(() -> new OrganisationDirectory(settings(Optional.of(file.toString()))))
        .isInstanceOf(FileRejected.class)
        .hasMessageContaining("organisations.yaml:");
  }

  private static CollegeSettings settings(Optional<String> organisations) {
    return new CollegeSettings() {
      @Override
      public Optional<String> organisations() {
        return organisations;
      }

      @Override
      public String intakeUrl() {
        return "http://127.0.0.1:1";
      }

      @Override
      public Duration formRetryAfter() {
        return Duration.ofSeconds(5);
      }

      @Override
      public int pageSize() {
        return 50;
      }

      @Override
      public int maxPageSize() {
        return 200;
      }
    };
  }
}
