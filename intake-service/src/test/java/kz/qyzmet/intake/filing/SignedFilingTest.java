package kz.qyzmet.intake.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import kz.qyzmet.authority.Authority;
import kz.qyzmet.authority.Fault;
import kz.qyzmet.intake.testing.AuthorityOnLoopback;
import kz.qyzmet.intake.testing.IntakeTest;
import kz.qyzmet.intake.testing.Portal;
import kz.qyzmet.signatures.Evidence;
import kz.qyzmet.signatures.Expected;
import kz.qyzmet.signatures.Fetch;
import kz.qyzmet.signatures.Limits;
import kz.qyzmet.signatures.SignatureVerifier;
import kz.qyzmet.signatures.Trust;
import kz.qyzmet.signatures.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An application that its applicant has signed, before a real authority on loopback. */
@QuarkusTest
@QuarkusTestResource(value = AuthorityOnLoopback.class, restrictToAnnotatedClass = true)
class SignedFilingTest extends IntakeTest {
  private static final String SIGNED = "application/vnd.qyzmet.signed+json";
  private static final byte[] OTHER = "{}".getBytes(StandardCharsets.UTF_8);

  private static Authority authority;
  private static Signers signers;

  @Inject DataSource database;

  @BeforeAll
  static void start() {
    authority = AuthorityOnLoopback.running();
    signers = new Signers(authority);
  }

  @AfterAll
  static void end() {
    authority.close();
  }

  @BeforeEach
  void the_authority_is_well() {
    signers.family().misbehave(Fault.NONE);
  }

  /** The very bytes that the portal has the applicant sign. */
  private static byte[] bytes(Portal person) {
    return json(Portal.application(person.scan()));
  }

  private static byte[] json(Object value) {
    try {
      return new ObjectMapper().writeValueAsBytes(value);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Response submit(Portal person, byte[] application, byte[] signature, String key) {
    var body = new LinkedHashMap<String, Object>();
    body.put("application", Base64.getEncoder().encodeToString(application));
    body.put("signature", Base64.getEncoder().encodeToString(signature));
    return submit(person, body, key);
  }

  private static Response submit(Portal person, Map<String, Object> body, String key) {
    return person
        .request()
        .header("Idempotency-Key", key)
        .header("Accept-Language", "en")
        .contentType(SIGNED)
        .body(json(body))
        .post("/applications");
  }

  @Test
  void it_is_accepted_and_its_view_says_by_what_and_when_it_was_certified() {
    // Given
    var person = somebody();
    var application = bytes(person);
    // When
    var answer =
        submit(
            person,
            application,
            signers.by(Signers.profile(person.iin())).sign(application),
            Portal.key());
    // Then
    answer.then().statusCode(201);
    assertThat(answer.<String>path("certifiedBy")).isEqualTo("signature");
    assertThat(answer.<String>path("certifiedAt")).isEqualTo("2026-03-05T05:00:00Z");
    var read = person.get("/applications/{id}", answer.<String>path("id"));
    assertThat(read.<String>path("certifiedBy")).isEqualTo("signature");
    assertThat(read.<String>path("certifiedAt")).isEqualTo("2026-03-05T05:00:00Z");
    var unsigned = person.get("/applications/{id}", person.filed());
    assertThat(unsigned.<String>path("certifiedBy")).isEqualTo("none");
    assertThat(unsigned.<Object>path("certifiedAt")).isNull();
  }

  private record Stored(byte[] content, byte[] evidence, String serial) {}

  private Stored stored(UUID application) throws SQLException {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                "SELECT content, evidence, serial FROM application_certification WHERE application = ?")) {
      statement.setObject(1, application);
      var row = statement.executeQuery();
      assertThat(row.next()).isTrue();
      return new Stored(row.getBytes(1), row.getBytes(2), row.getString(3));
    }
  }

