package kz.qyzmet.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.stack.Main;
import kz.qyzmet.stack.run.Service;
import kz.qyzmet.stack.run.Signing;
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
    var applicant = world.applicant(560);
    var id = world.file(applicant, "kk").get("id").asText();
    world.settle();
    world.complete(id, world.clerk(), "{\"step\":\"register\"}");
    world.complete(id, world.director(), "{\"step\":\"assign\",\"executor\":\"kp-executor-1\"}");
    var paper = world.url(Service.COLLEGE, "/cases/" + id);
    world.http.post(paper + "/draft", world.executor(), "{}").expect(201);
    world.complete(
        id, world.executor(), "{\"step\":\"prepare\",\"draft\":{\"decision\":\"grant\"}}");
    Signing.key(
        world.stack.data(),
        Organisations.demo().find(World.COLLEGE).orElseThrow(),
        "kp-director-1");
    // When
    var signings = world.url(Service.COLLEGE, "/signings");
    var asked =
        world
            .http
            .post(signings, world.director(), "{\"cases\":[\"" + id + "\"]}")
            .expect(202)
            .json()
            .get("id")
            .asText();
    var done =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(
                () -> world.http.get(signings + "/" + asked, world.director()).expect(200).json(),
                each -> each.get("left").asInt() == 0);
    // Then
    assertThat(done.get("cases").get(0).get("state").asText()).as("%s", done).isEqualTo("SIGNED");
    assertThat(world.theCase(id).get("status").asText()).isEqualTo("READY");
    var signed = world.http.get(paper + "/paper?language=kk", world.executor()).expect(200);
    var file = Files.write(folder.resolve("paper.pdf"), signed.response().body());
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
