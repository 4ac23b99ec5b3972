package kz.qyzmet.stack.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import kz.qyzmet.stack.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCachesTest {
  @Test
  void without_a_training_run_a_process_starts_as_ever(@TempDir Path home) {
    assertThat(AotCaches.of(new Home(home), false).flags("intake-service")).isEmpty();
  }

  @Test
  void what_training_writes_is_what_a_later_start_reads(@TempDir Path home) throws Exception {
    // Given
    var written = AotCaches.of(new Home(home), true).flags("intake-service");
    var file = Path.of(written.getLast().replace("-XX:AOTCacheOutput=", ""));
    // When
    Files.createFile(file);
    // Then
    assertThat(AotCaches.of(new Home(home), false).flags("intake-service"))
        .contains("-XX:AOTCache=" + file);
    assertThat(AotCaches.of(new Home(home), false).flags("college-service")).isEmpty();
  }
}
