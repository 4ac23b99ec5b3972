package kz.qyzmet.intake.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import kz.qyzmet.contracts.event.PackageDispatched;
import kz.qyzmet.intake.testing.Branch;
import kz.qyzmet.intake.testing.College;
import kz.qyzmet.intake.testing.Portal;
import kz.qyzmet.intake.testing.ServedByTheCorporation;
import kz.qyzmet.intake.testing.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not closed, does not leave, or is not understood. */
@QuarkusTest
@TestProfile(ServedByTheCorporation.class)
class RegistryRefusalsTest extends AtTheRegistries {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kk|karaganda-polytechnic ұйымына жіберілуін күтіп тұрған құжаттар күтілді, бірақ олар жоқ.",
        "ru|Ожидались документы, ждущие отправки в karaganda-polytechnic, но их нет.",
        "en|Expected papers that wait for karaganda-polytechnic, but there are none."
      })
  void over_nothing_no_registry_is_closed(String language, String detail) {
    // Given
    taken(somebody(), OTHER_COLLEGE);
    var rows = tables.rows();
    // When
    var answer = post(branch, language, PATH, Map.of("provider", COLLEGE));
    // Then
    answer.then().statusCode(409);
    assertThat(answer.header("Content-Language")).isEqualTo(language);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:nothing-waits");
    assertThat(answer.<String>path("detail")).isEqualTo(detail);
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kk|Жұмыс күнтізбесі бере алатын күн күтілді, бірақ оның жауабы — outside-calendar.",
        "ru|Ожидалась дата в пределах рабочего календаря, но его ответ — outside-calendar.",
        "en|Expected a date that the working calendar can give, but it says outside-calendar."
      })
  void nothing_leaves_that_is_expected_after_the_calendars_end(String language, String detail) {
    // Given
    taken(somebody());
    close();
    clock.set(DayOfWeek.FRIDAY, "2027-12-31T18:00");
    var rows = tables.rows();
    // When
    var answer =
        post(branch, language, PATH + "/" + FIRST + "/dispatch", Map.of("carrier", "courier"));
    // Then
    answer.then().statusCode(422);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:no-date");
    assertThat(answer.<String>path("reason")).isEqualTo("outside-calendar");
    assertThat(answer.<String>path("detail")).isEqualTo(detail);
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kk|Әлі филиалдағы тізілім күтілді, бірақ ол жіберілген: 2026-03-05T10:00.",
        "ru|Ожидался реестр, который ещё в филиале, но он отправлен: 2026-03-05T10:00.",
        "en|Expected a registry that is still at the branch, but it left: 2026-03-05T10:00."
      })
  void a_registry_leaves_once(String language, String detail) {
    // Given
    var id = taken(somebody());
    close();
    dispatch(FIRST, Map.of("carrier", "courier"));
    var rows = tables.rows();
    // When
    var answer =
        post(colleague, language, PATH + "/" + FIRST + "/dispatch", Map.of("carrier", "post"));
    // Then
    answer.then().statusCode(409);
    assertThat(answer.<String>path("type"))
        .isEqualTo("urn:qyzmet:problem:registry-already-dispatched");
    assertThat(answer.<String>path("detail")).isEqualTo(detail);
    assertThat(tables.rows()).isEqualTo(rows);
    assertThat(events(id, 2)).hasSize(2);
  }

  @Test
  void another_branchs_registry_is_absent() {
    // Given
    taken(somebody());
    close();
    var other = new Branch("karaganda-2", "karaganda-2-operator-1");
    // Then
    for (var number : List.of(FIRST, "karaganda-2-2026-03-05-1", "karaganda-1", "no-number")) {
      other.request().get(PATH + "/" + number).then().statusCode(404);
      other
          .post(PATH + "/" + number + "/dispatch", Map.of("carrier", "courier"), Portal.key())
          .then()
          .statusCode(404);
    }
    assertThat(other.request().get(PATH).jsonPath().getList("items")).isEmpty();
    assertThat(registry(FIRST).<String>path("state")).isEqualTo("closed");
  }

  @Test
  void an_application_that_is_asked_back_is_not_taken_in() {
    // Given
    var person = somebody();
    var withdrawn = taken(person);
    var other = taken(somebody());
    person.withdraw(withdrawn, Portal.key()).then().statusCode(202);
    // When
    var closed = close();
    // Then
    assertThat(closed.jsonPath().<String>getList("lines.application.id"))
        .containsExactly(other.toString());
  }

  @Test
  void an_application_that_is_withdrawn_after_the_closing_does_not_leave() {
    // Given
    var person = somebody();
    var withdrawn = taken(person);
    var other = taken(somebody());
    close();
    person.withdraw(withdrawn, Portal.key()).then().statusCode(202);
    Topic.publish(new College(withdrawn).withdrawn());
    awaitMember(person, withdrawn, "status", "WITHDRAWN");
    // When
    var dispatched = dispatch(FIRST, Map.of("carrier", "courier"));
    // Then
    assertThat(dispatched.jsonPath().<String>getList("lines.state"))
        .containsExactly("taken-out", "on-its-way");
    assertThat(dispatched.<String>path("sheet.lines[4].value"))
        .as("how many applications the sheet counts")
        .isEqualTo("1");
    assertThat(((PackageDispatched) events(other, 2).get(1).data()).line()).isEqualTo(2);
    assertThat(events(withdrawn, 2)).hasSize(2);
  }

  @Test
  void a_registry_of_withdrawn_applications_alone_does_not_leave() {
    // Given
    var person = somebody();
    var id = taken(person);
    close();
    person.withdraw(id, Portal.key()).then().statusCode(202);
    var rows = tables.rows();
    // When
    var answer = dispatch(FIRST, Map.of("carrier", "courier"));
    // Then
    answer.then().statusCode(409);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:nothing-leaves");
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @Test
  void a_retry_under_the_same_key_gets_the_first_answer_and_another_request_none() {
    // Given
    taken(somebody());
    var key = Portal.key();
    var closed = branch.post(PATH, Map.of("provider", COLLEGE), key);
    var left = Portal.key();
    var path = PATH + "/" + FIRST + "/dispatch";
    var dispatched = branch.post(path, Map.of("carrier", "courier"), left);
    taken(somebody());
    var rows = tables.rows();
    // When
    var closedAgain = branch.post(PATH, Map.of("provider", COLLEGE), key);
    var dispatchedAgain = branch.post(path, Map.of("carrier", "courier"), left);
    var other = branch.post(path, Map.of("carrier", "post"), left);
    // Then
    assertThat(closedAgain.statusCode()).isEqualTo(201);
    assertThat(closedAgain.asString()).isEqualTo(closed.asString());
    assertThat(dispatchedAgain.statusCode()).isEqualTo(200);
    assertThat(dispatchedAgain.asString()).isEqualTo(dispatched.asString());
    assertThat(other.<String>path("type")).isEqualTo("urn:qyzmet:problem:idempotency-key-reused");
    assertThat(tables.rows()).isEqualTo(rows);
    assertThat(waiting()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|carrier|missing",
        "{\"carrier\": \"pigeon\"}|carrier|not-an-option",
        "{\"carrier\": \"post\", \"trackingNumber\": \"Айша\"}|trackingNumber|bad-format"
      })
  void what_does_not_fit_is_named_in_three_languages(String body, String field, String code) {
    // Given
    taken(somebody());
    close();
    for (var language : List.of("kk", "ru", "en")) {
      // When
      var answer = post(branch, language, PATH + "/" + FIRST + "/dispatch", body);
      // Then
      answer.then().statusCode(422);
      assertThat(answer.header("Content-Language")).isEqualTo(language);
      assertThat(answer.<String>path("errors[0].field")).isEqualTo(field);
      assertThat(answer.<String>path("errors[0].code")).isEqualTo(code);
    }
  }

  @Test
  void for_whom_a_registry_is_closed_has_to_be_said() {
    // When
    var answer = branch.post(PATH, Map.of(), Portal.key());
    // Then
    answer.then().statusCode(422);
    assertThat(answer.<String>path("errors[0].field")).isEqualTo("provider");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"provider\": ", "[]", "{\"provider\": 1}", "{\"provider\": \"x\", \"why\": 1}"})
  void malformed_input_is_told_in_three_languages(String body) {
    for (var language : List.of("kk", "ru", "en")) {
      // When
      var answer = post(branch, language, PATH, body);
      // Then
      answer.then().statusCode(400);
      assertThat(answer.contentType()).isEqualTo("application/problem+json");
      assertThat(answer.header("Content-Language")).isEqualTo(language);
    }
  }

  @ParameterizedTest
  @CsvSource({"state, lost", "cursor, x", "limit, 0"})
  void a_bad_parameter_is_refused(String parameter, String value) {
    // When
    var answer = branch.request().queryParam(parameter, value).get(PATH);
    // Then
    answer.then().statusCode(400);
    assertThat(answer.<String>path("errors[0].field")).isEqualTo(parameter);
  }
}
