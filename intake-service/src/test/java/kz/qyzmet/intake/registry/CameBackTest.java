package kz.qyzmet.intake.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import kz.qyzmet.contracts.event.Actor;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.PapersReceived;
import kz.qyzmet.intake.testing.College;
import kz.qyzmet.intake.testing.Portal;
import kz.qyzmet.intake.testing.Topic;
import org.junit.jupiter.api.Test;

/** Papers that do not conform come back to the branch, and the applicant is told. */
@QuarkusTest
class CameBackTest extends AtTheRegistries {

  @Test
  void papers_that_the_provider_gave_back_are_received_at_the_branch_once() {
    // Given
    var person = somebody();
    var id = taken(person);
    var college = new College(id);
    close();
    dispatch(FIRST, Map.of("carrier", "courier"));
    var early = receive();
    Topic.publish(
        college.packageChecked("here"),
        college.opened(),
        college.registered(),
        college.papersReturned("identity-document"));
    awaitStates("returned");
    // When
    var received = receive();
    var rows = tables.rows();
    var twice = receive();
    // Then
    early.then().statusCode(409);
    assertThat(early.<String>path("state")).isEqualTo("on-its-way");
    received.then().statusCode(200);
    assertThat(received.<List<String>>path("lines.state")).containsExactly("came-back");
    var line = registry(FIRST).jsonPath();
    assertThat(line.getString("lines[0].returned.by")).startsWith("kp-");
    assertThat(line.getString("lines[0].returned.at")).isNotNull();
    assertThat(line.getString("lines[0].cameBack.by")).isEqualTo("karaganda-1-operator-1");
    assertThat(line.getString("lines[0].cameBack.at")).isNotNull();
    twice.then().statusCode(409);
    assertThat(twice.<String>path("state")).isEqualTo("came-back");
    assertThat(tables.rows()).isEqualTo(rows);
    var told = events(id, 3);
    assertThat(told).extracting(Envelope::version).containsExactly(1, 2, 3);
    assertThat(told.get(2).data())
        .isEqualTo(
            new PapersReceived(
                id,
                "karaganda-1",
                told.get(2).time(),
                new Actor("operator", "karaganda-1-operator-1")));
    assertThat(
            person
                .request()
                .header("Accept-Language", "en")
                .get("/applications/{id}/timeline", id)
                .<List<String>>path("items.text"))
        .contains("The papers that the provider gave back are at the branch");
  }

  private Response receive() {
    return branch
        .request()
        .header("Idempotency-Key", Portal.key())
        .post(PATH + "/" + FIRST + "/lines/1/receive");
  }
}
