package kz.qyzmet.kit.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kz.qyzmet.kit.app.Database;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealParts.class,
    initArgs = @ResourceArg(name = "database", value = "intake"))
class IdempotencyTest {
  private final UUID application = UUID.randomUUID();
  private final String key = UUID.randomUUID().toString();

  private static Response command(String caller, String key, UUID application, boolean refused) {
    var request =
        given()
            .header("Accept-Language", "en")
            .header("X-Caller", caller)
            .contentType("application/json");
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return request
        .body("{\"application\":\"%s\",\"refused\":%s}".formatted(application, refused))
        .post("/try/commands");
  }

  private Response command() {
    return command("a", key, application, false);
  }

  private static void isProblem(Response response, int status, String code) {
    response
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:qyzmet:problem:" + code));
  }

  @Test
  void a_retry_gets_the_first_answer_and_has_no_effect() {
    var first = command();
    var retry = command();
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(retry.statusCode()).isEqualTo(201);
    assertThat(retry.asString()).isNotBlank().isEqualTo(first.asString());
    assertThat(retry.header("Location")).isEqualTo(first.header("Location"));
    assertThat(retry.contentType()).isEqualTo(first.contentType());
    assertThat(Database.effects(application)).hasSize(1);
  }

  @Test
  void the_same_command_many_times_at_once_takes_effect_once_and_all_get_the_same_answer()
      throws Exception {
    int many = 8;
    var start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(many)) {
      var answers =
          IntStream.range(0, many)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            start.await();
                            return command();
                          }))
              .toList();
      start.countDown();
      var bodies = new HashSet<String>();
      for (var answer : answers) {
        assertThat(answer.get().statusCode()).isEqualTo(201);
        bodies.add(answer.get().asString());
      }
      assertThat(bodies).hasSize(1);
    }
    assertThat(Database.effects(application)).hasSize(1);
  }

  @Test
  void another_request_under_the_same_key_is_refused() {
    command();
    isProblem(command("a", key, UUID.randomUUID(), false), 422, "idempotency-key-reused");
    assertThat(Database.effects(application)).hasSize(1);
  }

  @Test
  void a_key_is_the_caller_s_own() {
    command();
    assertThat(command("b", key, application, false).statusCode()).isEqualTo(201);
    assertThat(Database.effects(application)).hasSize(2);
  }

  @Test
  void a_refused_command_leaves_its_key_free() {
    isProblem(command("a", key, application, true), 409, "wrong-state");
    assertThat(command().statusCode()).isEqualTo(201);
  }

  @Test
  void a_command_without_a_key_is_refused() {
    isProblem(command("a", null, application, false), 400, "idempotency-key-missing");
    assertThat(Database.effects(application)).isEmpty();
  }

  @Test
  void a_key_of_another_form_is_refused() {
    isProblem(command("a", "with space", application, false), 400, "idempotency-key-malformed");
  }

  @Test
  void a_key_longer_than_255_characters_is_refused() {
    isProblem(command("a", "k".repeat(256), application, false), 400, "idempotency-key-malformed");
  }
}
