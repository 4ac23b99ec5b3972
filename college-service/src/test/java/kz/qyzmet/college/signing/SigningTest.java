package kz.qyzmet.college.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.college.Broker;
import kz.qyzmet.college.RunningCollege;
import kz.qyzmet.college.Tables;
import kz.qyzmet.contracts.event.ResultSigned;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.signatures.Evidence;
import kz.qyzmet.signatures.Expected;
import kz.qyzmet.signatures.HttpFetch;
import kz.qyzmet.signatures.Limits;
import kz.qyzmet.signatures.SignatureVerifier;
import kz.qyzmet.signatures.Trust;
import kz.qyzmet.signatures.Verdict;
import kz.qyzmet.signatures.pades.PdfLimits;
import kz.qyzmet.signatures.pades.PdfVerifier;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The director signs the papers of cases, many at once. */
@QuarkusTest
class SigningTest extends RunningCollege {
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
  private static final String AWAY = "qyzmet.test.stamps.away";
  private static final String BIN = "980140000015";
  private static final Grant DIRECTOR_OF_ATYRAU = Grant.staff("director", ATYRAU, "ae-director-1");

  private static final Grant REMOTE = Grant.staff("director", KARAGANDA, "kp-remote-1");

  @Inject MeterRegistry metrics;

  @AfterEach
  void stampsAreBack() {
    System.clearProperty(AWAY);
  }

  @Test
  void each_case_takes_its_step_with_its_signed_paper() throws Exception {
    // Given
    var first = waiting();
    var second = waiting();
    var early = assigned();
    // When
    var asked = ask(DIRECTOR, first, second, early);
    var done = finished(DIRECTOR, asked);
    // Then
    asked.then().statusCode(202).body("left", equalTo(3)).body("done", equalTo(0));
    assertThat(asked.header("Location")).endsWith("/signings/" + asked.path("id"));
    done.then()
        .body("done", equalTo(2))
        .body("failed", equalTo(1))
        .body("cases[0].state", equalTo("SIGNED"))
        .body("cases[0].reason", nullValue())
        .body("cases[2].state", equalTo("FAILED"))
        .body("cases[2].reason", equalTo("nothing-to-sign"))
        .body("cases[2].text", equalTo("There is nothing to sign"));
    for (var each : List.of(first, second)) {
      read(CLERK, "/cases/" + each).then().body("status", equalTo("READY"));
      var digests = new ArrayList<String>();
      for (var language : List.of("kk", "ru")) {
        var paper = read(EXECUTOR, "/cases/" + each + "/paper?language=" + language);
        paper
            .then()
            .statusCode(200)
            .header("Content-Type", "application/pdf")
            .header(
                "Content-Disposition", "attachment; filename=\"" + each + "-" + language + ".pdf\"")
            .header("X-Content-Type-Options", "nosniff");
        assertThat(verdict(paper.asByteArray())).isInstanceOf(Verdict.Valid.class);
        digests.add("kp-director-1 1 6 " + sha256(paper.asByteArray()));
      }
      assertThat(
              Tables.texts(
                  "SELECT signer || ' ' || draft || ' ' || version || ' ' || encode(sha256, 'hex')"
                      + " FROM signed_paper WHERE case_id = '"
                      + each
                      + "' ORDER BY language"))
          .isEqualTo(digests);
      eventually(
          () ->
              Broker.said(each).stream().anyMatch(event -> event.data() instanceof ResultSigned)
                  ? each
                  : null);
    }
    read(DIRECTOR, "/cases/" + early + "/paper").then().statusCode(404);
  }

  @Test
  void nobody_signs_what_he_has_waiting() {
    // Given
    var id = waiting();
    // When
    var done = finished(DRAFTING_DIRECTOR, ask(DRAFTING_DIRECTOR, id));
    // Then
    done.then().body("failed", equalTo(1)).body("cases[0].reason", equalTo("own-work"));
    read(DIRECTOR, "/cases/" + id).then().body("status", equalTo("OPEN"));
    read(DIRECTOR, "/cases/" + id + "/paper").then().statusCode(404);
  }

  @Test
  void without_a_paper_there_is_nothing_to_sign() {
    // Given: decided, but nobody has drafted the paper
    var id = drafted();
    // When
    var done = finished(DIRECTOR, ask(DIRECTOR, id));
    // Then
    done.then().body("failed", equalTo(1)).body("cases[0].reason", equalTo("signing-no-paper"));
    read(DIRECTOR, "/cases/" + id).then().body("status", equalTo("OPEN"));
  }

