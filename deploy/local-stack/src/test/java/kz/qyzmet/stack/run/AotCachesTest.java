package kz.qyzmet.stack.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
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

  @Test
  void a_cache_of_an_earlier_build_is_left_alone(@TempDir Path home) throws Exception {
    // Given
    var caches = AotCaches.of(new Home(home), false);
    var cache = home.resolve("deploy/local-stack/target/aot/intake-service.aot");
    var jar = home.resolve("lib/main/one.jar");
    for (var file : List.of(cache, jar)) {
      Files.createDirectories(file.getParent());
      Files.createFile(file);
    }
    var built = Instant.parse("2026-03-05T10:00:00Z");
    Files.setLastModifiedTime(jar, FileTime.from(built));
    Files.setLastModifiedTime(cache, FileTime.from(built.plusSeconds(60)));
    assertThat(caches.flags("intake-service", home.resolve("lib"))).isNotEmpty();
    // When
    Files.setLastModifiedTime(jar, FileTime.from(built.plusSeconds(120)));
    // Then
    assertThat(caches.flags("intake-service", home.resolve("lib"))).isEmpty();
  }
}
