package kz.qyzmet.intake.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.intake.testing.IntakeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BranchesTest extends IntakeTest {
  @Test
  void everybody_sees_all_branches() {
    // When
    var answer = given().header("Accept-Language", "en").get("/branches");
    // Then
    answer.then().statusCode(200);
    assertThat(answer.jsonPath().getList("items.code", String.class))
        .isEqualTo(Branches.demo().codes());
    assertThat(answer.jsonPath().<String, String>getMap("items.find { it.code == 'balqash-1' }"))
        .isEqualTo(
            Map.of(
                "code", "balqash-1",
                "kind", "ordinary",
                "name", "Demo branch of the Corporation in Balqash",
                "address", "5 Mysal Street, Balqash",
                "locality", "balqash",
                "zone", "Asia/Almaty",
                "hours", "on working days 09:00–18:00"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kk|жұмыс күндері 09:00–20:00; сенбіде және алты күндік аптада ғана жұмыс күні болатын өзге"
            + " күндері 09:00–13:00",
        "ru|в рабочие дни 09:00–20:00; по субботам и в другие дни, рабочие только при шестидневной"
            + " неделе, 09:00–13:00",
        "en|on working days 09:00–20:00; on Saturdays and other days that work in the 6-day week"
            + " alone 09:00–13:00"
      })
  void the_hours_of_a_duty_branch_are_told_in_the_callers_language(String language, String hours) {
    // When
    var answer = given().header("Accept-Language", language).get("/branches");
    // Then
    assertThat(answer.header("Content-Language")).isEqualTo(language);
    assertThat(answer.<String>path("items.find { it.code == 'atyrau-1' }.hours")).isEqualTo(hours);
  }
}
