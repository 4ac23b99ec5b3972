package kz.qyzmet.drills.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kz.qyzmet.embedded.Folder;
import kz.qyzmet.stack.Home;
import kz.qyzmet.stack.run.Progress;
import kz.qyzmet.stack.run.StackPorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldTest {
  private final Progress silent = new Progress(new PrintWriter(Writer.nullWriter()));

  @Test
  void the_ledger_of_a_drill_that_runs_is_left_alone(@TempDir Path folder) throws Exception {
    // Given
    var data = folder.resolve("drill");
    var ledger = Files.createDirectories(folder.resolve("drill-ledger")).resolve("ledger.jsonl");
    Files.writeString(ledger, "a promise");
    try (var running = Folder.hold(data, "test")) {
      var ground =
          Ground.of(Home.find(), running.path(), StackPorts.free(), silent, Map.of(), false);
      // When, Then
      assertThatThrownBy(() -> Field.open(ground)).hasMessageContaining("another process holds it");
      assertThat(ledger).hasContent("a promise");
    }
  }
}
