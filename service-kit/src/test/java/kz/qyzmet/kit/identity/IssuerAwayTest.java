package kz.qyzmet.kit.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.embedded.LocalIssuer;
import kz.qyzmet.embedded.TokenFault;
import kz.qyzmet.testing.RealParts;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealParts.class,
    initArgs = @ResourceArg(name = "database", value = "intake"))
@QuarkusTestResource(value = LateIssuer.class, restrictToAnnotatedClass = true)
class IssuerAwayTest {
  private static final Grant CLERK = Grant.staff("clerk", "karaganda-polytechnic", "c-1");

  @Test
  void
      an_issuer_that_was_never_reached_is_no_fault_of_the_token_and_one_that_leaves_is_not_missed() {
    // Given: no issuer so far
    assertThat(readiness()).isEqualTo("DOWN");
    assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
    for (var expected :
        new String[][] {
          {"kk", "Қызмет уақытша қолжетімсіз"},
          {"ru", "Сервис временно недоступен"},
          {"en", "Temporarily unavailable"}
        }) {
      var answer = asked(RealParts.bearer(CLERK), expected[0]);
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
      assertThat(answer.contentType()).startsWith("application/problem+json");
      assertThat(answer.header("Retry-After")).isEqualTo("5");
      assertThat(answer.jsonPath().getString("title")).isEqualTo(expected[1]);
      assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:qyzmet:problem:unavailable");
    }
    assertThat(given().get("/q/metrics").asString())
        .contains(
            "qyzmet_http_requests_seconds_count{method=\"GET\",route=\"/issuer-away\",status=\"503\"}")
        .doesNotContain("route=\"/try/clerks\",status=\"503\"");
    assertThat(given().get("/try/clerks").statusCode()).isEqualTo(401);
    assertThat(given().get("/try/bug").statusCode()).isEqualTo(500);

    // When it comes
    String good;
    String forged;
    try (var issuer = LocalIssuer.start(null, port())) {
      good = "Bearer " + issuer.issue(CLERK);
      forged = "Bearer " + issuer.faulty(TokenFault.SIGNED_BY_ANOTHER_KEY, CLERK);
      // Then
      await().atMost(Duration.ofSeconds(30)).until(() -> readiness().equals("UP"));
      assertThat(asked(good, "en").statusCode()).isEqualTo(200);
      assertThat(asked(forged, "en").statusCode()).isEqualTo(401);
    }

    // And when it goes again, nothing changes
    assertThat(readiness()).isEqualTo("UP");
    assertThat(asked(good, "en").statusCode()).isEqualTo(200);
    assertThat(asked(forged, "en").statusCode()).isEqualTo(401);
  }

  private static int port() {
    return ConfigProvider.getConfig().getValue(LateIssuer.PORT, Integer.class);
  }

  private static Response asked(String bearer, String language) {
    return given()
        .header("Authorization", bearer)
        .header("Accept-Language", language)
        .get("/try/clerks");
  }

  /** What readiness says of the issuer. */
  private static String readiness() {
    var answer = given().get("/q/health/ready");
    String all = answer.path("status");
    String issuer = answer.path("checks.find { it.name == 'issuer-keys' }.status");
    assertThat(issuer).as(answer.asString()).isEqualTo(all);
    return issuer;
  }
}
