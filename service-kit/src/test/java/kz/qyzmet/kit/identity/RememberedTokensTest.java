package kz.qyzmet.kit.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.embedded.LocalIssuer;
import kz.qyzmet.embedded.TokenFault;
import kz.qyzmet.testing.RealParts;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RememberedTokensTest.ForLong.class)
@QuarkusTestResource(
    value = RealParts.class,
    initArgs = @ResourceArg(name = "database", value = "intake"))
@QuarkusTestResource(value = LateIssuer.class, restrictToAnnotatedClass = true)
class RememberedTokensTest {
  private static final Grant CLERK = Grant.staff("clerk", "karaganda-polytechnic", "c-1");

  private static LocalIssuer issuer;

  /** So long that no slow machine forgets in the middle of a test. */
  public static final class ForLong implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("qyzmet.token.remembered", "PT1H");
    }
  }

  /** One for all tests: the application has asked it for its keys and does not ask again soon. */
  @BeforeAll
  static void anIssuerIsThere() {
    int port = ConfigProvider.getConfig().getValue(LateIssuer.PORT, Integer.class);
    issuer = LocalIssuer.start(null, port);
  }

  @BeforeEach
  void theApplicationHasItsKeys() {
    await().atMost(Duration.ofSeconds(30)).until(() -> status(issuer.issue(CLERK)) == 200);
  }

  @AfterAll
  static void theIssuerGoes() {
    issuer.close();
  }

  @Test
  void what_is_remembered_of_a_good_token_helps_no_other_and_ends_with_it() {
    // Given
    var good = issuer.issue(CLERK);
    assertThat(status(good)).isEqualTo(200);
    var dying = issuer.issue(CLERK.withLifetime(Duration.ofSeconds(3)));

    // When
    assertThat(status(dying)).isEqualTo(200);
    assertThat(status(dying)).isEqualTo(200);

    // Then: nothing is known of one that is alike
    assertThat(status(alike(good))).isEqualTo(401);
    assertThat(status(issuer.faulty(TokenFault.SIGNED_BY_ANOTHER_KEY, CLERK))).isEqualTo(401);
    var executor = Grant.staff("executor", "karaganda-polytechnic", "c-1");
    assertThat(status(issuer.issue(executor))).isEqualTo(403);
    assertThat(status(good)).isEqualTo(200);

    // And: what is remembered for an hour is refused after three seconds
    await().atMost(Duration.ofSeconds(5)).until(() -> status(dying) == 401);
    assertThat(status(dying)).isEqualTo(401);
  }

  @Test
  void the_signature_of_a_good_token_is_verified_once_and_not_at_every_request() {
    try (var rsa = new CountedRsa()) {
      // Given
      var token = issuer.issue(CLERK);
      assertThat(status(token)).isEqualTo(200);
      int once = rsa.verified();
      assertThat(once).isPositive();
      // When
      for (int request = 0; request < 5; request++) {
        assertThat(status(token)).isEqualTo(200);
      }
      // Then
      assertThat(rsa.verified()).isEqualTo(once);
      // And: the next token is judged like the first
      assertThat(status(issuer.issue(CLERK))).isEqualTo(200);
      assertThat(rsa.verified()).isEqualTo(2 * once);
    }
  }

  @Test
  void a_token_that_was_refused_is_verified_anew_each_time() {
    try (var rsa = new CountedRsa()) {
      // Given
      var faulty = alike(issuer.issue(CLERK));
      assertThat(status(faulty)).isEqualTo(401);
      int once = rsa.verified();
      // When
      assertThat(status(faulty)).isEqualTo(401);
      // Then
      assertThat(once).isPositive();
      assertThat(rsa.verified()).isGreaterThan(once);
    }
  }

  /** The same claims under a signature that is none. */
  private static String alike(String good) {
    return good.substring(0, good.length() - 8) + "AAAAAAAA";
  }

  private static int status(String token) {
    return given().header("Authorization", "Bearer " + token).get("/try/clerks").statusCode();
  }
}