  @Test
  void another_draft_than_the_one_seen_is_refused_and_nothing_is_begun() {
    // Given
    var seen = waiting();
    var other = waiting();
    saved(other);
    var before = Tables.written();
    // When
    var asked = sent(DIRECTOR, UUID.randomUUID().toString(), seen(seen, 1), seen(other, 1));
    // Then
    asked
        .then()
        .statusCode(409)
        .body("type", endsWith("signing-draft-changed"))
        .body("errors", hasSize(1))
        .body("errors[0].field", equalTo("cases[1].draft"));
    assertThat(Tables.written()).isEqualTo(before);
    finished(DIRECTOR, sent(DIRECTOR, UUID.randomUUID().toString(), seen(other, 2)))
        .then()
        .body("done", equalTo(1));
    assertThat(
            Tables.texts(
                "SELECT DISTINCT draft::text FROM signed_paper WHERE case_id = '%s'"
                    .formatted(other)))
        .containsExactly("2");
  }

  @Test
  void a_draft_that_changes_before_it_is_signed_is_not_signed() {
    // Given: asked for, but no stamp is to be had
    System.setProperty(AWAY, "true");
    var id = waiting();
    var asked = ask(DIRECTOR, id);
    await()
        .atMost(LONG_ENOUGH)
        .until(
            () -> "signing-stamps-away".equals(progress(DIRECTOR, asked).path("cases[0].reason")));
    // When
    saved(id);
    System.clearProperty(AWAY);
    // Then
    finished(DIRECTOR, asked)
        .then()
        .body("failed", equalTo(1))
        .body("cases[0].reason", equalTo("signing-draft-changed"))
        .body("cases[0].text", equalTo("The draft of the paper was changed meanwhile"));
    assertThat(papers(id)).isEqualTo("0");
  }

  @Test
  void each_case_is_asked_for_with_one_draft() {
    // Given
    var id = waiting();
    var before = Tables.written();
    // When, then
    for (var wrong :
        List.of(
            "\"" + id + "\"",
            "{\"id\":\"" + id + "\"}",
            seen(id, 0),
            seen(id, 1) + "," + seen(id, 2))) {
      var status = sent(DIRECTOR, UUID.randomUUID().toString(), wrong).statusCode();
      assertThat(status).as(wrong).isIn(400, 422);
    }
    assertThat(Tables.written()).isEqualTo(before);
  }

  @Test
  void a_key_of_another_organisation_signs_nothing() {
    // Given
    var id = waiting();
    // When
    var done = finished(DEPUTY, ask(DEPUTY, id));
    // Then
    done.then()
        .body("failed", equalTo(1))
        .body("cases[0].reason", equalTo("signature-bin-mismatch"));
    read(DIRECTOR, "/cases/" + id + "/paper").then().statusCode(404);
  }

  @Test
  void a_key_elsewhere_whose_certificates_cannot_be_read_is_told_at_once() {
    // Given
    var id = waiting();
    // When
    var done = finished(REMOTE, ask(REMOTE, id));
    // Then
    done.then()
        .body("failed", equalTo(1))
        .body("cases[0].reason", equalTo("signing-key-refused"))
        .body("cases[0].text", equalTo("The key does not sign"));
    assertThat(papers(id)).isEqualTo("0");
  }

  @Test
  void while_no_stamp_is_to_be_had_the_paper_waits_and_is_signed_later() {
    // Given
    System.setProperty(AWAY, "true");
    var id = waiting();
    var asked = ask(DIRECTOR, id);
    await()
        .atMost(LONG_ENOUGH)
        .until(
            () -> "signing-stamps-away".equals(progress(DIRECTOR, asked).path("cases[0].reason")));
    progress(DIRECTOR, asked).then().body("left", equalTo(1));
    // When
    System.clearProperty(AWAY);
    // Then
    finished(DIRECTOR, asked).then().body("done", equalTo(1));
  }

