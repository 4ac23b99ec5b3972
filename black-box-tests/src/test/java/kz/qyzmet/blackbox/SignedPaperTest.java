package kz.qyzmet.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.qyzmet.stack.Main;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A director signs a paper with a key of the stack's authority. */
class SignedPaperTest {
  private static World world;

  @BeforeAll
  static void theStackRuns() {
    world = World.get();
    world.stack.clock().set(World.START);
  }

  @Test
  void a_drafted_paper_is_signed_as_pdf_and_stands_without_any_server(@TempDir Path folder)
      throws IOException {
    // Given
    var papers = new SignedPapers(world);
    // When
    var id = papers.of(560);
    // Then
    assertThat(world.theCase(id).get("status").asText()).isEqualTo("READY");
    var file = Files.write(folder.resolve("paper.pdf"), papers.file(id, "kk"));
    var said = new StringWriter();
    int verdict =
        Main.run(
            new String[] {"verify", file.toString(), "--data", world.stack.data().toString()},
            new PrintWriter(said, true),
            new PrintWriter(said, true));
    assertThat(verdict).as("%s", said).isEqualTo(Main.ANSWERED);
    assertThat(said.toString()).contains("980140000015");
  }
}
