package kz.qyzmet.kit.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
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
class RememberedTokensTest {
  private static final Grant CLERK = Grant.staff("clerk", "karaganda-polytechnic", "c-1");

  @Test
  void what_is_remembered_of_a_good_token_helps_no_other_and_ends_with_it() {
    // Given
    int port = ConfigProvider.getConfig().getValue(LateIssuer.PORT, Integer.class);
    try (var issuer = LocalIssuer.start(null, port)) {
      var good = issuer.issue(CLERK);
      await().atMost(Duration.ofSeconds(30)).until(() -> status(good) == 200);
      var dying = issuer.issue(CLERK.withLifetime(Duration.ofSeconds(3)));

      // When
      assertThat(status(dying)).isEqualTo(200);
      assertThat(status(dying)).isEqualTo(200);

      // Then: nothing is known of one that is alike
      assertThat(status(good.substring(0, good.length() - 8) + "AAAAAAAA")).isEqualTo(401);
      assertThat(status(issuer.faulty(TokenFault.SIGNED_BY_ANOTHER_KEY, CLERK))).isEqualTo(401);
      var executor = Grant.staff("executor", "karaganda-polytechnic", "c-1");
      assertThat(status(issuer.issue(executor))).isEqualTo(403);
      assertThat(status(good)).isEqualTo(200);

      // And: what is remembered for ten seconds is refused after three
      await().atMost(Duration.ofSeconds(5)).until(() -> status(dying) == 401);
      assertThat(status(dying)).isEqualTo(401);
    }
  }

  private static int status(String token) {
    return given().header("Authorization", "Bearer " + token).get("/try/clerks").statusCode();
  }
}
