package kz.qyzmet.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.qyzmet.stack.Main;
import kz.qyzmet.stack.run.Service;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A director signs a paper with a key of the stack's authority. */
class SignedPaperTest {
  /** Whose key college-service has in a local stack. */
  private static final String SERVICE = "990940009994";

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
    int verdict =
        Main.run(
            new String[] {"verify", file.toString(), "--data", world.stack.data().toString()},
            new PrintWriter(said, true),
            new PrintWriter(said, true));
    assertThat(verdict).as("%s", said).isEqualTo(Main.ANSWERED);
    assertThat(said.toString()).contains("980140000015");
  }

  @Test
  void an_answer_that_was_kept_proves_without_any_server_that_the_paper_stood(@TempDir Path folder)
      throws IOException {
    // Given
    var papers = new SignedPapers(world);
    var id = papers.of(563);
    var address = world.url(Service.COLLEGE, "/papers/" + papers.code(id) + "/answer");
    var file = Files.write(folder.resolve("paper.pdf"), papers.file(id, "ru"));
    var stood = keep(folder.resolve("stood.json"), address);
    // When, then
    assertThat(verify(file, stood)).as("%s", said).isEqualTo(Main.ANSWERED);
    assertThat(said.toString()).contains("stands, as of ");
    // When
    var changed =
        Files.readString(stood).replaceFirst("\"signature\":\"....", "\"signature\":\"AAAA");
    var forged = Files.writeString(folder.resolve("forged.json"), changed);
    // Then
    assertThat(verify(file, forged)).isEqualTo(Main.CHECK_FAILED);
    // When
    var other = Files.write(folder.resolve("other.pdf"), papers.file(papers.of(564), "ru"));
    // Then
    assertThat(verify(other, stood)).isEqualTo(Main.CHECK_FAILED);
    assertThat(said.toString()).contains("it is about another");
    // When
    papers.annul(id);
    var fell = keep(folder.resolve("fell.json"), address);
    // Then
    assertThat(verify(file, fell)).isEqualTo(Main.CHECK_FAILED);
    assertThat(said.toString()).contains("annulled, as of ");
    var nothing = Files.writeString(folder.resolve("nothing.json"), "{}");
    assertThat(verify(file, nothing)).isEqualTo(2);
  }

  private final StringWriter said = new StringWriter();

  private static Path keep(Path file, String address) throws IOException {
    return Files.write(file, world.http.get(address, null).expect(200).response().body());
  }

  private int verify(Path file, Path answer) {
    return Main.run(
        new String[] {
          "verify",
          file.toString(),
          "--answer",
          answer.toString(),
          "--by",
          SERVICE,
          "--data",
          world.stack.data().toString()
        },
        new PrintWriter(said, true),
        new PrintWriter(said, true));
  }
}
