package kz.qyzmet.intake.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.PackageDispatched;
import kz.qyzmet.intake.testing.Branch;
import kz.qyzmet.intake.testing.College;
import kz.qyzmet.intake.testing.Portal;
import kz.qyzmet.intake.testing.Topic;
import org.junit.jupiter.api.Test;

/** What a registry left without goes with the next one. */
@QuarkusTest
class StayedBehindTest extends AtTheRegistries {
  private static final String SECOND = "karaganda-1-2026-03-05-2";

  @Test
  void papers_that_stayed_behind_go_into_a_second_registry_and_the_first_says_so() {
    // Given
    var stays = taken(somebody());
    var goes = taken(somebody());
    close();
    dispatch(FIRST, Map.of("carrier", "courier"));
    Topic.publish(new College(stays).packageChecked("missing"));
    awaitStates("missing", "on-its-way");
    // When
    var stayed = stayBehind(branch, 1);
    var open = waiting();
    var second = close();
    dispatch(SECOND, Map.of("carrier", "courier")).then().statusCode(200);
    // Then
    stayed.then().statusCode(200);
    assertThat(stayed.<String>path("lines[0].stayedBehind.by")).isEqualTo("karaganda-1-operator-1");
    assertThat(stayed.<String>path("lines[0].stayedBehind.at")).isNotNull();
    assertThat(stayed.<List<String>>path("lines.state"))
        .containsExactly("stayed-behind", "on-its-way");
    assertThat(open).hasSize(1);
    assertThat(second.<List<String>>path("lines.application.id")).containsExactly(stays.toString());
    assertThat(registry(FIRST).<List<String>>path("lines.state"))
        .containsExactly("stayed-behind", "on-its-way");
    assertThat(registry(SECOND).<List<String>>path("lines.state")).containsExactly("on-its-way");
    assertThat(list("dispatched").<List<Integer>>path("items.lines")).containsExactly(1, 2);
    var told = events(stays, 3);
    assertThat(told).extracting(Envelope::version).containsExactly(1, 2, 3);
    assertThat(((PackageDispatched) told.get(2).data()).registry()).isEqualTo(SECOND);
    assertThat(events(goes, 2)).hasSize(2);
  }

  @Test
  void what_has_not_left_or_has_arrived_or_is_anothers_did_not_stay_behind() {
    // Given
    var college = new College(taken(somebody()));
    close();
    var early = stayBehind(branch, 1);
    dispatch(FIRST, Map.of("carrier", "courier"));
    Topic.publish(college.packageChecked("here"));
    awaitStates("here");
    var other = new Branch("karaganda-2", "karaganda-2-operator-1");
    var rows = tables.rows();
    // When
    var late = stayBehind(branch, 1);
    var none = stayBehind(branch, 2);
    var others = stayBehind(other, 1);
    // Then
    early.then().statusCode(409);
    assertThat(early.<String>path("type")).isEqualTo("urn:qyzmet:problem:registry-not-dispatched");
    late.then().statusCode(409);
    assertThat(late.<String>path("state")).isEqualTo("here");
    none.then().statusCode(404);
    others.then().statusCode(404);
    assertThat(tables.rows()).isEqualTo(rows);
  }

  private static Response stayBehind(Branch by, int line) {
    return by.request()
        .header("Idempotency-Key", Portal.key())
        .post(PATH + "/" + FIRST + "/lines/" + line + "/stay-behind");
  }
}
