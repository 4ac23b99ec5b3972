package kz.qyzmet.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.IntStream;
import kz.qyzmet.kit.app.TryResource;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealParts.class,
    initArgs = @ResourceArg(name = "database", value = "intake"))
class AdmissionTest {
  private static final int LIMIT = 24;

  @TestHTTPResource("/try/held")
  URI held;

  @Test
  void what_is_beyond_the_limit_is_refused_at_once_and_says_when_to_come_again() {
    // Given
    var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    var request = HttpRequest.newBuilder(held).build();
    var waiting =
        IntStream.range(0, LIMIT)
            .mapToObj(i -> client.sendAsync(request, BodyHandlers.ofString()))
            .toList();
    await().until(() -> TryResource.HELD.size() == LIMIT);
    // When, Then
    given()
        .header("Accept-Language", "en")
        .header("X-Correlation-Id", "mine")
        .get("/try/clerks")
        .then()
        .statusCode(503)
        .header("Content-Language", "en")
        .header("X-Correlation-Id", "mine")
        .header("Retry-After", "1")
        .contentType("application/problem+json")
        .body("type", equalTo("urn:qyzmet:problem:overloaded"))
        .body("title", equalTo("Too much at once"))
        .body("status", equalTo(503))
        .body("correlationId", equalTo("mine"));
    given()
        .header("Accept-Language", "fr,ru;q=0.5")
        .get("/try/clerks")
        .then()
        .statusCode(503)
        .body("title", equalTo("Слишком много запросов"));
    given().get("/q/health/live").then().statusCode(200);
    assertThat(given().get("/q/metrics").asString())
        .contains(
            "qyzmet_http_requests_seconds_count{method=\"GET\",route=\"/overloaded\",status=\"503\"}")
        .doesNotContain("route=\"/try/clerks\",status=\"503\"");
    TryResource.HELD.forEach(each -> each.complete("done"));
    assertThat(waiting).allMatch(each -> each.join().statusCode() == 200);
    given().get("/try/clerks").then().statusCode(401);
  }
}