  @Test
  void a_paper_that_cannot_be_signed_for_a_day_is_given_up_and_may_be_asked_for_anew() {
    // Given
    System.setProperty(AWAY, "true");
    var id = waiting();
    var asked = ask(DIRECTOR, id);
    // When
    var refused =
        Tables.refusalOf(
            "UPDATE signing SET asked_at = asked_at - interval '25 hours' WHERE id IN"
                + " (SELECT signing FROM signing_case WHERE case_id = '%s')".formatted(id));
    assertThat(refused).isEmpty();
    // Then
    finished(DIRECTOR, asked)
        .then()
        .body("failed", equalTo(1))
        .body("cases[0].reason", equalTo("signing-stamps-away"));
    // And
    System.clearProperty(AWAY);
    finished(DIRECTOR, ask(DIRECTOR, id)).then().body("done", equalTo(1));
    assertThat(papers(id)).isEqualTo("2");
  }

  @Test
  void what_a_dead_process_had_taken_is_signed_once_its_lease_is_over() {
    // Given: taken, and nothing heard of it since
    var id = waiting();
    System.setProperty(AWAY, "true");
    var asked = ask(DIRECTOR, id);
    await()
        .atMost(LONG_ENOUGH)
        .until(() -> progress(DIRECTOR, asked).path("cases[0].reason") != null);
    var lease = "UPDATE signing_case SET next_at = now() + interval '%s' WHERE case_id = '%s'";
    assertThat(Tables.refusalOf(lease.formatted("1 hour", id))).isEmpty();
    System.clearProperty(AWAY);
    // When
    assertThat(Tables.refusalOf(lease.formatted("-1 second", id))).isEmpty();
    // Then
    finished(DIRECTOR, asked).then().body("done", equalTo(1));
    assertThat(papers(id)).isEqualTo("2");
  }

  @Test
  void a_case_that_is_asked_for_twice_is_signed_once() {
    // Given
    var id = waiting();
    // When
    var asked = List.of(ask(DIRECTOR, id), ask(DIRECTOR, id, id));
    var done = asked.stream().map(each -> finished(DIRECTOR, each)).toList();
    // Then
    assertThat(done.stream().mapToInt(each -> each.<Integer>path("done")).sum()).isEqualTo(1);
    assertThat(done.stream().mapToInt(each -> each.<Integer>path("failed")).sum()).isEqualTo(1);
    assertThat(papers(id)).isEqualTo("2");
  }

  @Test
  void what_is_signed_never_changes() {
    // Given
    var id = waiting();
    finished(DIRECTOR, ask(DIRECTOR, id)).then().body("done", equalTo(1));
    // When, then
    for (var sql :
        List.of(
            "UPDATE signed_paper SET draft = 2",
            "UPDATE signed_paper SET evidence = ''",
            "DELETE FROM signed_paper",
            "TRUNCATE signed_paper")) {
      assertThat(Tables.refusalOf(sql)).contains("append-only");
    }
    command(
            EXECUTOR,
            id,
            "complete",
            6,
            "{\"step\":\"prepare\",\"draft\":{\"decision\":\"grant\"}}")
        .then()
        .statusCode(409);
  }

  @Test
  void what_is_kept_of_a_signature_proves_it_again_though_nobody_answers() throws Exception {
    // Given
    var id = waiting();
    finished(DIRECTOR, ask(DIRECTOR, id)).then().body("done", equalTo(1));
    for (var language : List.of("kk", "ru")) {
      // When
      var kept =
          Tables.texts(
                  "SELECT encode(evidence, 'hex') FROM signed_paper WHERE case_id = '%s' AND language = '%s'"
                      .formatted(id, language))
              .getFirst();
      var pdf = read(EXECUTOR, "/cases/" + id + "/paper?language=" + language).asByteArray();
      // Then
      assertThat(again(pdf, kept)).isInstanceOf(Verdict.Valid.class);
      pdf[pdf.length / 4]++;
      assertThat(again(pdf, kept)).isInstanceOf(Verdict.Refused.class);
    }
  }

  private static Verdict again(byte[] pdf, String kept) throws Exception {
    var file = ConfigProvider.getConfig().getValue("qyzmet.college.signing-roots", String.class);
    var roots = Files.readString(Path.of(file));
    // Nobody is asked: it has no time to ask in.
    try (var fetch = new HttpFetch(Duration.ofMillis(1))) {
      return new PdfVerifier(
              new SignatureVerifier(Trust.of(roots, "", roots), Limits.USUAL, fetch),
              PdfLimits.USUAL)
          .verifyAgain(
              pdf, Evidence.decoded(HexFormat.of().parseHex(kept)), Expected.organisation(BIN));
    }
  }

