package kz.qyzmet.college.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.college.Broker;
import kz.qyzmet.college.Tables;
import kz.qyzmet.contracts.event.ResultDispatched;
import org.junit.jupiter.api.Test;

/** What a provider answers leaves for a branch in a registry of two copies. */
@QuarkusTest
class OutboundRegistryTest extends Registries {
  @Test
  void what_waits_for_a_branch_is_closed_numbered_and_sent_by_one_run() {
    // Given
    var first = signed();
    var second = signed();
    var unsigned = drafted();
    assertThat(read(CLERK, "/registries/open").<List<String>>path("items.branch.code"))
        .contains(BRANCH);
    // When
    var closed = ask("/registries", CLOSE);
    var number = closed.<String>path("number");
    var later = signed();
    var gone = ask("/registries/" + number + "/dispatch", POST);
    // Then
    closed
        .then()
        .statusCode(201)
        .body("state", equalTo("closed"))
        .body("copies", equalTo(2))
        .body("branch.code", equalTo(BRANCH))
        .body("organisation.en", equalTo("Karaganda Polytechnic College (demo)"))
        .body("closedBy", equalTo("kp-clerk-1"))
        .body("run", nullValue());
    assertThat(number).matches("karaganda-polytechnic-\\d{4}-\\d\\d-\\d\\d-\\d+");
    var entered = closed.<List<String>>path("lines.id");
    assertThat(entered)
        .contains(first.toString(), second.toString())
        .doesNotContain(unsigned.toString(), later.toString());
    gone.then()
        .statusCode(200)
        .body("state", equalTo("dispatched"))
        .body("run.carrier", equalTo("post"))
        .body("run.trackingNumber", equalTo("KZ-17"))
        .body("run.by", equalTo("kp-clerk-1"));
    assertThat(gone.<List<Boolean>>path("lines.left")).containsOnly(true);
    for (var each : List.of(first, second)) {
      var sent = sent(each);
      assertThat(sent.branch()).isEqualTo(BRANCH);
      assertThat(sent.carrier()).isEqualTo("post");
      assertThat(sent.trackingNumber()).isEqualTo("KZ-17");
      assertThat(sent.registry()).isEqualTo(number);
      read(CLERK, "/cases/" + each).then().body("step.role", equalTo("operator"));
    }
    read(CLERK, "/cases/" + later).then().body("step.role", equalTo("clerk"));
    assertThat(read(CLERK, "/registries/" + number).asString()).isEqualTo(gone.asString());
    assertThat(read(CLERK, "/registries?limit=200").<List<String>>path("items.number"))
        .contains(number);
  }

  @Test
  void what_left_without_its_registry_stays_behind_and_an_empty_one_does_not_leave() {
    // Given
    ask("/registries", CLOSE);
    var alone = signed();
    var other = signed();
    var number = ask("/registries", CLOSE).<String>path("number");
    done(CLERK, alone, 5, "{\"step\":\"issue\"}");
    // When
    var gone = ask("/registries/" + number + "/dispatch", POST);
    var twice = ask("/registries/" + number + "/dispatch", POST);
    // Then
    assertThat(gone.<List<String>>path("lines.findAll { it.left }.id"))
        .containsExactly(other.toString());
    twice.then().statusCode(409).body("type", endsWith("registry-already-dispatched"));
    assertThat(sent(alone).carrier()).isEqualTo("courier");
    assertThat(sent(alone).registry()).isNull();
  }

  @Test
  void a_retry_gets_the_first_answer_and_what_is_refused_writes_nothing() {
    // Given
    signed();
    var key = UUID.randomUUID().toString();
    var first = ask("/registries", CLOSE, key);
    var number = first.<String>path("number");
    var before = Tables.written();
    // When
    var retry = ask("/registries", CLOSE, key);
    var nothing = ask("/registries", CLOSE);
    var nowhere = ask("/registries", "{\"branch\":\"the-moon\"}");
    var carried = ask("/registries/" + number + "/dispatch", "{\"carrier\":\"pigeon\"}");
    var absent = ask("/registries/karaganda-polytechnic-2020-01-01-1/dispatch", POST);
    // Then
    assertThat(retry.asString()).isEqualTo(first.asString());
    nothing.then().statusCode(409).body("type", endsWith("nothing-waits"));
    nowhere.then().statusCode(422).body("errors[0].field", equalTo("branch"));
    carried.then().statusCode(422).body("errors[0].field", equalTo("carrier"));
    absent.then().statusCode(404);
    read(CLERK_OF_ATYRAU, "/registries/" + number).then().statusCode(404);
    read(DIRECTOR, "/registries/open").then().statusCode(403);
    assertThat(Tables.written()).isEqualTo(before);
    ask("/registries/" + number + "/dispatch", POST).then().statusCode(200);
  }

  private static ResultDispatched sent(UUID id) {
    return eventually(
        () ->
            Broker.said(id).stream()
                .map(event -> event.data())
                .filter(ResultDispatched.class::isInstance)
                .map(ResultDispatched.class::cast)
                .findFirst()
                .orElse(null));
  }
}
