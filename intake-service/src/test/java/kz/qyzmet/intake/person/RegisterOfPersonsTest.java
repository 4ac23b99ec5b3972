package kz.qyzmet.intake.person;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.intake.testing.Branch;
import kz.qyzmet.intake.testing.Counter;
import kz.qyzmet.intake.testing.GatewayOnLoopback;
import kz.qyzmet.intake.testing.IntakeTest;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The register is asked of gateway-service by a call, under this service's own token. */
@QuarkusTest
@QuarkusTestResource(value = GatewayOnLoopback.class, restrictToAnnotatedClass = true)
class RegisterOfPersonsTest extends IntakeTest {
  private static final int HTTP_OK = 200;
  private static final String AISHA = GatewayOnLoopback.person("СЫНАҚОВА", "1999-01-01", null);

  private final Branch branch = Branch.inKaraganda();

  @Inject CircuitBreakerMaintenance breakers;

  @BeforeEach
  void nobody_is_in_trouble() {
    GatewayOnLoopback.answers(AISHA);
    // The first call fetches a token and may take longer than one is waited for.
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> person(somebody().iin()).statusCode() == HTTP_OK);
    breakers.resetAll();
    GatewayOnLoopback.answers(AISHA);
  }

  private Response person(String iin) {
    return branch
        .request()
        .contentType("application/json")
        .body(Map.of("iin", iin))
        .post("/counter/persons/lookups");
  }

  private static Response form(String id) {
    return given()
        .header("Authorization", RealParts.bearer(Grant.official("service")))
        .get("/applications/{id}/form", UUID.fromString(id));
  }

  @Test
  void an_operator_has_the_person_for_the_form() {
    // Given
    var iin = somebody().iin();
    // When
    var answer = person(iin);
    // Then
    answer.then().statusCode(200);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.<String>path("iin")).isEqualTo(iin);
    assertThat(answer.<String>path("surname")).isEqualTo("СЫНАҚОВА");
    assertThat(answer.<String>path("birthDate")).isEqualTo("1999-01-01");
    assertThat(answer.<String>path("documents[0].number")).isEqualTo("000000001");
  }

  @Test
  void the_call_carries_the_services_own_token_and_not_the_operators() {
    // When
    person(somebody().iin());
    // Then
    var claims = GatewayOnLoopback.token().substring("Bearer ".length()).split("\\.", -1)[1];
    assertThat(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
        .contains("\"service\"")
        .doesNotContain("operator");
  }

  @Test
  void whom_the_register_does_not_have_is_unknown_and_is_asked_for_once() {
    // Given
    GatewayOnLoopback.answers("absent");
    // When
    var answer = person(somebody().iin());
    // Then
    answer.then().statusCode(404);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:person-unknown");
    assertThat(GatewayOnLoopback.asked()).isEqualTo(1);
  }

  @Test
  void what_fails_once_is_tried_again() {
    // Given
    GatewayOnLoopback.answers("broken-once");
    // When
    var answer = person(somebody().iin());
    // Then
    answer.then().statusCode(200);
    assertThat(GatewayOnLoopback.asked()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "broken",
        "forbidden",
        "garbage",
        "lost",
        "silent",
        "null",
        "{\"iin\":\"somebody else's\",\"surname\":\"A\",\"name\":\"B\",\"birthDate\":\"1999-01-01\"}",
        "{\"iin\":\"%s\",\"surname\":\"A\",\"name\":\"B\"}"
      })
  void whatever_keeps_it_from_answering_the_operator_hears_so_after_three_tries(String trouble) {
    // Given
    GatewayOnLoopback.answers(trouble);
    // When
    var answer = person(somebody().iin());
    // Then
    answer.then().statusCode(503);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:register-unreachable");
    assertThat(answer.header("Retry-After")).isEqualTo("30");
    assertThat(GatewayOnLoopback.asked()).isEqualTo(3);
    assertThat(answer.time()).as("ms").isLessThan(9_000);
  }

  @Test
  void a_register_that_fails_again_and_again_is_left_in_peace_for_a_while() {
    // Given
    GatewayOnLoopback.answers("broken");
    for (int i = 0; i < 4; i++) {
      person(somebody().iin()).then().statusCode(503);
    }
    GatewayOnLoopback.answers(AISHA);
    // When
    var answer = person(somebody().iin());
    // Then
    answer.then().statusCode(503);
    assertThat(GatewayOnLoopback.asked()).isZero();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> person(somebody().iin()).then().statusCode(200));
  }

  @Test
  void a_number_that_is_no_iin_is_not_asked_for() {
    // When
    var answer = person("123");
    // Then
    answer.then().statusCode(422);
    assertThat(answer.<String>path("errors[0].code")).isEqualTo("iin-length");
    assertThat(GatewayOnLoopback.asked()).isZero();
  }

  @Test
  void whom_the_register_confirms_applies_without_a_mark() {
    // When
    var answer = branch.take(Branch.application(somebody().iin()));
    // Then
    answer.then().statusCode(201);
    assertThat(answer.<Object>path("identityMark")).isNull();
    assertThat(form(answer.path("id")).<Object>path("identityMark")).isNull();
    assertThat(GatewayOnLoopback.asked()).isEqualTo(1);
  }

  @Test
  void while_it_is_unreachable_the_application_is_taken_with_a_mark_that_the_provider_sees() {
    // Given
    GatewayOnLoopback.answers("broken");
    // When
    var answer = branch.take(Branch.application(somebody().iin()));
    // Then
    answer.then().statusCode(201);
    assertThat(answer.<String>path("identityMark")).isEqualTo("register-unreachable");
    assertThat(form(answer.path("id")).<String>path("identityMark"))
        .isEqualTo("register-unreachable");
  }

  @Test
  void whom_it_contradicts_is_refused_by_the_passports_setting_and_nothing_is_written() {
    // Given
    var person = somebody();
    for (var each :
        new String[][] {
          {"absent", "register-not-registered"},
          {GatewayOnLoopback.person("Сынақова", "1999-01-01", "2025-05-05"), "register-dead"},
          {GatewayOnLoopback.person("Демова", "1999-01-01", null), "register-names-differ"}
        }) {
      GatewayOnLoopback.answers(each[0]);
      var rows = tables.rows();
      // When
      var answer = branch.take(Branch.application(person.iin()));
      // Then
      answer.then().statusCode(422);
      assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:register-contradicts");
      assertThat(answer.<String>path("clause")).startsWith("reading: Papers of somebody dead");
      assertThat(answer.<String>path("errors[0].field")).isEqualTo("iin");
      assertThat(answer.<String>path("errors[0].code")).isEqualTo(each[1]);
      assertThat(tables.rows()).isEqualTo(rows);
    }
  }

  @Test
  void what_would_be_refused_anyway_is_not_asked_about() {
    // Given
    var application = Branch.application(somebody().iin());
    application.put("consent", false);
    // When
    var answer = branch.take(application);
    // Then
    answer.then().statusCode(422);
    assertThat(GatewayOnLoopback.asked()).isZero();
  }

  private static Map<String, Object> by(String ground, String paper) {
    return Map.of(
        "iin",
        somebody().iin(),
        "name",
        "Сынақов Асан Демұлы",
        "ground",
        ground,
        "papers",
        List.of(paper));
  }

  @Test
  void a_parent_applies_for_a_minor_and_receipt_and_provider_say_so() {
    // Given
    GatewayOnLoopback.answers(GatewayOnLoopback.person("Сынақова", "2010-01-01", null));
    var application = Branch.application(somebody().iin());
    application.put("representative", by("parent", "birth-certificate"));
    // When
    var answer = branch.take(application);
    // Then
    answer.then().statusCode(201);
    assertThat(answer.<String>path("representative.groundName")).isEqualTo("ата-анасы");
    assertThat(answer.<List<String>>path("representative.papers"))
        .containsExactly("Баланың туу туралы куәлігі");
    assertThat(answer.jsonPath().<Map<String, String>>getList("receipt.lines"))
        .contains(
            Map.of(
                "label", "Көрсетілетін қызметті алушының өкілі",
                "value", "Сынақов Асан Демұлы, ата-анасы (Баланың туу туралы куәлігі)"));
    var form = form(answer.path("id"));
    assertThat(form.<String>path("representative.name")).isEqualTo("Сынақов Асан Демұлы");
    assertThat(form.<String>path("representative.ground")).isEqualTo("parent");
    assertThat(form.<String>path("representative.iin")).hasSize(12);
    var again = branch.get(UUID.fromString(answer.path("id")));
    assertThat(again.<Object>path("receipt")).isEqualTo(answer.path("receipt"));
  }

  @ParameterizedTest
  @CsvSource({
    "parent, birth-certificate, 2008-03-06, ",
    "parent, birth-certificate, 2008-03-05, below",
    "proxy, power-of-attorney, 2008-03-05, ",
    "proxy, power-of-attorney, 2008-03-06, from",
    "trustee, trusteeship-decision, 2012-03-05, ",
    "trustee, trusteeship-decision, 2012-03-06, between",
    "guardian, guardianship-decision, 2012-03-06, ",
    "guardian, guardianship-decision, 2012-03-05, below"
  })
  void whom_somebody_may_represent_depends_on_the_age_by_the_registers_birth_date(
      String ground, String paper, String born, String refused) {
    for (var counter : new String[] {"/counter/applications", "/office/applications"}) {
      // Given
      GatewayOnLoopback.answers(GatewayOnLoopback.person("Сынақова", born, null));
      var application =
          counter.startsWith("/office")
              ? Counter.application(somebody().iin())
              : Branch.application(somebody().iin());
      application.put("representative", by(ground, paper));
      // When
      var answer =
          counter.startsWith("/office")
              ? Counter.inKaraganda().take(application)
              : branch.take(application);
      // Then
      answer.then().statusCode(refused == null ? 201 : 422);
      if (refused != null) {
        assertThat(answer.<String>path("errors[0].field")).isEqualTo("representative.ground");
        assertThat(answer.<String>path("errors[0].code"))
            .isEqualTo("representative-age-" + refused);
        assertThat(answer.<String>path("errors[0].clause")).contains(", article ");
      }
    }
  }

  @Test
  void an_office_asks_the_register_only_where_an_age_decides() {
    // When
    Counter.inKaraganda().take(Counter.application(somebody().iin())).then().statusCode(201);
    // Then
    assertThat(GatewayOnLoopback.asked()).isZero();
  }

  @Test
  void while_the_register_is_unreachable_a_representative_is_taken_with_the_mark() {
    // Given
    GatewayOnLoopback.answers("broken");
    var application = Counter.application(somebody().iin());
    application.put("representative", by("parent", "birth-certificate"));
    // When
    var answer = Counter.inKaraganda().take(application);
    // Then
    answer.then().statusCode(201);
    assertThat(answer.<String>path("identityMark")).isEqualTo("register-unreachable");
  }

  @Test
  void the_catalogue_says_who_may_act_for_an_applicant_and_by_which_papers() {
    // When
    var service =
        given().header("Accept-Language", "en").get("/services/tve-incomplete-certificate");
    // Then
    assertThat(service.<List<String>>path("representatives.channels"))
        .containsExactly("office", "corporation");
    assertThat(service.<List<String>>path("representatives.grounds.code"))
        .containsExactly(
            "parent",
            "guardian",
            "trustee",
            "patronate-educator",
            "guardian-of-adult",
            "trustee-of-adult",
            "proxy",
            "proxy-by-consent");
    assertThat(service.<String>path("representatives.grounds[6].agesBasis.clause"))
        .isEqualTo("Civil Code, article 17");
    assertThat(service.<String>path("representatives.grounds[6].endsWithDeath.clause"))
        .isEqualTo("Civil Code, article 170");
    assertThat(service.<String>path("representatives.grounds[0].papers[0].name"))
        .isEqualTo("The child's birth certificate");
  }

  /** Each look at the clock takes a microsecond, so one of these is decided as the branch opens. */
  @Test
  void nothing_is_accepted_unasked_while_the_branch_opens() {
    // Given
    var application = Branch.application(somebody().iin());
    var opening = LocalDateTime.parse("2026-03-06T09:00");
    for (int before = 20; ; before--) {
      GatewayOnLoopback.answers(AISHA);
      clock.set(opening.minus(before, ChronoUnit.MICROS));
      // When
      var answer = branch.take(application);
      // Then
      assertThat(GatewayOnLoopback.asked()).isEqualTo(answer.statusCode() == 201 ? 1 : 0);
      if (answer.statusCode() == 201) {
        break;
      }
      assertThat(before).as("it opens, but %s", answer.asString()).isNotZero();
    }
  }
}
