package kz.qyzmet.intake.password;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.intake.password.usecase.ConfirmByPassword;
import kz.qyzmet.intake.password.usecase.ConfirmByPassword.Answer;
import kz.qyzmet.intake.password.usecase.ConfirmByPassword.Brought;
import kz.qyzmet.intake.testing.IntakeTest;
import kz.qyzmet.intake.testing.SmsOnLoopback;
import kz.qyzmet.kit.identity.Pseudonyms;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConfirmByPasswordTest extends IntakeTest {
  private static final byte[] CONTENT = {1, 2, 3};

  /** As {@code sha256sum} gives it. */
  private static final String DIGEST =
      "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81";

  @Inject ConfirmByPassword confirm;
  @Inject Pseudonyms pseudonyms;

  private Grant person;
  private Brought right;

  @BeforeEach
  void a_password_is_sent() {
    person = Grant.applicant(somebody().iin());
    right = sent();
  }

  private Brought sent() {
    var id =
        given()
            .header("Authorization", RealParts.bearer(person))
            .contentType("application/json")
            .body(Map.of("purpose", "application", "digest", DIGEST))
            .post("/one-time-passwords")
            .then()
            .statusCode(202)
            .extract()
            .<String>path("id");
    return new Brought(
        UUID.fromString(id),
        SmsOnLoopback.code(person.phone()),
        pseudonyms.applicantId(person.iin()),
        person.phone(),
        CONTENT);
  }

  /** A code that was not sent; each number another. */
  private Brought wrong(int nth) {
    var code = "%06d".formatted((Integer.parseInt(right.code()) + 1 + nth) % 1_000_000);
    return new Brought(right.id(), code, right.person(), right.phone(), CONTENT);
  }

  private long spent() {
    return tables.number("SELECT tries FROM one_time_password WHERE id = '" + right.id() + "'");
  }

  @Test
  void the_code_that_was_sent_is_right_over_the_bytes_that_it_was_asked_for() {
    assertThat(judged(right)).isInstanceOf(Answer.Proves.class);
  }

  @Test
  void a_wrong_code_is_told_how_many_tries_are_left() {
    assertThat(judged(wrong(0)))
        .isEqualTo(new Answer.Refused("password-wrong", Map.of("triesLeft", 2)));
  }

  @Test
  void the_same_wrong_code_again_is_the_same_try() {
    // When
    IntStream.range(0, 9).forEach(_ -> judged(wrong(0)));
    // Then
    assertThat(judged(wrong(0)))
        .isEqualTo(new Answer.Refused("password-wrong", Map.of("triesLeft", 2)));
    assertThat(spent()).isEqualTo(1);
    assertThat(judged(right)).isInstanceOf(Answer.Proves.class);
  }

  @Test
  void the_right_code_spends_no_try() {
    // When
    IntStream.range(0, 9).forEach(_ -> judged(right));
    // Then
    assertThat(judged(right)).isInstanceOf(Answer.Proves.class);
    assertThat(spent()).isZero();
  }

  @Test
  void three_wrong_tries_end_it() {
    // Given
    IntStream.range(0, 3).forEach(nth -> judged(wrong(nth)));
    // When
    var judged = judged(right);
    // Then
    assertThat(judged)
        .isEqualTo(new Answer.Refused("password-tried-too-often", Map.of("allowed", 3)));
  }

  @Test
  void many_at_once_guess_no_more_than_many_in_a_row() {
    // When
    var judged =
        Uni.join()
            .all(IntStream.range(0, 20).mapToObj(nth -> confirm.ofApplication(wrong(nth))).toList())
            .andFailFast()
            .await()
            .atMost(Duration.ofSeconds(20));
    // Then
    assertThat(judged)
        .map(each -> ((Answer.Refused) each).code())
        .filteredOn("password-wrong"::equals)
        .hasSize(3);
    assertThat(spent()).isEqualTo(4);
  }

  @Test
  void after_five_minutes_it_is_too_late() {
    // Given
    clock.set(DayOfWeek.THURSDAY, "2026-03-05T10:06");
    // When
    var judged = judged(right);
    // Then
    assertThat(judged)
        .isInstanceOfSatisfying(
            Answer.Refused.class, why -> assertThat(why.code()).isEqualTo("password-too-late"));
  }

  @Test
  void one_for_another_act_is_no_good() {
    // Given one of a version that still sent them
    tables.number(
        "UPDATE one_time_password SET purpose = 'withdrawal' WHERE id = '"
            + right.id()
            + "' RETURNING tries");
    // Then
    assertThat(judged(right))
        .isEqualTo(new Answer.Refused("password-of-another-purpose", Map.of()));
  }

  @Test
  void nor_is_one_that_went_to_another_phone_than_is_connected_now() {
    // When
    var other =
        judged(new Brought(right.id(), right.code(), right.person(), "+77009999992", CONTENT));
    var none = judged(new Brought(right.id(), right.code(), right.person(), null, CONTENT));
    // Then
    assertThat(other).isEqualTo(new Answer.Refused("password-of-another-phone", Map.of()));
    assertThat(none).isEqualTo(new Answer.Refused("password-of-another-phone", Map.of()));
  }

  @Test
  void nor_for_other_bytes() {
    // When
    var judged =
        judged(
            new Brought(
                right.id(), right.code(), right.person(), right.phone(), new byte[] {1, 2, 4}));
    // Then
    assertThat(judged).isEqualTo(new Answer.Refused("password-of-another-application", Map.of()));
  }

  @Test
  void anothers_password_is_unknown_and_loses_no_try_by_it() {
    // When
    var judged =
        judged(new Brought(right.id(), right.code(), "somebody-else", right.phone(), CONTENT));
    // Then
    assertThat(judged).isEqualTo(new Answer.Refused("password-unknown", Map.of()));
    assertThat(tables.number("SELECT tries FROM one_time_password WHERE id = '" + right.id() + "'"))
        .isZero();
  }

  private Answer judged(Brought brought) {
    return confirm.ofApplication(brought).await().atMost(Duration.ofSeconds(10));
  }
}
