package kz.qyzmet.college.learner.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import kz.qyzmet.college.RunningCollege;
import kz.qyzmet.college.learner.domain.LearnerRecord;
import kz.qyzmet.college.learner.usecase.LearnerRegister;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.contracts.identity.SyntheticIin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NationalRegisterTest extends RunningCollege {
  private static final Iin IIN = SyntheticIin.nth(44);
  private static final Duration SOON = Duration.ofSeconds(10);

  /** As gateway-service documents it, with something that a later edition may add. */
  private static final String LEARNER =
      """
      {"name":{"kk":"Сынақов Асан","ru":"Сынаков Асан"},"birthDate":"2000-01-02",
       "specialty":{"code":"06130100","name":{"kk":"Бағдарламалау","ru":"Программирование"}},
       "qualification":{"code":"4S06130103","name":{"kk":"Әзірлеуші","ru":"Разработчик"}},
       "studyForm":{"kk":"күндізгі","ru":"очная"},"admittedOn":"2019-09-01",
       "admissionOrder":"101-Қ","leftOn":"2021-06-20","leavingOrder":"202-Қ",
       "subjects":[{"name":{"kk":"Математика","ru":"Математика"},"planned":120,"studied":114,
        "credited":false,"exam":88,"total":null}],
       "document":null,"group":"a field of a later edition"}
      """;

  @Inject
  @Identifier("national")
  LearnerRegister national;

  @AfterEach
  void it_knows_nobody_again() {
    gatewayAnswersAboutLearners("absent");
  }

  private Optional<LearnerRecord> find() {
    return national
        .find(IIN, KARAGANDA, "01a20000-0000-7000-8000-000000000001")
        .await()
        .atMost(SOON);
  }

  @Test
  void a_learner_is_known_as_gateway_service_tells_it() {
    // Given
    gatewayAnswersAboutLearners(LEARNER);
    // When
    var learner = find().orElseThrow();
    // Then
    assertThat(askedAboutLearners())
        .startsWith("POST")
        .contains("\"iin\":\"" + IIN.value() + '"', "\"bin\":\"");
    assertThat(learner.name().kk()).isEqualTo("Сынақов Асан");
    assertThat(learner.leftOn()).isEqualTo(LocalDate.parse("2021-06-20"));
    assertThat(learner.subjects())
        .singleElement()
        .satisfies(
            subject -> {
              assertThat(subject.studied()).isEqualTo(114);
              assertThat(subject.exam()).contains(88);
              assertThat(subject.total()).isEmpty();
            });
    assertThat(learner.document()).isEmpty();
  }

  @Test
  void whom_the_database_does_not_know_is_unknown() {
    assertThat(find()).isEmpty();
  }

  @Test
  void what_is_no_answer_says_of_nobody_that_he_never_studied() {
    var withoutName = LEARNER.replace("\"ru\":\"Сынаков Асан\"", "\"en\":\"\"");
    for (var trouble :
        new String[] {"lost", "broken", "<html>Welcome</html>", "null", "{}", withoutName}) {
      // Given
      gatewayAnswersAboutLearners(trouble);
      // When, then
      assertThatThrownBy(this::find).as(trouble).isInstanceOf(RuntimeException.class);
    }
  }
}
