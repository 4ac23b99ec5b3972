package kz.qyzmet.college.organisation.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.qyzmet.college.Broker;
import kz.qyzmet.college.Tables;
import kz.qyzmet.contracts.event.OrganisationEvent;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.testing.LogLines;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** An administrator loads and changes organisations while cases run. */
@QuarkusTest
class OrganisationsTest extends AdministeredCollege {

  private static final String SCHOOL = "akmola-school";

  /** What Kafka carries of an organisation, once so many events are there. */
  private static List<String> told(String code, int events) {
    var subject = OrganisationEvent.subjectOf(code);
    await().atMost(LONG_ENOUGH).until(() -> Broker.raw(subject).size() >= events);
    return Broker.raw(subject);
  }

  @Nested
  class AtFirst {

    @Test
    void the_files_organisations_are_version_1_and_are_told() {
      // When
      List<String> codes = read(ADMINISTRATOR, "/organisations").path("organisations.code");
      // Then
      assertThat(codes).contains(KARAGANDA, ATYRAU, SCHOOL);
      assertThat(document(KARAGANDA))
          .isEqualTo(Organisations.write(Organisations.demo().find(KARAGANDA).orElseThrow()));
      assertThat(told(KARAGANDA, 1).getFirst()).contains("\"applicationversion\":1");
    }
  }

  @Nested
  class Changed {

    @Test
    void a_new_organisation_takes_applications_at_once() {
      // When
      var answer = create("new-college", college("nc", "980640000063"));
      // Then
      assertThat(answer.statusCode()).isEqualTo(201);
      assertThat(answer.header("ETag")).isEqualTo("\"1\"");
      opened("new-college", Grant.staff("clerk", "new-college", "nc-clerk-1"));
    }

    @Test
    void the_event_tells_hours_and_places_and_names_nobody() {
      // Given
      var yaml = college("tn", "980740000077");
      create("told-college", yaml).then().statusCode(201);
      // When
      change("told-college", 1, yaml.replace("18:00", "17:00")).then().statusCode(200);
      // Then
      var told = told("told-college", 2);
      assertThat(told.get(1))
          .contains("\"applicationversion\":2", "\"to\":\"17:00:00\"", "tn-office")
          .doesNotContain("tn-clerk-1", "Аружан");
    }

    @Test
    void what_is_the_same_is_no_new_version() {
      // Given
      int version = version(SCHOOL);
      // When
      var answer = change(SCHOOL, version, document(SCHOOL));
      // Then
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.<Boolean>path("changed")).isFalse();
      assertThat(version(SCHOOL)).isEqualTo(version);
    }

    @Test
    void a_retry_gets_the_first_answer_and_changes_nothing_more() {
      // Given
      var yaml = college("rc", "980840000080");
      var request =
          as(ADMINISTRATOR)
              .header("Idempotency-Key", UUID.randomUUID().toString())
              .header("If-None-Match", "*")
              .contentType("application/yaml")
              .config(AS_TEXT)
              .body(yaml);
      request.put("/organisations/retried-college").then().statusCode(201);
      try (var log = LogLines.open()) {
        // When
        var again = request.put("/organisations/retried-college");
        // Then
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(version("retried-college")).isEqualTo(1);
        assertThat(log.written()).noneMatch(line -> line.contains("organisations="));
      }
    }

    @Test
    void a_substitute_named_now_completes_a_case_that_was_assigned_before() {
      // Given
      var yaml = college("sc", "980940000094");
      create("sub-college", yaml).then().statusCode(201);
      var id = opened("sub-college", Grant.staff("clerk", "sub-college", "sc-clerk-1"));
      done(Grant.staff("clerk", "sub-college", "sc-clerk-1"), id, 1, "{\"step\":\"register\"}");
      done(
          Grant.staff("director", "sub-college", "sc-director-1"),
          id,
          2,
          "{\"step\":\"assign\",\"executor\":\"sc-executor-1\"}");
      var substitute = Grant.staff("executor", "sub-college", "sc-executor-2");
      assertThat(tasks(substitute)).isEmpty();
      // When
      change("sub-college", 1, away(yaml)).then().statusCode(200);
      // Then
      assertThat(tasks(substitute)).containsExactly(id.toString());
      command(substitute, id, "claim", 3, "{}").then().statusCode(200);
      done(substitute, id, 4, "{\"step\":\"prepare\",\"draft\":{\"decision\":\"grant\"}}");
      assertThat(
              read(substitute, "/cases/" + id + "/history").<List<String>>path("items.by.person"))
          .endsWith("sc-executor-2", "sc-executor-2");
      assertThat(read(substitute, "/cases/" + id).<String>path("executor"))
          .isEqualTo("sc-executor-1");
    }

