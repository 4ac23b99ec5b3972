package kz.qyzmet.college.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.college.Applications;
import kz.qyzmet.college.Broker;
import kz.qyzmet.college.RunningCollege;
import kz.qyzmet.college.Tables;
import kz.qyzmet.college.Together;
import kz.qyzmet.college.draft.domain.Fault;
import kz.qyzmet.college.draft.usecase.PaperToSign.Issuing;
import kz.qyzmet.college.draft.usecase.PapersToSign;
import kz.qyzmet.college.draft.usecase.PapersToSign.Found;
import kz.qyzmet.college.learner.persistence.TroubledRegister;
import kz.qyzmet.contracts.passport.ResultPaper;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.papers.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The executor's draft, from the learner's record to the paper that the director signs. */
@QuarkusTest
class PaperDraftTest extends RunningCollege {

  @Inject PapersToSign papers;

  @AfterEach
  void answer_as_usual_again() {
    TroubledRegister.answers("usual");
    intakeAnswers("form");
  }

  private static Response make(Grant by, UUID id, String body) {
    return make(by, id, UUID.randomUUID().toString(), body);
  }

  private static Response make(Grant by, UUID id, String key, String body) {
    return as(by)
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post("/cases/" + id + "/draft");
  }

  private static Response save(Grant by, UUID id, int version, String body) {
    return as(by)
        .header("If-Match", "\"" + version + "\"")
        .contentType("application/json")
        .body(body)
        .put("/cases/" + id + "/draft");
  }

  private static UUID made() {
    var id = assigned();
    make(EXECUTOR, id, "{}").then().statusCode(201);
    return id;
  }

  private static String duplicate(String number) {
    return """
        {"kind":"DUPLICATE","duplicate":{
          "holder":{"kk":"Сынақов Асан","ru":"Сынаков Асан"},
          "document":{"kk":"Диплом","ru":"Диплом"},
          "completedOn":"2013-06-28","originalNumber":"%s","originalIssuedOn":"2013-07-01"}}
        """
        .formatted(number);
  }

  private static long kept(UUID id) {
    return Long.parseLong(
        Tables.texts("SELECT count(*) FROM paper_draft WHERE id = '" + id + "'").getFirst());
  }

  private Found toSign(UUID id) {
    return papers.of(id, KARAGANDA).await().atMost(Duration.ofSeconds(10));
  }

  @Test
  void it_begins_with_the_learners_record() {
    // Given
    var id = assigned();
    // When
    var answer = make(EXECUTOR, id, "{}");
    // Then
    answer.then().statusCode(201).header("ETag", equalTo("\"1\"")).body("version", equalTo(1));
    read(CLERK, "/cases/" + id + "/draft")
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body("by", equalTo("kp-executor-1"))
        .body("draft.kind", equalTo("DUPLICATE"))
        .body("draft.duplicate.document.ru", endsWith("профессиональном образовании"));
  }

