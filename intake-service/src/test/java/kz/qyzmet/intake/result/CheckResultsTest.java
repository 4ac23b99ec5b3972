package kz.qyzmet.intake.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.ResultReceived;
import kz.qyzmet.intake.testing.Branch;
import kz.qyzmet.intake.testing.Portal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was sent to a branch is on its list and is looked for. */
@QuarkusTest
class CheckResultsTest extends ResultsAtABranch {
  @Test
  void what_is_missing_may_still_be_found() {
    // Given
    var id = sent(somebody(), "karaganda-1");
    // When
    var missing = check(id, "missing", 1);
    var again = check(id, "missing", 2);
    var found = check(id, "damaged", 2);
    // Then
    assertThat(missing.<String>path("state")).isEqualTo("MISSING");
    assertThat(missing.<Object>path("arrivedAt")).isNull();
    assertConflict(again, "MISSING");
    assertThat(found.<String>path("state")).isEqualTo("HERE");
    assertThat(found.<Boolean>path("damaged")).isTrue();
    var events = events(id, 3);
    assertThat(events).extracting(Envelope::version).containsExactly(1, 2, 3);
    assertThat(events.subList(1, 3))
        .extracting(event -> ((ResultReceived) event.data()).condition())
        .containsExactly("missing", "damaged");
  }

  @Test
  void another_branch_has_nothing_of_it() {
    // Given
    var id = sent(somebody(), "karaganda-1");
    var other = new Branch("karaganda-2", "karaganda-2-operator-1");
    var shown = shown("x");
    var rows = tables.rows();
    // When
    var answers =
        List.of(
            other.get(PATH, id),
            other.post(PATH + "/" + id + "/check", Map.of("condition", "here"), Portal.key(), 1),
            other.post(PATH + "/" + id + "/hand-over", shown, Portal.key(), 1),
            branch.get(PATH, UUID.randomUUID()));
    // Then
    assertThat(answers).extracting(Response::statusCode).containsOnly(404);
    assertThat(other.request().get(PATH).asString()).doesNotContain(id.toString());
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @Test
  void who_has_seen_an_older_state_is_told_the_version_that_is() {
    // Given
    var id = sent(somebody(), "karaganda-1");
    check(id, "missing", 1).then().statusCode(200);
    var rows = tables.rows();
    // When
    var stale = check(id, "here", 1);
    var blind = branch.post(PATH + "/" + id + "/check", Map.of("condition", "here"), Portal.key());
    // Then
    stale.then().statusCode(409);
    assertThat(stale.<String>path("type")).isEqualTo("urn:qyzmet:problem:stale-version");
    assertThat(stale.<Integer>path("currentVersion")).isEqualTo(2);
    blind.then().statusCode(428);
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @Test
  void a_retry_under_the_same_key_gets_the_first_answer_and_another_request_none() {
    // Given
    var id = sent(somebody(), "karaganda-1");
    var key = Portal.key();
    var path = PATH + "/" + id + "/check";
    var first = branch.post(path, Map.of("condition", "missing"), key, 1);
    check(id, "here", 2).then().statusCode(200);
    var rows = tables.rows();
    // When
    var retry = branch.post(path, Map.of("condition", "missing"), key, 1);
    var other = branch.post(path, Map.of("condition", "here"), key, 1);
    // Then
    assertThat(retry.statusCode()).isEqualTo(200);
    assertThat(retry.header("ETag")).isEqualTo("\"2\"");
    assertThat(retry.asString()).isEqualTo(first.asString());
    assertThat(other.<String>path("type")).isEqualTo("urn:qyzmet:problem:idempotency-key-reused");
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"condition\": \"lost\"}|422|not-an-option",
        "{\"condition\": null}|422|missing",
        "{\"condition\": 1}|400|wrong-type",
        "{\"state\": \"HERE\"}|400|unknown-field"
      })
  void what_is_no_finding_is_named(String body, int status, String code) {
    // When
    var answer = branch.post(PATH + "/" + UUID.randomUUID() + "/check", body, Portal.key(), 1);
    // Then
    answer.then().statusCode(status);
    assertThat(answer.<String>path("errors[0].code")).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"here", "LOST"})
  void a_list_of_an_unknown_state_is_refused(String state) {
    // When
    var answer = branch.request().queryParam("state", state).get(PATH);
    // Then
    answer.then().statusCode(400);
    assertThat(answer.<String>path("errors[0].field")).isEqualTo("state");
  }

  @Test
  void a_long_list_comes_in_parts_the_oldest_first() {
    // Given
    var balqash = new Branch("balqash-1", "balqash-1-operator-1");
    var ids = new ArrayList<String>();
    for (int i = 0; i < 3; i++) {
      ids.add(sent(somebody(), "balqash-1").toString());
    }
    // When
    var first = balqash.request().queryParam("limit", 2).get(PATH);
    var second =
        balqash
            .request()
            .queryParam("limit", 2)
            .queryParam("cursor", first.<String>path("next"))
            .get(PATH);
    // Then
    assertThat(first.<List<String>>path("items.application")).isEqualTo(ids.subList(0, 2));
    assertThat(second.<List<String>>path("items.application")).isEqualTo(ids.subList(2, 3));
    assertThat(second.<Object>path("next")).isNull();
  }

  @Test
  void what_is_told_twice_or_of_nobody_is_on_no_list_twice() {
    // Given
    var id = sent(somebody(), "karaganda-1");
    check(id, "here", 1).then().statusCode(200);
    var unknown = UUID.randomUUID();
    // When
    awaited(id);
    awaited(unknown);
    // Then
    assertThat(branch.get(PATH, id).<String>path("state")).isEqualTo("HERE");
    assertThat(branch.get(PATH, unknown).statusCode()).isEqualTo(404);
  }
}
