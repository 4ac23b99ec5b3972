package kz.qyzmet.intake.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.intake.testing.IntakeTest;
import kz.qyzmet.intake.testing.Portal;
import kz.qyzmet.intake.testing.SmsOnLoopback;
import kz.qyzmet.testing.LogLines;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An application that its applicant has confirmed by a one-time password. */
@QuarkusTest
class PasswordFilingTest extends IntakeTest {
  private static final String SIGNED = "application/vnd.qyzmet.signed+json";

  @Inject DataSource database;

  /** A password that was sent for these bytes. */
  private record Sent(Portal person, byte[] bytes, String id, String code) {}

  private static Sent sent(Portal person, byte[] bytes) {
    var id =
        person
            .request()
            .contentType("application/json")
            .body(Map.of("purpose", "application", "digest", digest(bytes)))
            .post("/one-time-passwords")
            .then()
            .statusCode(202)
            .extract()
            .<String>path("id");
    return new Sent(person, bytes, id, SmsOnLoopback.code(Grant.applicant(person.iin()).phone()));
  }

  private static Sent sent() {
    var person = somebody();
    return sent(person, json(Portal.application(person.scan())));
  }

  private static Response submit(
      Sent sent, byte[] bytes, String code, String language, String key) {
    var body = new LinkedHashMap<String, Object>();
    body.put("application", Base64.getEncoder().encodeToString(bytes));
    body.put("oneTimePassword", Map.of("id", sent.id(), "code", code));
    return sent.person()
        .request()
        .header("Idempotency-Key", key)
        .header("Accept-Language", language)
        .contentType(SIGNED)
        .body(json(body))
        .post("/applications");
  }

  private static Response submit(Sent sent) {
    return submit(sent, sent.bytes(), sent.code(), "en", Portal.key());
  }

  private static String next(String code) {
    return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
  }

  private long spent(Sent sent) {
    return tables.number("SELECT tries FROM one_time_password WHERE id = '" + sent.id() + "'");
  }

  @Test
  void it_is_accepted_and_its_view_says_so_and_nobody_sees_code_or_phone() {
    // Given
    var sent = sent();
    try (var log = LogLines.open()) {
      // When
      var answer = submit(sent);
      // Then
      answer.then().statusCode(201);
      assertThat(answer.<String>path("certifiedBy")).isEqualTo("one-time-password");
      assertThat(answer.<String>path("certifiedAt")).startsWith("2026-03-05T05:00:00.");
      assertThat(
              tables.number(
                  "SELECT count(*) FROM one_time_password_use u JOIN application_certification c USING (application)"
                      + " WHERE c.kind = 'one-time-password' AND u.password = '"
                      + sent.id()
                      + "' AND u.application = '"
                      + answer.path("id")
                      + "'"))
          .isEqualTo(1);
      var phone = Grant.applicant(sent.person().iin()).phone().substring(1);
      assertThat(answer.asString()).doesNotContain(sent.code(), phone);
      assertThat(log.written()).noneMatch(line -> line.contains(sent.code()));
      assertThat(log.written()).noneMatch(line -> line.contains(phone));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kk | Жіберілген код күтілді, бірақ ол басқа. Қалған әрекеттер: 2.",
        "ru | Ожидался отправленный код, но он другой. Осталось попыток: 2.",
        "en | Expected the code that was sent, but it is another. Tries left: 2."
      })
  void a_wrong_code_files_nothing_and_is_counted(String language, String detail) {
    // Given
    var sent = sent();
    var rows = tables.rows();
    // When
    var answer = submit(sent, sent.bytes(), next(sent.code()), language, Portal.key());
    // Then
    assertProblem(answer, "password-wrong");
    assertThat(answer.<String>path("detail")).isEqualTo(detail);
    assertThat(answer.<Integer>path("triesLeft")).isEqualTo(2);
    assertThat(tables.rows()).isEqualTo(rows);
    submit(sent, sent.bytes(), next(sent.code()), language, Portal.key());
    submit(sent).then().statusCode(201);
  }

  @Test
  void after_three_wrong_codes_the_right_one_files_nothing() {
    // Given
    var sent = sent();
    var code = sent.code();
    for (int nth = 0; nth < 3; nth++) {
      code = next(code);
      assertProblem(submit(sent, sent.bytes(), code, "en", Portal.key()), "password-wrong");
    }
    // When
    var answer = submit(sent);
    // Then
    assertProblem(answer, "password-tried-too-often");
  }

  @Test
  void other_bytes_than_it_was_asked_for_are_not_filed() {
    // Given
    var sent = sent();
    var other = Portal.application(sent.person().scan());
    // When
    var answer = submit(sent, json(other), sent.code(), "en", Portal.key());
    // Then
    assertProblem(answer, "password-of-another-application");
  }

  @Test
  void nor_is_anything_by_anothers_password() {
    // Given
    var sent = sent();
    var thief = new Sent(somebody(), sent.bytes(), sent.id(), sent.code());
    // When
    var answer = submit(thief);
    // Then
    assertProblem(answer, "password-unknown");
  }

  @Test
  void a_late_one_is_told_until_when_it_was_good() {
    // Given
    var sent = sent();
    clock.set(DayOfWeek.THURSDAY, "2026-03-05T10:06");
    // When
    var answer = submit(sent);
    // Then
    assertProblem(answer, "password-too-late");
    assertThat(answer.<String>path("validUntil")).startsWith("2026-03-05T05:05:00");
  }