  @Test
  void a_retry_under_its_key_gets_the_first_answer_and_makes_no_second_draft() {
    // Given
    var id = assigned();
    var key = UUID.randomUUID().toString();
    var first = make(EXECUTOR, id, key, "{}");
    // When
    var again = make(EXECUTOR, id, key, "{}");
    // Then
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body().asString()).isEqualTo(first.body().asString());
    assertThat(kept(id)).isEqualTo(1);
    make(EXECUTOR, id, "{}")
        .then()
        .statusCode(409)
        .body("type", endsWith("draft-already-there"))
        .body("currentVersion", equalTo(1));
  }

  @Test
  void each_change_is_a_version_and_the_earlier_ones_stay() {
    // Given
    var id = made();
    // When
    save(EXECUTOR, id, 1, duplicate("ТКБ № 7")).then().statusCode(200).header("ETag", "\"2\"");
    // Then
    read(DIRECTOR, "/cases/" + id + "/draft/versions")
        .then()
        .statusCode(200)
        .body("items.version", contains(1, 2))
        .body("items.by", hasItems("kp-executor-1"));
    read(DIRECTOR, "/cases/" + id + "/draft")
        .then()
        .body("draft.duplicate.originalNumber", equalTo("ТКБ № 7"));
    assertThat(
            read(DIRECTOR, "/cases/" + id + "/draft?version=1")
                .<String>path("draft.duplicate.originalNumber"))
        .isNotEqualTo("ТКБ № 7");
    save(EXECUTOR, id, 1, duplicate("ТКБ № 8"))
        .then()
        .statusCode(409)
        .body("type", endsWith("stale-version"))
        .body("currentVersion", equalTo(2));
    assertThat(Tables.refusalOf("UPDATE paper_draft SET by = 'me'")).contains("append-only");
    assertThat(Tables.refusalOf("DELETE FROM paper_draft")).contains("append-only");
  }

  @Test
  void of_two_who_save_together_one_is_told() {
    // Given
    var id = made();
    // When
    var statuses =
        Together.<Integer>all(
            List.of(
                () -> save(EXECUTOR, id, 1, duplicate("ТКБ № 1")).statusCode(),
                () -> save(EXECUTOR, id, 1, duplicate("ТКБ № 2")).statusCode()));
    // Then
    assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    assertThat(kept(id)).isEqualTo(2);
  }

  @Test
  void what_is_wrong_is_told_field_by_field_and_nothing_is_kept() {
    // Given
    var id = made();
    var wrong =
        "{\"kind\":\"DUPLICATE\",\"duplicate\":{\"holder\":{\"kk\":\"\u2603\",\"ru\":\"Я\"},"
            + "\"originalNumber\":\"1\"}}";
    // When
    var answer = save(EXECUTOR, id, 1, wrong);
    // Then
    answer
        .then()
        .statusCode(422)
        .body(
            "errors.field",
            hasItems("duplicate.holder.kk", "duplicate.document", "duplicate.completedOn"))
        .body(
            "errors[0].message",
            equalTo("Expected characters that papers can hold, but there is U+2603."));
    assertThat(kept(id)).isEqualTo(1);
    save(EXECUTOR, id, 1, "{\"kind\":\"MOTIVATED_REFUSAL\"}")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("kind"));
  }

  @Test
  void only_the_executor_writes_and_only_while_the_case_is_drafted() {
    // Given
    var early = registered();
    var id = made();
    // When, then
    make(EXECUTOR, early, "{}")
        .then()
        .statusCode(409)
        .body("type", endsWith("not-drafting"))
        .body("currentStep", equalTo("assign"));
    make(OTHER_EXECUTOR, id, "{}")
        .then()
        .statusCode(403)
        .body("type", endsWith("not-the-executor"));
    make(CLERK, id, "{}").then().statusCode(403);
    save(OTHER_EXECUTOR, id, 1, duplicate("1")).then().statusCode(403);
    read(CLERK_OF_ATYRAU, "/cases/" + id + "/draft").then().statusCode(404);
    // When
    done(EXECUTOR, id, 3, "{\"step\":\"prepare\",\"draft\":{\"decision\":\"grant\"}}");
    save(EXECUTOR, id, 1, duplicate("1")).then().statusCode(409);
    done(DIRECTOR, id, 4, "{\"step\":\"sign\"}");
    // Then
    save(EXECUTOR, id, 1, duplicate("1")).then().statusCode(409);
    assertThat(kept(id)).isEqualTo(1);
  }

  @Test
  void a_register_that_does_not_answer_or_knows_nobody_is_told_and_never_hangs() {
    var id = assigned();
    // When, then
    TroubledRegister.answers("unknown");
    make(EXECUTOR, id, "{}").then().statusCode(409).body("type", endsWith("learner-unknown"));
    for (var trouble : new String[] {"silent", "broken"}) {
      TroubledRegister.answers(trouble);
      make(EXECUTOR, id, "{}")
          .then()
          .statusCode(503)
          .header("Retry-After", "5")
          .body("type", endsWith("learner-register-away"));
    }
    intakeAnswers("broken");
    make(EXECUTOR, id, "{}").then().statusCode(503).body("type", endsWith("intake-away"));
    assertThat(kept(id)).isZero();
    // When: it was left in peace for a while, and answers again
    intakeAnswers("form");
    TroubledRegister.answers("usual");
    // Then
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> make(EXECUTOR, id, "{}").statusCode() == 201);
  }

  @Test
  void the_preview_is_a_download_in_either_language() {
    // Given
    var id = made();
    for (var language : new String[] {"kk", "ru"}) {
      // When
      var pdf = read(CLERK, "/cases/" + id + "/draft/preview?language=" + language);
      // Then
      pdf.then()
          .statusCode(200)
          .contentType("application/pdf")
          .header("Content-Disposition", "attachment; filename=\"draft-" + language + ".pdf\"")
          .header("X-Content-Type-Options", "nosniff")
          .header("Cache-Control", "no-store");
      assertThat(new String(pdf.body().asByteArray(), 0, 5, StandardCharsets.US_ASCII))
          .isEqualTo("%PDF-");
    }
    read(CLERK, "/cases/" + id + "/draft/preview?language=en").then().statusCode(400);
  }

  @Test
  void a_refusal_begins_with_its_ground_and_is_no_paper_until_its_words_are_there() {
    // Given
    var id = assigned();
    make(EXECUTOR, id, "{\"decision\":\"refuse\",\"ground\":\"bad-mood\"}")
        .then()
        .statusCode(422)
        .body("type", endsWith("unknown-ground"));
    // When
    make(EXECUTOR, id, "{\"decision\":\"refuse\",\"ground\":\"unreliable\"}")
        .then()
        .statusCode(201);
    // Then
    read(EXECUTOR, "/cases/" + id + "/draft")
        .then()
        .body("draft.kind", equalTo("MOTIVATED_REFUSAL"))
        .body("draft.refusal.applicant.kk", equalTo("Сынақов"));
    read(EXECUTOR, "/cases/" + id + "/draft/preview?language=kk")
        .then()
        .statusCode(422)
        .body("errors.field", hasItems("refusal.address", "refusal.explanation"));
    assertThat(toSign(id)).isInstanceOf(Found.Unfinished.class);
    // When
    make(EXECUTOR, id, "{}").then().statusCode(201).body("version", equalTo(2));
    // Then
    assertThat(toSign(id)).isInstanceOf(Found.Ready.class);
  }

  @Test
  void a_certificate_of_the_record_is_ready_to_sign_and_its_bytes_are_always_the_same() {
    // Given
    var id = UUID.randomUUID();
    Broker.send(Applications.of(id, "tve-incomplete-certificate", "2", KARAGANDA, "office"));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> read(CLERK, "/cases/" + id).statusCode() == 200);
    done(CLERK, id, 1, "{\"step\":\"register\"}");
    done(DIRECTOR, id, 2, "{\"step\":\"assign\",\"executor\":\"kp-executor-1\"}");
    make(EXECUTOR, id, "{}").then().statusCode(201);
    done(EXECUTOR, id, 3, "{\"step\":\"prepare\",\"draft\":{\"decision\":\"grant\"}}");
    // When
    var ready = (Found.Ready) toSign(id);
    // Then
    assertThat(ready.paper().kind()).isEqualTo(ResultPaper.INCOMPLETE_CERTIFICATE);
    assertThat(ready.paper().version()).isEqualTo(1);
    var issuing =
        new Issuing(
            "AN-2026-000042", "42", OffsetDateTime.parse("2026-03-06T10:00:00+05:00"), null, null);
    for (var language : Language.values()) {
      assertThat(rendered(ready, language, issuing)).isEqualTo(rendered(ready, language, issuing));
    }
  }

  private byte[] rendered(Found.Ready ready, Language language, Issuing issuing) {
    return papers.render(ready.paper(), language, issuing).await().atMost(Duration.ofSeconds(30));
  }

  @Test
  void a_refusal_on_another_ground_than_the_decided_one_is_not_signed_and_is_drafted_anew() {
    // Given
    var id = assigned();
    make(EXECUTOR, id, "{\"decision\":\"refuse\",\"ground\":\"unreliable\"}")
        .then()
        .statusCode(201);
    make(EXECUTOR, id, "{\"decision\":\"refuse\",\"ground\":\"unreliable\"}")
        .then()
        .statusCode(409);
    // When
    done(
        EXECUTOR,
        id,
        3,
        "{\"step\":\"prepare\",\"draft\":{\"decision\":\"refuse\",\"ground\":\"no-consent\",\"text\":\"x\"}}");
    // Then
    assertThat(((Found.Unfinished) toSign(id)).faults())
        .extracting(Fault::field, Fault::code)
        .containsExactly(tuple("refusal.grounds", "one-of"));
    // And after a return
    command(DIRECTOR, id, "return", 4, "{\"step\":\"sign\",\"note\":\"x\"}").then().statusCode(200);
    make(EXECUTOR, id, "{\"decision\":\"refuse\",\"ground\":\"no-consent\"}")
        .then()
        .statusCode(201)
        .body("version", equalTo(2));
    read(EXECUTOR, "/cases/" + id + "/draft")
        .then()
        .body("draft.refusal.grounds.code", contains("no-consent"));
  }

  @Test
  void what_was_drafted_otherwise_than_it_is_decided_is_not_signed() {
    // Given
    var id = made();
    // When
    done(
        EXECUTOR,
        id,
        3,
        "{\"step\":\"prepare\",\"draft\":{\"decision\":\"refuse\",\"ground\":\"unreliable\",\"text\":\"x\"}}");
    // Then
    assertThat(toSign(id)).isInstanceOf(Found.None.class);
    assertThat(toSign(UUID.randomUUID())).isInstanceOf(Found.None.class);
  }
}
