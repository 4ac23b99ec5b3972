package kz.qyzmet.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LocalIssuerTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Grant CLERK = Grant.staff("clerk", "some-college", "clerk-1");

  @Test
  void a_token_verifies_against_the_published_key_and_carries_what_was_granted() throws Exception {
    // Given
    try (var issuer = LocalIssuer.temporary()) {
      // When
      var token = issuer.issue(CLERK);
      // Then
      assertThat(verifies(issuer, token)).isTrue();
      var claims = part(token, 1);
      assertThat(claims.get("iss").asText()).isEqualTo(issuer.url());
      assertThat(claims.get("aud").asText()).isEqualTo("qyzmet");
      assertThat(claims.get("sub").asText()).isEqualTo("clerk-1");
      assertThat(claims.get("org").asText()).isEqualTo("some-college");
      assertThat(claims.get("roles").get(0).asText()).isEqualTo("clerk");
      assertThat(claims.get("exp").asLong()).isGreaterThan(Instant.now().getEpochSecond());
    }
  }

  @Test
  void the_key_and_the_secret_survive_a_restart_and_are_the_owners_alone(@TempDir Path folder)
      throws Exception {
    // Given
    String token;
    String secret;
    int port;
    try (var first = LocalIssuer.start(folder, 0)) {
      token = first.issue(CLERK);
      secret = first.clientSecret();
      port = URI.create(first.url()).getPort();
    }
    // When
    try (var second = LocalIssuer.start(folder, port)) {
      // Then
      assertThat(verifies(second, token)).isTrue();
      assertThat(second.clientSecret()).isEqualTo(secret);
      assertThat(verifies(second, Tokens.of(folder, second.url()).issue(CLERK))).isTrue();
      for (var file : new String[] {"issuer-key.pem", "client-secret"}) {
        assertThat(
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void a_client_gets_a_service_token_for_its_secret_and_none_for_a_guess() throws Exception {
    // Given
    try (var issuer = LocalIssuer.temporary()) {
      // When
      var granted = token(issuer, LocalIssuer.CLIENT, issuer.clientSecret());
      var guessed = token(issuer, LocalIssuer.CLIENT, "guess");
      // Then
      var claims = part(granted.get("access_token").asText(), 1);
      assertThat(claims.get("roles").get(0).asText()).isEqualTo("service");
      assertThat(guessed.get("error").asText()).isEqualTo("invalid_client");
    }
  }

  @Test
  void only_the_gateways_client_may_bring_what_the_portal_has_sent() throws Exception {
    // Given
    try (var issuer = LocalIssuer.temporary()) {
      for (var client : LocalIssuer.CLIENTS) {
        // When
        var granted = token(issuer, client, issuer.clientSecret());
        // Then
        var roles = part(granted.get("access_token").asText(), 1).get("roles").toString();
        assertThat(roles)
            .isEqualTo(
                client.equals("gateway-service") ? "[\"service\",\"gateway\"]" : "[\"service\"]");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(TokenFault.class)
  void a_faulty_token_differs_from_a_good_one_in_its_fault_only(TokenFault fault) throws Exception {
    // Given
    try (var issuer = LocalIssuer.temporary()) {
      // When
      var token = issuer.faulty(fault, CLERK);
      // Then
      var header = part(token, 0);
      var claims = part(token, 1);
      assertThat(claims.get("sub").asText()).isEqualTo("clerk-1");
      assertThat(claims.get("exp").asLong() < Instant.now().getEpochSecond())
          .isEqualTo(fault == TokenFault.EXPIRED);
      assertThat(claims.get("aud").asText().equals("qyzmet"))
          .isEqualTo(fault != TokenFault.WRONG_AUDIENCE);
      assertThat(claims.get("iss").asText().equals(issuer.url()))
          .isEqualTo(fault != TokenFault.WRONG_ISSUER);
      var signedRight =
          switch (fault) {
            case EXPIRED, WRONG_AUDIENCE, WRONG_ISSUER -> true;
            case ALG_NONE, SIGNED_WITH_PUBLIC_KEY, SIGNED_BY_ANOTHER_KEY -> false;
          };
      assertThat(header.get("alg").asText().equals("RS256") && verifies(issuer, token))
          .isEqualTo(signedRight);
    }
  }

  private static JsonNode token(LocalIssuer issuer, String client, String secret) throws Exception {
    var basic =
        Base64.getEncoder()
            .encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    return ask(
        HttpRequest.newBuilder(URI.create(issuer.url() + "/token"))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
            .build());
  }

  private static boolean verifies(LocalIssuer issuer, String token) throws Exception {
    var configuration =
        ask(
            HttpRequest.newBuilder(URI.create(issuer.url() + "/.well-known/openid-configuration"))
                .build());
    var jwk =
        ask(HttpRequest.newBuilder(URI.create(configuration.get("jwks_uri").asText())).build())
            .get("keys")
            .get(0);
    var key =
        KeyFactory.getInstance("RSA")
            .generatePublic(new RSAPublicKeySpec(number(jwk.get("n")), number(jwk.get("e"))));
    assertThat(part(token, 0).path("kid").asText(jwk.get("kid").asText()))
        .isEqualTo(jwk.get("kid").asText());
    var rsa = Signature.getInstance("SHA256withRSA");
    rsa.initVerify(key);
    var cut = token.lastIndexOf('.');
    rsa.update(token.substring(0, cut).getBytes(StandardCharsets.US_ASCII));
    return rsa.verify(Base64.getUrlDecoder().decode(token.substring(cut + 1)));
  }

  private static BigInteger number(JsonNode encoded) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(encoded.asText()));
  }

  private static JsonNode part(String token, int index) throws Exception {
    return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]));
  }

  private static JsonNode ask(HttpRequest request) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return JSON.readTree(client.send(request, BodyHandlers.ofByteArray()).body());
    }
  }
}
