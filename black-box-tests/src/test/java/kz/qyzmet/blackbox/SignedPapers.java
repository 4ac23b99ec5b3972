package kz.qyzmet.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.stack.run.Service;
import kz.qyzmet.stack.run.Signing;

/** Papers that a director has signed, from the filing on. */
final class SignedPapers {
  private final World world;

  SignedPapers(World world) {
    this.world = world;
  }

  /**
   * A case whose paper is signed.
   *
   * @param person which synthetic applicant
   */
  String of(int person) {
    var id = world.file(world.applicant(person), "kk").get("id").asText();
    world.settle();
    world.complete(id, world.clerk(), "{\"step\":\"register\"}");
    world.complete(id, world.director(), "{\"step\":\"assign\",\"executor\":\"kp-executor-1\"}");
    var draft = world.url(Service.COLLEGE, "/cases/" + id) + "/draft";
    world.http.post(draft, world.executor(), "{}").expect(201);
    // As the national education database knows him, behind the gateway.
    assertThat(world.http.get(draft, world.executor()).expect(200).json().toString())
        .contains("НОБ № 0");
    world.complete(
        id, world.executor(), "{\"step\":\"prepare\",\"draft\":{\"decision\":\"grant\"}}");
    Signing.key(
        world.stack.data(),
        Organisations.demo().find(World.COLLEGE).orElseThrow(),
        "kp-director-1");
    var signings = world.url(Service.COLLEGE, "/signings");
    var asked =
        world
            .http
            .post(signings, world.director(), "{\"cases\":[{\"id\":\"" + id + "\",\"draft\":1}]}")
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
    assertThat(done.get("cases").get(0).get("state").asText()).as("%s", done).isEqualTo("SIGNED");
    return id;
  }

  /** The short code of a case's paper. */
  String code(String id) {
    var book =
        world.http.get(world.url(Service.COLLEGE, "/issued?limit=20"), world.clerk()).expect(200);
    for (var item : book.json().get("items")) {
      if (item.get("id").asText().equals(id)) {
        return item.get("code").asText();
      }
    }
    throw new AssertionError("Expected an entry of the case, but there is none");
  }

  void annul(String id) {
    world
        .http
        .post(
            world.url(Service.COLLEGE, "/issued/" + code(id) + "/annulment"),
            world.director(),
            "{\"reason\":\"in-error\"}")
        .expect(200);
  }

  byte[] file(String id, String language) {
    return world
        .http
        .get(
            world.url(Service.COLLEGE, "/cases/" + id + "/paper?language=" + language),
            world.executor())
        .expect(200)
        .response()
        .body();
  }
}