  @Test
  void what_is_stored_proves_it_again_without_the_authority() throws SQLException {
    // Given
    var person = somebody();
    var application = bytes(person);
    var credentials = signers.family().issue(Signers.profile(person.iin()));
    var answer =
        submit(person, application, signers.of(credentials).sign(application), Portal.key());
    var stored = stored(UUID.fromString(answer.then().statusCode(201).extract().path("id")));
    // When
    var verdict =
        new SignatureVerifier(
                Trust.of(signers.family().rootPem(), "", signers.family().rootPem()),
                Limits.USUAL,
                new Nobody())
            .verifyAgain(
                stored.content(),
                Evidence.decoded(stored.evidence()),
                Expected.applicant(person.iin()));
    // Then
    assertThat(stored.content()).isEqualTo(application);
    assertThat(stored.serial())
        .isEqualTo(credentials.certificate().getSerialNumber().getValue().toString(16));
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Valid.class,
            valid -> assertThat(valid.time()).isEqualTo(AuthorityOnLoopback.MORNING));
  }

  /** No authority at all. */
  private static final class Nobody implements Fetch {
    @Override
    public byte[] get(URI address, int atMost) throws IOException {
      throw new IOException("offline");
    }

    @Override
    public byte[] post(URI address, String type, byte[] body, int atMost) throws IOException {
      throw new IOException("offline");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "UPDATE application_certification SET at = at",
    "DELETE FROM application_certification",
    "TRUNCATE application_certification"
  })
  void what_is_stored_stays(String change) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(change))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("Expected a certification to stay as it was");
    }
  }

  @Test
  void a_retry_has_no_second_effect_and_asks_the_authority_nothing() {
    // Given
    var person = somebody();
    var application = bytes(person);
    var message = signers.by(Signers.profile(person.iin())).sign(application);
    var key = Portal.key();
    var first = submit(person, application, message, key);
    first.then().statusCode(201);
    var rows = tables.rows();
    signers.family().misbehave(Fault.SILENT);
    // When
    var again = submit(person, application, message, key);
    // Then
    again.then().statusCode(201);
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @Test
  void while_the_authority_is_silent_it_is_refused_for_now_and_taken_later() {
    // Given
    var person = somebody();
    var application = bytes(person);
    var message = signers.by(Signers.profile(person.iin())).sign(application);
    var rows = tables.rows();
    var key = Portal.key();
    signers.family().misbehave(Fault.SILENT);
    // When
    var refused = submit(person, application, message, key);
    // Then
    refused.then().statusCode(503);
    assertThat(refused.header("Retry-After")).isEqualTo("30");
    assertThat(refused.<String>path("type"))
        .isEqualTo("urn:qyzmet:problem:signature-revocation-unreachable");
    assertThat(tables.rows()).isEqualTo(rows);
    // When
    signers.family().misbehave(Fault.NONE);
    // Then
    submit(person, application, message, key).then().statusCode(201);
  }

  @ParameterizedTest
  @MethodSource("kz.qyzmet.intake.filing.WrongSignature#all")
  void what_does_not_hold_is_refused_for_its_own_reason_and_nothing_is_stored(
      WrongSignature wrong) {
    // Given
    var person = somebody();
    var application = bytes(person);
    var message = wrong.message().apply(new WrongSignature.Who(signers, person.iin(), application));
    var rows = tables.rows();
    // When
    var answer = submit(person, application, message, Portal.key());
    // Then
    answer.then().statusCode(422);
    assertThat(answer.<String>path("errors[0].field")).isEqualTo("signature");
    assertThat(answer.<String>path("errors[0].code")).isEqualTo("signature-" + wrong.code());
    assertThat(answer.<String>path("errors[0].message")).matches("Expected .+, but .+");
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @ParameterizedTest
  @CsvSource({"kk, күтілді, бірақ", "ru, Ожидал, но "})
  void the_reason_is_told_in_the_callers_language(String language, String expected, String but) {
    // Given
    var person = somebody();
    var application = bytes(person);
    var body =
        Map.of(
            "application", Base64.getEncoder().encodeToString(application),
            "signature", Base64.getEncoder().encodeToString(OTHER));
    // When
    var answer =
        person
            .request()
            .header("Idempotency-Key", Portal.key())
            .header("Accept-Language", language)
            .contentType(SIGNED)
            .body(json(body))
            .post("/applications");
    // Then
    assertThat(answer.<String>path("errors[0].code")).isEqualTo("signature-malformed");
    assertThat(answer.<String>path("errors[0].message")).contains(expected).contains(but);
  }

  @Test
  void the_signed_bytes_are_read_as_strictly_as_an_unsigned_application() {
    // Given
    var person = somebody();
    var unknown = Portal.application(person.scan());
    unknown.put("colour", "red");
    var application = json(unknown);
    // When
    var answer =
        submit(
            person,
            application,
            signers.by(Signers.profile(person.iin())).sign(application),
            Portal.key());
    // Then
    answer.then().statusCode(400);
    assertThat(answer.<String>path("errors[0].field")).isEqualTo("colour");
  }

  @Test
  void what_is_signed_is_still_held_against_the_passport() {
    // Given
    var person = somebody();
    var without = Portal.application(person.scan());
    without.put("consent", false);
    var application = json(without);
    var rows = tables.rows();
    // When
    var answer =
        submit(
            person,
            application,
            signers.by(Signers.profile(person.iin())).sign(application),
            Portal.key());
    // Then
    answer.then().statusCode(422);
    assertThat(answer.<String>path("errors[0].code")).isEqualTo("consent-required");
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @Test
  void a_body_without_a_signature_or_in_no_base64_is_refused_by_name() {
    // Given
    var person = somebody();
    var application = Base64.getEncoder().encodeToString(bytes(person));
    // When
    var without = submit(person, Map.of("application", application), Portal.key());
    var garbled =
        submit(
            person, Map.of("application", application, "signature", "not base64!"), Portal.key());
    // Then
    without.then().statusCode(422);
    assertThat(without.<String>path("errors[0].field")).isEqualTo("signature");
    assertThat(without.<String>path("errors[0].code")).isEqualTo("missing");
    garbled.then().statusCode(400);
    assertThat(garbled.<String>path("errors[0].field")).isEqualTo("signature");
  }
}