    @Test
    void nobody_is_assigned_who_is_away() {
      // Given
      create("away-college", away(college("ac", "981040000103"))).then().statusCode(201);
      var id = opened("away-college", Grant.staff("clerk", "away-college", "ac-clerk-1"));
      done(Grant.staff("clerk", "away-college", "ac-clerk-1"), id, 1, "{\"step\":\"register\"}");
      // When
      var answer =
          command(
              Grant.staff("director", "away-college", "ac-director-1"),
              id,
              "complete",
              2,
              "{\"step\":\"assign\",\"executor\":\"ac-executor-1\"}");
      // Then
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.<String>path("detail"))
          .isEqualTo(
              "Expected a person who is there, but ac-executor-1 is away until 2099-12-31;"
                  + " ac-executor-2 stands in.");
    }

    /** The first executor is away for good. */
    private static String away(String yaml) {
      var code = Pattern.compile("(  \\w\\w-executor-)1:\n").matcher(yaml);
      assertThat(code.find()).isTrue();
      return code.replaceFirst(
          "$11:\n    absences: [{from: 2020-01-01, to: 2099-12-31, substitute: "
              + code.group(1).strip()
              + "2}]\n");
    }

    private static List<String> tasks(Grant by) {
      return read(by, "/tasks?mine=true").path("items.id");
    }
  }

  @Nested
  class Refused {

    @Test
    void a_fault_is_told_with_line_key_and_reason_and_changes_nothing() {
      // Given
      var wrong = document(SCHOOL).replaceFirst("kind: \"school\"", "kind: \"kiosk\"");
      int version = version(SCHOOL);
      long before = Tables.written();
      // When
      var answer =
          request()
              .queryParam("file", "school.yaml")
              .header("If-Match", "\"" + version + "\"")
              .body(wrong)
              .put("/organisations/" + SCHOOL);
      // Then
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.contentType()).startsWith("application/problem+json");
      assertThat(answer.<String>path("type"))
          .isEqualTo("urn:qyzmet:problem:organisations-rejected");
      assertThat(answer.<Map<String, Object>>path("errors[0]"))
          .containsEntry("field", "kind")
          .containsEntry("file", "school.yaml")
          .containsEntry("line", "2")
          .containsEntry(
              "reason", "Expected one of [college, school, university, authority], but got kiosk");
      assertThat(Tables.written()).isEqualTo(before);
    }

    @Test
    void a_file_with_one_fault_loads_none_of_its_organisations() {
      // Given
      var good = document(SCHOOL).replaceFirst("18:30", "17:30").indent(4);
      var bad = document(ATYRAU).replaceFirst("Asia/Atyrau", "Asia/Nowhere").indent(4);
      var file = "organisations:\n  " + SCHOOL + ":\n" + good + "  " + ATYRAU + ":\n" + bad;
      int line = file.substring(0, file.indexOf("Asia/Nowhere")).split("\n", -1).length;
      long before = Tables.written();
      // When
      var answer = request().queryParam("file", "two.yaml").body(file).post("/organisations");
      // Then
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.<String>path("detail"))
          .isEqualTo(
              "Expected a file in which all is right, but two.yaml:%d: organisations.%s.zone:"
                      .formatted(line, ATYRAU)
                  + " Expected a time zone such as Asia/Almaty, but got Asia/Nowhere."
                  + " Nothing was changed.");
      assertThat(Tables.written()).isEqualTo(before);
    }

    @Test
    void the_callers_language_is_spoken() {
      for (var title :
          Map.of("kk", "Ұйымдар файлы қабылданбады", "ru", "Файл организаций отклонён")
              .entrySet()) {
        // When
        var answer = request(title.getKey()).body("organisations: 1").post("/organisations");
        // Then
        assertThat(answer.<String>path("title")).isEqualTo(title.getValue());
      }
    }

    @Test
    void neither_a_bin_nor_bytes_that_are_no_text_nor_an_empty_body_pass() {
      assertThat(create("twin-school", document(SCHOOL)).<String>path("errors[0].reason"))
          .isEqualTo("Expected a BIN of its own, but akmola-school has it too");
      assertThat(
              request()
                  .body(new byte[] {(byte) 0xC3, 0x28})
                  .post("/organisations")
                  .<String>path("errors[0].reason"))
          .isEqualTo("Expected text in UTF-8, but it is not");
      assertThat(request().post("/organisations").statusCode()).isEqualTo(400);
    }

    @Test
    void a_version_that_was_not_seen_is_not_overwritten() {
      assertThat(change(SCHOOL, 99, document(SCHOOL)).statusCode()).isEqualTo(409);
      assertThat(create(SCHOOL, document(SCHOOL)).statusCode()).isEqualTo(409);
      assertThat(change("no-such-school", 1, document(SCHOOL)).statusCode()).isEqualTo(404);
      assertThat(request().body(document(SCHOOL)).put("/organisations/" + SCHOOL).statusCode())
          .isEqualTo(428);
    }

    @Test
    void a_refusal_is_one_line_of_the_log_without_the_files_words() {
      try (var log = LogLines.open()) {
        // When
        var stale = change(SCHOOL, 99, document(SCHOOL));
        var faulty = request().body("Серік: Әлиев").post("/organisations");
        // Then
        assertThat(log.written())
            .filteredOn(line -> line.contains("organisations="))
            .satisfiesExactly(
                line -> isRefused(line, stale, "stale-version"),
                line -> isRefused(line, faulty, "organisations-rejected"));
        assertThat(log.written()).noneMatch(line -> line.contains("Серік"));
      }
    }

    private static void isRefused(String line, Response answer, String why) {
      assertThat(line)
          .contains(" correlation=" + answer.header("X-Correlation-Id") + " ")
          .contains("organisations=refused why=" + why);
    }

    @Test
    void only_an_administrator_may_look_or_touch() {
      assertThat(read(DIRECTOR, "/organisations").statusCode()).isEqualTo(403);
      assertThat(
              as(DIRECTOR)
                  .contentType("application/yaml")
                  .config(AS_TEXT)
                  .body("organisations:")
                  .post("/organisations")
                  .statusCode())
          .isEqualTo(403);
    }

    @Test
    void a_version_that_was_written_stays() {
      assertThat(Tables.refusalOf("UPDATE organisation_version SET document = ''"))
          .contains("append-only");
    }
  }
}