  @Test
  void a_used_one_files_nothing_more_and_a_retry_gets_the_first_answer() {
    // Given
    var sent = sent();
    var key = Portal.key();
    var first = submit(sent, sent.bytes(), sent.code(), "en", key);
    first.then().statusCode(201);
    var rows = tables.rows();
    // When
    var retry = submit(sent, sent.bytes(), sent.code(), "en", key);
    var again = submit(sent);
    // Then
    assertThat(retry.asString()).isEqualTo(first.asString());
    assertProblem(again, "password-used");
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @Test
  void what_is_refused_for_another_reason_does_not_use_it_up() {
    // Given
    var person = somebody();
    var application = Portal.application(person.scan());
    application.put("consent", false);
    var sent = sent(person, json(application));
    // When
    var answer = submit(sent);
    // Then
    assertProblem(answer, "validation-failed");
    assertThat(
            tables.number(
                "SELECT count(*) FROM one_time_password_use WHERE password = '" + sent.id() + "'"))
        .isZero();
  }

  @Test
  void of_two_at_once_one_is_filed() throws Exception {
    // Given
    var sent = sent();
    try (var both = Executors.newFixedThreadPool(2)) {
      Callable<Integer> one = () -> submit(sent).statusCode();
      // When
      var answers = new ArrayList<Integer>();
      for (var each : both.invokeAll(List.of(one, one))) {
        answers.add(each.get());
      }
      // Then
      assertThat(answers).containsOnlyOnce(201);
      assertThat(
              tables.number(
                  "SELECT count(*) FROM one_time_password_use WHERE password = '"
                      + sent.id()
                      + "'"))
          .isEqualTo(1);
    }
  }

  @RepeatedTest(5)
  void of_two_at_once_under_one_key_both_get_the_first_answer() throws Exception {
    // Given
    var sent = sent();
    var key = Portal.key();
    try (var both = Executors.newFixedThreadPool(2)) {
      Callable<Response> one = () -> submit(sent, sent.bytes(), sent.code(), "en", key);
      // When
      var answers = new ArrayList<String>();
      for (var each : both.invokeAll(List.of(one, one))) {
        answers.add(each.get().then().statusCode(201).extract().path("number"));
      }
      // Then
      assertThat(answers).hasSize(2).containsOnly(answers.getFirst());
    }
  }

  @Test
  void many_at_once_under_one_key_spend_no_try_and_get_the_first_answer() throws Exception {
    // Given more than there are tries
    var sent = sent();
    var key = Portal.key();
    try (var all = Executors.newFixedThreadPool(8)) {
      Callable<Response> one = () -> submit(sent, sent.bytes(), sent.code(), "en", key);
      // When
      var answers = new ArrayList<String>();
      for (var each : all.invokeAll(Collections.nCopies(8, one))) {
        answers.add(each.get().then().statusCode(201).extract().path("number"));
      }
      // Then
      assertThat(answers).hasSize(8).containsOnly(answers.getFirst());
      assertThat(spent(sent)).isZero();
    }
  }

  @Test
  void a_wrong_code_that_is_sent_again_and_at_once_under_one_key_spends_one_try() throws Exception {
    // Given
    var sent = sent();
    var key = Portal.key();
    try (var all = Executors.newFixedThreadPool(8)) {
      Callable<Response> one = () -> submit(sent, sent.bytes(), next(sent.code()), "en", key);
      // When
      for (var each : all.invokeAll(Collections.nCopies(8, one))) {
        assertThat(each.get().<Integer>path("triesLeft")).isEqualTo(2);
      }
      // Then
      assertThat(spent(sent)).isEqualTo(1);
      submit(sent).then().statusCode(201);
    }
  }

  @Test
  void what_another_uses_meanwhile_is_not_used_again() throws Exception {
    // Given another acceptance that has used it and not ended yet
    var sent = sent();
    var rows = tables.rows();
    try (var other = database.getConnection();
        var use = other.createStatement();
        var waiting = Executors.newSingleThreadExecutor()) {
      other.setAutoCommit(false);
      use.executeUpdate(
          "INSERT INTO one_time_password_use (password, application) VALUES ('"
              + sent.id()
              + "', gen_random_uuid())");
      var answer = waiting.submit(() -> submit(sent));
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> tables.number("SELECT count(*) FROM pg_locks WHERE NOT granted") > 0);
      // When
      other.commit();
      // Then
      assertProblem(answer.get(), "password-used");
      assertThat(tables.rows()).isEqualTo(rows);
    }
  }

  @Test
  void signature_and_password_together_are_one_too_many() {
    // Given
    var sent = sent();
    var body =
        Map.of(
            "application",
            Base64.getEncoder().encodeToString(sent.bytes()),
            "signature",
            "AAAA",
            "oneTimePassword",
            Map.of("id", sent.id(), "code", sent.code()));
    // When
    var answer =
        sent.person()
            .request()
            .header("Idempotency-Key", Portal.key())
            .contentType(SIGNED)
            .body(json(body))
            .post("/applications");
    // Then
    assertProblem(answer, "validation-failed");
    assertThat(answer.jsonPath().getList("errors.field")).containsExactly("oneTimePassword");
  }

  private static void assertProblem(Response answer, String code) {
    answer.then().statusCode(422);
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:" + code);
  }

  private static byte[] json(Object value) {
    try {
      return new ObjectMapper().writeValueAsBytes(value);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