  @Test
  void a_retry_gets_the_first_answer_and_what_is_refused_writes_nothing() {
    // Given
    var id = waiting();
    var key = UUID.randomUUID().toString();
    var asked = ask(DIRECTOR, key, id);
    finished(DIRECTOR, asked);
    var before = Tables.written();
    // When, then
    assertThat(ask(DIRECTOR, key, id).asString()).isEqualTo(asked.asString());
    ask(DIRECTOR_OF_ATYRAU, id).then().statusCode(409).body("type", endsWith("no-signing-key"));
    ask(CLERK, id).then().statusCode(403);
    ask(DIRECTOR).then().statusCode(422).body("errors[0].field", equalTo("cases"));
    ask(DIRECTOR, id, id, id, id, id, id).then().statusCode(422);
    read(DEPUTY, "/signings/" + asked.path("id")).then().statusCode(404);
    read(CLERK_OF_ATYRAU, "/cases/" + id + "/paper").then().statusCode(404);
    assertThat(Tables.written()).isEqualTo(before);
  }

  @Test
  void how_long_the_oldest_has_waited_is_measured() {
    // Given
    System.setProperty(AWAY, "true");
    var asked = ask(DIRECTOR, waiting());
    // Then
    await().atMost(LONG_ENOUGH).until(() -> oldest() >= 1);
    // When
    System.clearProperty(AWAY);
    finished(DIRECTOR, asked).then().body("done", equalTo(1));
    // Then
    await().atMost(LONG_ENOUGH).until(() -> oldest() == 0);
  }

  private double oldest() {
    return metrics.get("qyzmet.signings.oldest.seconds").gauge().value();
  }

  @Test
  void no_other_request_waits_while_a_key_is_looked_for() {
    // When
    ask(DIRECTOR_OF_ATYRAU, UUID.randomUUID()).then().statusCode(409);
    // Then
    assertThat(SealThreads.askedFor()).contains(ATYRAU + "/ae-director-1");
    assertThat(SealThreads.keptWaiting()).isEmpty();
  }

  /** At its signature, with a draft of its paper. */
  private static UUID waiting() {
    var id = assigned();
    as(EXECUTOR)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body("{}")
        .post("/cases/" + id + "/draft")
        .then()
        .statusCode(201);
    done(EXECUTOR, id, 3, "{\"step\":\"prepare\",\"draft\":{\"decision\":\"grant\"}}");
    return id;
  }

  /** The draft once more, as its next version. */
  private static void saved(UUID id) {
    var refused =
        Tables.refusalOf(
            """
            INSERT INTO paper_draft (id, version, kind, content, by, at)
            SELECT id, version + 1, kind, content, by, at FROM paper_draft WHERE id = '%s'
            ORDER BY version DESC LIMIT 1
            """
                .formatted(id));
    assertThat(refused).isEmpty();
  }

  private static Verdict verdict(byte[] pdf) throws Exception {
    var file = ConfigProvider.getConfig().getValue("qyzmet.college.signing-roots", String.class);
    var roots = Files.readString(Path.of(file));
    try (var fetch = new HttpFetch(Duration.ofSeconds(5))) {
      return new PdfVerifier(
              new SignatureVerifier(Trust.of(roots, "", roots), Limits.USUAL, fetch),
              PdfLimits.USUAL)
          .verify(pdf, Expected.organisation(BIN), InstantSource.system().instant());
    }
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static String papers(UUID id) {
    return Tables.texts("SELECT count(*) FROM signed_paper WHERE case_id = '" + id + "'")
        .getFirst();
  }

  private static Response ask(Grant by, UUID... cases) {
    return ask(by, UUID.randomUUID().toString(), cases);
  }

  private static Response ask(Grant by, String key, UUID... cases) {
    return sent(by, key, Arrays.stream(cases).map(each -> seen(each, 1)).toArray(String[]::new));
  }

  private static String seen(UUID id, int draft) {
    return "{\"id\":\"%s\",\"draft\":%d}".formatted(id, draft);
  }

  private static Response sent(Grant by, String key, String... cases) {
    return as(by)
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body("{\"cases\":[" + String.join(",", cases) + "]}")
        .post("/signings");
  }

  private static Response progress(Grant by, Response asked) {
    return read(by, "/signings/" + asked.path("id"));
  }

  /** Once nothing is left. */
  private static Response finished(Grant by, Response asked) {
    await()
        .atMost(LONG_ENOUGH)
        .until(() -> Integer.valueOf(0).equals(progress(by, asked).path("left")));
    return progress(by, asked);
  }
}
