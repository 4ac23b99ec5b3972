package kz.qyzmet.intake.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import kz.qyzmet.intake.testing.IntakeTest;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "If you apply now, here, this way", as the catalogue answers it. */
@QuarkusTest
class PreviewTest extends IntakeTest {
  @Test
  void the_dates_come_with_the_reason_of_each_day() {
    // When
    var preview = in("en").get("/services/tve-duplicate/preview?channel=portal").jsonPath();
    // Then
    assertThat(preview.getBoolean("accepted")).isTrue();
    assertThat(preview.getString("registered")).isNotBlank();
    assertThat(preview.getList("because.note")).hasSizeGreaterThan(15);
    assertThat(preview.getString("due")).startsWith(preview.getString("because[-1].day"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en |en| Filed at 10:00. Registered; this day is not counted. | International Women's Day."
            + "| Working day 15 of 15. Due at 18:00.",
        "ru-KZ,kk;q=0.5 |ru| Заявление подано в 10:00. Зарегистрировано; этот день в срок не"
            + " засчитывается. | Международный женский день."
            + "| Рабочий день 15 из 15. Срок истекает в 18:00.",
        "kk |kk| Өтініш сағат 10:00-де берілді. Тіркелді; бұл күн есепке алынбайды."
            + "| Халықаралық әйелдер күні."
            + "| 15 жұмыс күнінің 15-күні. Мерзім 18:00-де аяқталады.",
        " |kk| Өтініш сағат 10:00-де берілді. Тіркелді; бұл күн есепке алынбайды."
            + "| Халықаралық әйелдер күні."
            + "| 15 жұмыс күнінің 15-күні. Мерзім 18:00-де аяқталады."
      })
  void the_reasons_are_in_the_callers_language(
      String accept, String language, String filed, String holiday, String due) {
    // When
    var answer = in(accept).get("/services/tve-duplicate/preview?channel=portal");
    // Then
    assertThat(answer.header("Content-Language")).isEqualTo(language);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.<String>path("due")).isEqualTo("2026-04-01T18:00:00+05:00");
    assertThat(answer.<List<String>>path("because.note")).startsWith(filed).endsWith(due);
    assertThat(answer.<String>path("because.find { it.day == '2026-03-08' }.note"))
        .isEqualTo(holiday);
  }

  @ParameterizedTest
  @CsvSource({
    "en, The counter is shut at 20:00.",
    "ru, В 20:00 приём заявлений не ведётся.",
    "kk, Сағат 20:00-де өтініштер қабылданбайды."
  })
  void a_shut_counter_is_explained_in_the_callers_language(String accept, String because) {
    // Given
    clock.set(DayOfWeek.THURSDAY, "2026-03-05T20:00");
    // When
    var answer = in(accept).get("/services/tve-duplicate/preview?channel=office");
    // Then
    assertThat(answer.<Boolean>path("accepted")).isFalse();
    assertThat(answer.<List<String>>path("because.note")).containsExactly(because);
  }

  @Test
  void a_place_where_results_are_given_out_is_told_as_such() {
    // When
    var preview =
        in("en").get("/services/tve-duplicate/preview?channel=portal&pickup=branch").jsonPath();
    // Then
    assertThat(preview.getBoolean("served")).isTrue();
  }

  /**
   * Post takes 2 to 8 days. The certificate has to be there a day before the end; the cap of the
   * duplicate, 30 days that end on Monday, 6 April, counts the post at its longest; the college's
   * courier needs no day.
   */
  @ParameterizedTest
  @CsvSource({
    "tve-incomplete-certificate, channel=corporation&locality=other, 2026-03-11, 2026-03-17",
    "higher-education-duplicate, channel=corporation&reason=lost&level=higher, 2026-03-31, 2026-04-06",
    "tve-duplicate, channel=portal&pickup=branch, 2026-03-31, 2026-03-31"
  })
  void a_result_that_travels_comes_to_the_branch_within_a_range_of_days(
      String service, String query, String earliest, String latest) {
    // When
    var preview = in("en").get("/services/" + service + "/preview?" + query).jsonPath();
    // Then
    assertThat(preview.getMap("eta")).isEqualTo(Map.of("earliest", earliest, "latest", latest));
  }

  /** Its cap is that of the longest way, over a branch at both ends: the portal's ends earlier. */
  @ParameterizedTest
  @CsvSource({
    "tve-duplicate, channel=portal",
    "higher-education-duplicate, channel=portal&pickup=branch&reason=lost&level=higher"
  })
  void of_a_result_that_does_not_travel_or_on_no_known_day_no_arrival_is_told(
      String service, String query) {
    // When
    var preview = in("en").get("/services/" + service + "/preview?" + query);
    // Then
    preview.then().statusCode(200);
    assertThat(preview.jsonPath().<Object>get("eta")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "dormitory, channel=portal&pickup=branch, office",
    "academic-leave, channel=portal&ground=illness&pickup=branch&provider=atyrau-energy, office",
    "academic-leave, channel=office&ground=illness&pickup=branch, office",
    "academic-leave, channel=corporation&ground=illness&pickup=office, branch"
  })
  void a_place_that_the_service_the_channel_or_the_provider_lacks_is_refused(
      String service, String query, String known) {
    // When
    var answer = in("en").get("/services/" + service + "/preview?" + query);
    // Then
    answer.then().statusCode(400);
    assertThat(answer.asString()).contains("pickup").contains(known);
  }

  @Test
  void a_complaint_is_previewed_where_its_addressee_sits() {
    // When
    var provider = in("en").get("/services/complaint/preview?addressee=provider-head").jsonPath();
    var authority =
        in("en").get("/services/complaint/preview?addressee=quality-authority").jsonPath();
    // Then
    assertThat(provider.getString("due")).startsWith("2026-03-13T");
    assertThat(authority.getString("provider")).isEqualTo("qaragandy-authority");
    assertThat(authority.getString("due")).startsWith("2026-04-01T");
  }

