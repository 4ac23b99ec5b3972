package kz.qyzmet.drills.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.qyzmet.stack.run.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
  @TempDir private Path folder;

  private static Acknowledged line(String id) {
    var request = Request.post(Service.INTAKE, "/applications", "token", "{}");
    return Acknowledged.now("submit", id, request, 201, 1, 1);
  }

  @Test
  void a_line_for_which_nobody_waits_is_on_the_disk_though_nobody_asks_for_it() {
    // Given
    var file = folder.resolve("ledger.jsonl");
    try (var ledger = Ledger.anew(file)) {
      // When
      ledger.addSoon(line("1"));
      // Then
      await().untilAsserted(() -> assertThat(Files.readString(file)).contains("\"1\""));
    }
  }

  @Test
  void whoever_reads_finds_all_that_was_given_before_in_its_order() {
    // Given
    try (var ledger = Ledger.anew(folder.resolve("ledger.jsonl"))) {
      // When
      ledger.addSoon(line("1"));
      ledger.addSoon(line("2"));
      // Then
      assertThat(ledger.lines()).extracting(Acknowledged::application).containsExactly("1", "2");
      // When
      ledger.addSoon(line("3"));
      ledger.add(List.of(line("4")));
      // Then
      assertThat(ledger.size()).isEqualTo(4);
    }
  }
}
