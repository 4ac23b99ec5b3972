package kz.qyzmet.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import kz.qyzmet.stack.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputsTest {
  @TempDir Path folder;

  @Test
  void without_names_both_lie_in_the_benchmarks_own_folder() throws Exception {
    // When
    var outputs = Outputs.of(null, null, folder.resolve("data/bench"));
    var said = outputs.write(new Report(true));
    // Then
    assertThat(folder.resolve("data/bench/report.json")).content().contains("measurement");
    assertThat(folder.resolve("data/bench/figures.svg")).content().startsWith("<svg");
    assertThat(said).anySatisfy(line -> assertThat(line).endsWith("bench/report.json"));
  }

  @Test
  void a_file_that_was_named_is_the_one_that_is_written() throws Exception {
    // Given
    var json = folder.resolve("mine.json");
    // When
    Outputs.of(json, null, folder.resolve("bench")).write(new Report(true));
    // Then
    assertThat(json).exists();
    assertThat(folder.resolve("bench/report.json")).doesNotExist();
  }

  @Test
  void a_file_that_cannot_be_written_is_bad_input_before_anything_runs() throws Exception {
    // Given
    var inNoFolder = folder.resolve("missing/report.json");
    var aFolder = Files.createDirectory(folder.resolve("figures.svg"));
    // When, Then
    assertThatThrownBy(() -> Outputs.of(inNoFolder, null, folder))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("Expected to write " + inNoFolder);
    assertThatThrownBy(() -> Outputs.of(null, aFolder, folder))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("Expected to write " + aFolder);
  }

  @Test
  void trying_leaves_nothing_behind_and_takes_nothing_away() throws Exception {
    // Given
    var before = Files.writeString(folder.resolve("before.json"), "the last report");
    // When
    Outputs.of(before, folder.resolve("new.svg"), folder);
    // Then
    assertThat(before).hasContent("the last report");
    assertThat(folder.resolve("new.svg")).doesNotExist();
  }
}