  /** As filing refuses it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Expected one of provider-head at karaganda-polytechnic, but quality-authority is for"
            + " another kind of organisation.",
        "ru|Для организации karaganda-polytechnic ожидалось одно из provider-head, но"
            + " quality-authority относится к организациям другого рода.",
        "kk|karaganda-polytechnic ұйымы үшін provider-head мәндерінің бірі күтілді, бірақ"
            + " quality-authority басқа түрдегі ұйымға арналған."
      })
  void an_addressee_who_sits_elsewhere_is_refused_by_the_clause(String language, String detail) {
    // Given
    var clause = "Standard, item 10; Regulation, complaints; Memo, complaints, addressees";
    // When
    var answer =
        in(language)
            .get(
                "/services/complaint/preview?provider=karaganda-polytechnic"
                    + "&addressee=quality-authority");
    // Then
    answer.then().statusCode(400);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:not-for-provider");
    assertThat(answer.<String>path("detail")).isEqualTo(detail);
    assertThat(answer.<String>path("passport")).isEqualTo("complaint@1");
    assertThat(answer.<String>path("clause")).isEqualTo(clause);
    assertThat(answer.jsonPath().getList("errors.field")).containsExactly("addressee");
    assertThat(answer.jsonPath().getList("errors.code")).containsExactly("not-for-provider");
    assertThat(answer.jsonPath().getList("errors.clause")).containsExactly(clause);
  }

  @ParameterizedTest
  @CsvSource({
    "tve-admission/preview, studyForm",
    "transfer-reinstatement/preview, case",
    "complaint/preview, addressee"
  })
  void without_the_choice_on_which_a_window_or_a_term_depends_no_dates_are_told(
      String path, String field) {
    // When
    var answer = in("en").get("/services/" + path);
    // Then
    answer.then().statusCode(400);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:choice-missing");
    assertThat(answer.<String>path("detail")).startsWith("Expected the parameter " + field + " ");
    assertThat(answer.jsonPath().getList("errors.field")).containsExactly(field);
    assertThat(answer.jsonPath().getList("errors.code")).containsExactly("missing");
    assertThat(answer.<String>path("clause")).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tve-admission/preview?studyForm=full-time | Memo, admission, term",
        "transfer-reinstatement/preview?case=same-organisation | reading: The memo (transfer and"
      })
  void a_day_outside_the_window_is_explained_by_its_clause(String path, String clause) {
    // When
    var preview = in("en").get("/services/" + path).jsonPath();
    // Then
    assertThat(preview.getBoolean("accepted")).isFalse();
    assertThat(preview.getString("reason")).isEqualTo("outside-window");
    assertThat(preview.getList("because.clause", String.class))
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith(clause);
  }

  @Test
  void a_term_in_calendar_days_tells_its_end_before_the_roll_to_a_working_day() {
    // When
    var preview = in("en").get("/services/free-meals/preview?channel=office").jsonPath();
    // Then
    assertThat(preview.getString("strictDue")).startsWith("2026-03-15T");
    assertThat(preview.getString("due")).startsWith("2026-03-16T");
    assertThat(preview.getString("minDue")).isNull();
    assertThat(preview.getString("maxDue")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "karaganda-1, karaganda-polytechnic, 2026-03-11T18:00:00+05:00",
    "balqash-1, karaganda-polytechnic, 2026-03-18T18:00:00+05:00",
    "atyrau-1, atyrau-energy, 2026-03-11T17:30:00+05:00"
  })
  void a_named_branch_decides_by_its_town_which_term_holds(
      String branch, String provider, String due) {
    // When
    var preview =
        in("en")
            .get(
                "/services/tve-incomplete-certificate/preview?channel=corporation&branch={b}&provider={p}",
                branch,
                provider);
    // Then
    assertThat(preview.<String>path("due")).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({"karaganda-1, false", "atyrau-1, true"})
  void only_a_duty_branch_is_open_on_a_saturday_morning(String branch, boolean accepted) {
    // Given
    clock.set(DayOfWeek.SATURDAY, "2026-02-07T10:00");
    // When
    var preview =
        in("en")
            .get(
                "/services/tve-incomplete-certificate/preview?channel=corporation&branch={b}",
                branch);
    // Then
    assertThat(preview.<Boolean>path("accepted")).isEqualTo(accepted);
    assertThat(preview.<String>path("at")).startsWith("2026-02-07T10:00");
  }

  @Test
  void a_service_without_a_term_says_so() {
    var preview = in("en").get("/services/academic-leave/preview?channel=portal").jsonPath();
    assertThat(preview.getString("reason")).isEqualTo("no-overall-term");
    assertThat(preview.getString("due")).isNull();
    assertThat(preview.getBoolean("served")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "tve-duplicate/preview?channel=pigeon",
    "tve-duplicate/preview?provider=nobody",
    "tve-duplicate/preview?locality=moon",
    "tve-duplicate/preview?channel=corporation&branch=duty",
    "tve-duplicate/preview?channel=portal&branch=karaganda-1",
    "tve-duplicate/preview?channel=corporation&branch=karaganda-1&provider=karaganda-polytechnic&locality=other",
    "free-meals/preview?channel=portal",
    "complaint/preview?addressee=nobody"
  })
  void what_no_passport_knows_is_refused(String path) {
    in("en").get("/services/" + path).then().statusCode(400);
  }

  private static RequestSpecification in(String accept) {
    return accept == null ? given() : given().header("Accept-Language", accept);
  }
}
