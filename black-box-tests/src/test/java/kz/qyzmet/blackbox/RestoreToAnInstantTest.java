package kz.qyzmet.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import kz.qyzmet.stack.Home;
import kz.qyzmet.stack.restore.RestoreDrill;
import kz.qyzmet.stack.run.Progress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drill 18, on a stack of its own. */
@Tag("drill")
class RestoreToAnInstantTest {
  @Test
  void the_database_goes_back_to_an_instant_and_the_services_go_on_from_there(@TempDir Path folder)
      throws Exception {
    // Given
    long seed = Long.getLong("qyzmet.seed", RandomGenerator.getDefault().nextLong());
    System.out.println("restore drill: seed " + seed + "; replay with -Dqyzmet.seed=" + seed);
    var progress = new Progress(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    // When
    var found = new RestoreDrill(Home.find(), folder, seed, progress).run();
    // Then
    assertThat(found.kept()).as(found.toString()).isPositive();
    assertThat(found.gone()).as(found.toString()).isPositive();
    assertThat(found.recordsCut()).as(found.toString()).isPositive();
  }
}
