package kz.qyzmet.intake.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.intake.testing.Branch;
import kz.qyzmet.intake.testing.GatewayOnLoopback;
import kz.qyzmet.intake.testing.Portal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the register of persons says of the applicant decides whether somebody gets the result. */
@QuarkusTest
@QuarkusTestResource(value = GatewayOnLoopback.class, restrictToAnnotatedClass = true)
class HandOverByRegisterTest extends ResultsAtABranch {
  private static final String ALIVE = GatewayOnLoopback.person("СЫНАҚОВА", "1999-01-01", null);
  private static final String DEAD =
      GatewayOnLoopback.person("СЫНАҚОВА", "1999-01-01", "2026-03-01");

  @Inject CircuitBreakerMaintenance breakers;

  @BeforeEach
  void the_register_answers() {
    GatewayOnLoopback.answers(ALIVE);
    // The first call fetches a token and may take longer than one is waited for.
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                branch.take(Branch.application(somebody().iin())).<Object>path("identityMark")
                    == null);
    breakers.resetAll();
    GatewayOnLoopback.answers(ALIVE);
  }

  /** What waits for that person, as it is shown when the applicant comes. */
  private Map<String, Object> waiting(Portal person, UUID id) {
    check(id, "here", 1).then().statusCode(200);
    return shown(person.get("/applications/{id}", id).path("number"));
  }

  private static Map<String, Object> byProxy(Map<String, Object> shown, String iin) {
    shown.put("receivedBy", "representative");
    shown.put(
        "representative",
        Map.of(
            "iin",
            iin,
            "name",
            "Сынақов Асан",
            "ground",
            "proxy",
            "papers",
            List.of("power-of-attorney")));
    return shown;
  }

  @Test
  void who_came_for_the_applicant_is_kept_with_ground_and_papers() {
    // Given
    var person = somebody();
    var proxy = somebody().iin();
    var id = sent(person, "karaganda-1");
    // When
    var over = handOver(id, byProxy(waiting(person, id), proxy), 2);
    // Then
    over.then().statusCode(200);
    for (var answer : List.of(over, branch.get(PATH, id))) {
      assertThat(answer.jsonPath().getMap("representative"))
          .containsOnly(
              Map.entry("iin", proxy),
              Map.entry("name", "Сынақов Асан"),
              Map.entry("ground", "proxy"),
              Map.entry("groundName", "сенімхат бойынша өкілі"),
              Map.entry("papers", List.of("Сенімхат")));
      assertThat(answer.<Object>path("identityMark")).isNull();
    }
    assertThat(branch.request().queryParam("limit", 100).get(PATH).asString())
        .doesNotContain(proxy);
    assertThat(events(id, 3).toString()).doesNotContain(proxy, "Сынақов");
  }

  @Test
  void what_a_representative_fetched_before_it_was_kept_who_it_was_is_still_shown() {
    // Given
    var person = somebody();
    var id = sent(person, "karaganda-1");
    handOver(id, byProxy(waiting(person, id), somebody().iin()), 2).then().statusCode(200);
    pool.preparedQuery("UPDATE branch_result SET representative = NULL WHERE application = $1")
        .execute(Tuple.of(id))
        .await()
        .atMost(Duration.ofSeconds(10));
    // When
    var answer = branch.get(PATH, id);
    // Then
    answer.then().statusCode(200);
    assertThat(answer.<String>path("receivedBy")).isEqualTo("representative");
    assertThat(answer.<Object>path("representative")).isNull();
  }

  @Test
  void nobody_gets_what_is_for_somebody_dead_or_unknown_and_nothing_is_written() {
    // Given
    var person = somebody();
    var id = sent(person, "karaganda-1");
    var shown = waiting(person, id);
    var rows = tables.rows();
    for (var each :
        new String[][] {{DEAD, "register-dead"}, {"absent", "register-not-registered"}}) {
      GatewayOnLoopback.answers(each[0]);
      // When
      var answer = handOver(id, shown, 2);
      // Then
      answer.then().statusCode(422);
      assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:register-contradicts");
      assertThat(answer.<String>path("passport")).isEqualTo("tve-duplicate@1");
      assertThat(answer.<String>path("clause")).startsWith("reading: Papers of somebody dead");
      assertThat(answer.<String>path("errors[0].code")).isEqualTo(each[1]);
      assertThat(tables.rows()).isEqualTo(rows);
    }
  }

  @Test
  void while_it_is_unreachable_it_is_handed_over_with_a_mark() {
    // Given
    var person = somebody();
    var id = sent(person, "karaganda-1");
    var shown = waiting(person, id);
    GatewayOnLoopback.answers("broken");
    // When
    var over = handOver(id, shown, 2);
    // Then
    over.then().statusCode(200);
    assertThat(over.<String>path("identityMark")).isEqualTo("register-unreachable");
    assertThat(branch.get(PATH, id).<String>path("identityMark")).isEqualTo("register-unreachable");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kk|Кемінде 18 жастағы адамның атынан осылай өкілдік етілуі күтілді, бірақ «Жеке тұлғалар» мемлекеттік дерекқоры бойынша жасы одан кіші.|Тірі адамның атынан осылай өкілдік етілуі күтілді, бірақ «Жеке тұлғалар» мемлекеттік дерекқоры бойынша өтініш беруші қайтыс болған және өкілеттік тоқтаған.",
        "ru|Ожидалось, что так представляют человека не младше 18 лет, но по государственной базе данных «Физические лица» возраст меньше.|Ожидалось, что так представляют живого человека, но по государственной базе данных «Физические лица» заявитель умер и полномочие прекратилось.",
        "en|Expected somebody of at least 18 years to be represented so, but by the register of persons the age is below that.|Expected somebody alive to be represented so, but by the register of persons the applicant is dead and the authority has ended."
      })
  void a_proxy_of_a_dead_minor_is_told_both_in_the_callers_language(
      String language, String age, String ended) {
    // Given
    var person = somebody();
    var id = sent(person, "karaganda-1");
    var shown = byProxy(waiting(person, id), somebody().iin());
    GatewayOnLoopback.answers(GatewayOnLoopback.person("СЫНАҚОВА", "2010-01-01", "2026-03-01"));
    // When
    var answer = in(language, id, shown);
    // Then
    answer.then().statusCode(422);
    assertThat(answer.jsonPath().<Map<String, String>>getList("errors"))
        .extracting(error -> error.get("code"), error -> error.get("message"))
        .containsExactly(
            tuple("representative-age-from", age), tuple("representative-ended", ended));
  }

  private Response in(String language, UUID id, Object shown) {
    return branch
        .request()
        .header("Accept-Language", language)
        .header("Idempotency-Key", Portal.key())
        .header("If-Match", "\"2\"")
        .contentType("application/json")
        .body(shown)
        .post(PATH + "/{id}/hand-over", id);
  }

  @Test
  void what_would_be_refused_anyway_is_not_asked_about() {
    // Given
    var person = somebody();
    var id = sent(person, "karaganda-1");
    var shown = waiting(person, id);
    // When
    handOver(id, shown("x"), 2).then().statusCode(422);
    handOver(id, shown, 1).then().statusCode(409);
    // Then
    assertThat(GatewayOnLoopback.asked()).isZero();
  }

  /** Each look at the clock takes a microsecond, so one of these is decided as the branch opens. */
  @Test
  void nobody_gets_anything_unasked_while_the_branch_opens() {
    // Given
    var person = somebody();
    var id = sent(person, "karaganda-1");
    var shown = waiting(person, id);
    var opening = LocalDateTime.parse("2026-03-06T09:00");
    for (int before = 20; ; before--) {
      GatewayOnLoopback.answers(ALIVE);
      clock.set(opening.minus(before, ChronoUnit.MICROS));
      // When
      var answer = handOver(id, shown, 2);
      // Then
      assertThat(GatewayOnLoopback.asked()).isEqualTo(answer.statusCode() == 200 ? 1 : 0);
      if (answer.statusCode() == 200) {
        break;
      }
      assertThat(before).as("it opens, but %s", answer.asString()).isNotZero();
    }
  }
}
