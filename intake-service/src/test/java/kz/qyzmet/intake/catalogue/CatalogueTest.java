package kz.qyzmet.intake.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.intake.testing.IntakeTest;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CatalogueTest extends IntakeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "     | kk | Техникалық және кәсіптік білім туралы құжаттардың телнұсқаларын беру",
        "de   | kk | Техникалық және кәсіптік білім туралы құжаттардың телнұсқаларын беру",
        "ru-KZ,kk;q=0.5 | ru | Выдача дубликатов документов о техническом и профессиональном образовании",
        "en   | en | Duplicates of documents on technical and vocational education"
      })
  void a_service_is_named_in_the_callers_language(String accept, String language, String name) {
    // When
    var answer = in(accept).get("/services");
    // Then
    answer.then().statusCode(200);
    assertThat(answer.header("Content-Language")).isEqualTo(language);
    assertThat(answer.<String>path("items.find { it.code == 'tve-duplicate' }.name"))
        .isEqualTo(name);
  }

  @Test
  void a_service_tells_its_terms_documents_form_and_places_with_the_clause_of_each() {
    // When
    var service = service();
    // Then
    assertThat(service.<String>path("terms.legal.term.unit")).isEqualTo("working-days");
    assertThat(service.<Integer>path("terms.legal.term.max")).isEqualTo(15);
    assertThat(service.<String>path("terms.legal.basis.clause")).isEqualTo("Rules, item 50");
    assertThat(service.<Integer>path("terms.internal.term.max")).isEqualTo(5);
    assertThat(service.jsonPath().getList("documents.code", String.class))
        .containsExactly("application", "identity-document");
    assertThat(service.<Boolean>path("hearing.applies")).isTrue();
    assertThat(service.<String>path("hearing.from")).isEqualTo("2021-07-01");
    assertThat(service.jsonPath().getList("form.code", String.class))
        .contains("surname", "completionYear", "reason");
    assertThat(service.jsonPath().getList("steps.code", String.class))
        .containsExactly("register", "assign", "prepare", "sign", "issue");
    assertThat(service.jsonPath().getList("refusalGrounds.code", String.class)).hasSize(3);
    assertThat(service.jsonPath().getList("providers.code", String.class))
        .contains("karaganda-polytechnic");
    assertThat(
            service.<String>path(
                "providers.find { it.code == 'karaganda-polytechnic' }.pickups[0].name"))
        .isEqualTo("The college office, room 101");
    assertThat(service.<String>path("statuses.READY")).isEqualTo("ready");
  }

  @Test
  void a_provider_tells_where_and_when_it_is_open_and_its_vacations() {
    // When
    var college =
        service().<Map<String, Object>>path("providers.find { it.code == 'atyrau-energy' }");
    // Then
    assertThat(college)
        .containsEntry("kind", "college")
        .containsEntry("locality", "atyrau")
        .containsEntry("zone", "Asia/Atyrau");
    assertThat(college)
        .extractingByKey("hours", InstanceOfAssertFactories.LIST)
        .hasSize(10)
        .startsWith(
            Map.of("day", "monday", "from", "08:30", "to", "12:30"),
            Map.of("day", "monday", "from", "13:30", "to", "17:30"));
    assertThat(college)
        .extractingByKey("vacations", InstanceOfAssertFactories.LIST)
        .contains(Map.of("from", "2026-07-01", "to", "2026-08-31"));
  }

  @Test
  void the_portal_the_office_and_the_corporation_take_applications() {
    // When
    var service = service();
    // Then
    assertThat(service.jsonPath().getList("channels.findAll { it.served }.channel", String.class))
        .isEqualTo(List.of("portal", "office", "corporation"));
    assertThat(service.jsonPath().getList("channels.channel", String.class)).hasSize(3);
  }

  @Test
  void every_value_has_a_clause_or_the_reason_of_a_reading() {
    // Given
    var service = service();
    for (var part :
        List.of(
            "form",
            "documents",
            "steps",
            "channels",
            "refusalGrounds",
            "pickups",
            "thresholds",
            "legs",
            "settings")) {
      // When
      List<Map<String, String>> bases = service.jsonPath().getList(part + ".basis");
      // Then
      assertThat(bases).isNotEmpty().allSatisfy(CatalogueTest::hasOneBasis);
    }
  }

  @Test
  void every_practical_fact_has_a_clause_or_a_reading_and_every_service_its_phones() {
    for (String code : in("en").get("/services").jsonPath().getList("items.code", String.class)) {
      // When
      var practical = in("en").get("/services/" + code).jsonPath().getMap("practical");
      // Then
      assertThat(practical.get("phones")).as(code).isNotNull();
      assertThat(practical.values())
          .as(code)
          .filteredOn(Objects::nonNull)
          .allSatisfy(
              fact ->
                  assertThat(fact instanceof List<?> each ? each : List.of(fact))
                      .allSatisfy(value -> hasOneBasis(((Map<?, ?>) value).get("basis"))));
    }
  }

  private static void hasOneBasis(Object basis) {
    assertThat(basis)
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .satisfies(
            map -> assertThat(map.get("clause") == null).isNotEqualTo(map.get("reading") == null));
  }

  @Test
  void every_service_of_the_regulations_is_in_the_list_and_can_be_applied_for() {
    // When
    var services = in("en").get("/services").jsonPath();
    // Then
    assertThat(services.getList("items.code", String.class))
        .containsExactlyInAnyOrderElementsOf(
            Passports.shipped().all().stream()
                .map(passport -> passport.ref().code())
                .collect(Collectors.toSet()))
        .hasSizeGreaterThanOrEqualTo(12);
    assertThat(services.getList("items.findAll { it.channels.size() == 0 }.code", String.class))
        .isEmpty();
  }

  @Test
  void exceptions_windows_and_practical_facts_are_told() {
    assertThat(
            in("en")
                .get("/services/tve-incomplete-certificate")
                .<Integer>path("terms.exceptions.find { it.locality == 'other' }.legal.term.max"))
        .isEqualTo(8);
    var admission = in("en").get("/services/tve-admission").jsonPath();
    assertThat(admission.getList("terms.windows.from", String.class)).contains("06-20");
    assertThat(admission.getList("terms.windows.to", String.class)).contains("08-20", "09-20");
    var school = in("en").get("/services/school-duplicate").jsonPath();
    assertThat(school.getList("practical.phones.values")).contains("1414");
    assertThat(school.getString("documents[2].condition.field")).isEqualTo("reason");
  }

  @Test
  void who_carries_papers_and_results_is_told_with_the_least_and_the_most_time() {
    // When
    var service = in("en").get("/services/higher-education-duplicate").jsonPath();
    // Then
    assertThat(service.getMap("legs.find { it.direction == 'outbound' }"))
        .containsEntry("channel", "corporation")
        .containsEntry("name", "Delivery of the duplicate to the Corporation by post")
        .containsEntry("by", "post")
        .containsEntry("limit", "within")
        .containsEntry("length", Map.of("unit", "calendar-days", "min", 2, "max", 8))
        .containsEntry("locality", null)
        .containsKey("basis");
    assertThat(
            in("en")
                .get("/services/tve-incomplete-certificate")
                .<Map<String, Object>>path("legs.find { it.code == 'courier-back' }"))
        .containsEntry("by", "courier")
        .containsEntry("limit", "same-day")
        .containsEntry("length", null)
        .containsEntry("locality", "same");
  }

  @Test
  void what_the_acts_leave_open_and_where_they_do_not_fit_is_told_with_its_reason() {
    // When
    var service = in("en").get("/services/tve-incomplete-certificate").jsonPath();
    // Then
    assertThat(service.getMap("settings.find { it.code == 'draftDays' }"))
        .containsEntry("value", "two")
        .containsEntry("others", List.of("one"))
        .hasEntrySatisfying("ambiguity", text -> assertThat(text.toString()).contains("draft"));
    assertThat(service.getMap("readings.find { it.number == 26 }")).containsKeys("says", "reason");
    assertThat(service.getMap("misfits.find { it.locality == 'same' }"))
        .containsEntry("channel", "corporation")
        .containsEntry("late", List.of("delivered", "arrived"))
        .hasEntrySatisfying(
            "text", text -> assertThat(text.toString()).contains("at most one working day"));
    assertThat(service.<Object>get("suspension")).isNull();
  }

  /** The Rules say it of the Corporation alone. */
  @Test
  void a_time_at_the_counter_is_told_with_the_channels_of_which_the_act_says_it() {
    // When
    var school = in("en").get("/services/school-duplicate").jsonPath();
    var leave = in("en").get("/services/academic-leave").jsonPath();
    // Then
    assertThat(school.getList("practical.waiting.channels"))
        .containsExactly(List.of("corporation"));
    assertThat(school.getList("practical.service.length.max", Integer.class)).containsExactly(15);
    assertThat(leave.getList("practical.waiting.length.max", Integer.class))
        .containsExactly(20, 15);
    assertThat(leave.getList("practical.service.channels"))
        .containsExactly(List.of("office"), List.of("corporation"));
  }

  @Test
  void an_act_that_bears_no_date_is_told_without_one() {
    // When
    var memo =
        in("en")
            .get("/services/academic-leave")
            .jsonPath()
            .getMap("acts.find { it.code == 'memo' }");
    // Then
    assertThat(memo.get("date")).isNull();
    assertThat(memo.get("number")).isNull();
  }

  @Test
  void an_act_is_told_with_its_full_title_and_what_amended_it() {
    // When
    var resolution =
        in("kk")
            .get("/services/free-meals")
            .jsonPath()
            .getMap("acts.find { it.code == 'resolution' }");
    // Then
    assertThat(resolution.get("title"))
        .isEqualTo(
            "«Әлеуметтік көмек көрсетілетін азаматтарға әлеуметтік көмектің мөлшерін, көздерін,"
                + " түрлерін және оны беру қағидаларын бекіту туралы» Үкімет қаулысы");
    assertThat(resolution.get("amendedBy"))
        .isEqualTo(List.of(Map.of("date", "2018-06-13", "number", "342")));
  }

  @Nested
  class FormSchemas {
    @Test
    void a_form_is_a_schema_with_labels_in_three_languages() {
      // When
      var schema = in("ru").get("/services/academic-leave/form-schema").jsonPath();
      // Then
      assertThat(schema.getString("$id")).startsWith("urn:qyzmet:form:academic-leave@");
      assertThat(schema.getString("properties.ground.x-labels.kk")).isNotBlank();
      assertThat(schema.getList("properties.ground.oneOf.const", String.class))
          .contains("illness", "tuberculosis", "child", "conscription");
      assertThat(schema.getString("properties.ground.title"))
          .isEqualTo(schema.getString("properties.ground.x-labels.ru"));
    }

    @Test
    void every_form_is_a_sound_schema() {
      for (String code : in("en").get("/services").jsonPath().getList("items.code", String.class)) {
        var schema = in("en").get("/services/" + code + "/form-schema").asString();
        assertThat(
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(SchemaLocation.of(SchemaId.V202012))
                    .validate(schema, InputFormat.JSON))
            .as(code)
            .isEmpty();
      }
    }
  }

  @Nested
  class Papers {
    @ParameterizedTest
    @CsvSource({
      "illness, tuberculosis",
      "tuberculosis, child",
      "child, conscription",
      "conscription, illness"
    })
    void each_ground_needs_its_own(String ground, String other) {
      assertThat(papers("academic-leave", "ground=" + ground))
          .isNotEqualTo(papers("academic-leave", "ground=" + other));
    }

    @Test
    void a_ground_that_the_form_does_not_have_is_refused_with_those_it_has() {
      // When
      var answer = in("en").get("/services/academic-leave/papers?ground=boredom");
      // Then
      answer.then().statusCode(400);
      assertThat(answer.asString()).contains("ground").contains("tuberculosis");
    }

    @Test
    void a_parameter_that_nobody_knows_is_refused_by_its_name() {
      in("en").get("/services/academic-leave/papers?colour=red").then().statusCode(400);
    }

    private List<String> papers(String code, String query) {
      return in("en")
          .get("/services/" + code + "/papers?channel=office&" + query)
          .jsonPath()
          .getList("items.code", String.class);
    }
  }

  @Test
  void an_unknown_service_is_not_found() {
    // When
    var answer = in("en").get("/services/no-such-service");
    // Then
    answer.then().statusCode(404);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:not-found");
  }

  private static Response service() {
    var answer = in("en").get("/services/tve-duplicate");
    answer.then().statusCode(200);
    return answer;
  }

  private static RequestSpecification in(String accept) {
    return accept == null ? given() : given().header("Accept-Language", accept);
  }
}
