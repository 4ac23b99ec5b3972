package kz.qyzmet.gateway.soap;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.gateway.IntakeStub;
import kz.qyzmet.gateway.OnRealParts;
import kz.qyzmet.gateway.messages.learners.BothNames;
import kz.qyzmet.gateway.messages.learners.CodedName;
import kz.qyzmet.gateway.messages.learners.EarlierDocument;
import kz.qyzmet.gateway.messages.learners.Learner;
import kz.qyzmet.gateway.messages.learners.LearnerResult;
import kz.qyzmet.gateway.messages.learners.LearnerSubject;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The national education database behind the gateway. */
@QuarkusTest
@OnRealParts
@WithTestResource(IntakeStub.class)
@TestProfile(OverSoap.class)
class LearnersTest extends GatewayTalk {
  private static final String IIN = SyntheticIin.nth(42).value();
  private static final String ANOTHER = SyntheticIin.nth(43).value();
  private static final String BIN = "980140000015";
  private static final String ELSEWHERE = "980240000029";

  @BeforeEach
  void the_database_is_well() {
    register.teaches(LearnerResult.NOT_FOUND, null);
  }

  private static BothNames both(String kk, String ru) {
    var both = new BothNames();
    both.kk = kk;
    both.ru = ru;
    return both;
  }

  private static CodedName coded(String code, String kk, String ru) {
    var coded = new CodedName();
    coded.code = code;
    coded.name = both(kk, ru);
    return coded;
  }

  private static Learner learner() {
    var learner = new Learner();
    learner.iin = IIN;
    learner.bin = BIN;
    learner.name = both("Сынақов Асан", "Сынаков Асан");
    learner.birthDate = LocalDate.parse("2000-01-02");
    learner.specialty = coded("06130100", "Бағдарламалық қамтамасыз ету", "ПО");
    learner.qualification = coded("4S06130103", "Әзірлеуші", "Разработчик");
    learner.studyForm = both("күндізгі", "очная");
    learner.admittedOn = LocalDate.parse("2019-09-01");
    learner.admissionOrder = "101-Қ";
    learner.leftOn = LocalDate.parse("2021-06-20");
    learner.leavingOrder = "202-Қ";
    var subject = new LearnerSubject();
    subject.name = both("Математика", "Математика");
    subject.planned = 120;
    subject.studied = 114;
    subject.exam = 88;
    learner.subjects.add(subject);
    learner.earlierDocument = new EarlierDocument();
    learner.earlierDocument.title = both("Куәлік", "Свидетельство");
    learner.earlierDocument.number = "№ 0000001";
    learner.earlierDocument.completedOn = LocalDate.parse("2019-06-01");
    learner.earlierDocument.issuedOn = LocalDate.parse("2019-06-15");
    return learner;
  }

  private static Response ask(String iin, String bin, String role) {
    return given()
        .header("Authorization", RealParts.bearer(Grant.official(role)))
        .header("Accept-Language", "en")
        .contentType("application/json")
        .body(Map.of("iin", iin, "bin", bin))
        .post("/learners/lookups");
  }

  @Test
  void a_learner_is_told_as_the_database_has_it() {
    // Given
    register.teaches(LearnerResult.FOUND, learner());
    // When
    var answer = ask(IIN, BIN, "service");
    // Then
    answer.then().statusCode(200);
    var told = answer.jsonPath();
    assertThat(told.getString("name.kk")).isEqualTo("Сынақов Асан");
    assertThat(told.getString("birthDate")).isEqualTo("2000-01-02");
    assertThat(told.getString("specialty.code")).isEqualTo("06130100");
    assertThat(told.getString("qualification.name.kk")).isEqualTo("Әзірлеуші");
    assertThat(told.getString("studyForm.ru")).isEqualTo("очная");
    assertThat(told.getString("admittedOn")).isEqualTo("2019-09-01");
    assertThat(told.getString("leavingOrder")).isEqualTo("202-Қ");
    assertThat(told.getInt("subjects[0].studied")).isEqualTo(114);
    assertThat(told.getInt("subjects[0].exam")).isEqualTo(88);
    assertThat(told.<Object>get("subjects[0].total")).isNull();
    assertThat(told.getString("document.issuedOn")).isEqualTo("2019-06-15");
  }

  @Test
  void whom_the_database_does_not_know_is_unknown() {
    // When
    var answer = ask(IIN, BIN, "service");
    // Then
    answer.then().statusCode(404);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:learner-unknown");
  }

  @Test
  void what_is_no_answer_says_of_nobody_that_he_never_studied() {
    isNoAnswer(LearnerResult.FAILED, null);
    isNoAnswer(LearnerResult.FOUND, null);
    isNoAnswer(LearnerResult.NOT_FOUND, learner());
    isNoAnswer(LearnerResult.FOUND, but(learner -> learner.iin = ANOTHER));
    isNoAnswer(LearnerResult.FOUND, but(learner -> learner.bin = ELSEWHERE));
    isNoAnswer(LearnerResult.FOUND, but(learner -> learner.leavingOrder = null));
  }

  private static Learner but(Consumer<Learner> change) {
    var learner = learner();
    change.accept(learner);
    return learner;
  }

  private void isNoAnswer(LearnerResult result, Learner learner) {
    // Given
    register.teaches(result, learner);
    // When
    var answer = ask(IIN, BIN, "service");
    // Then
    answer.then().statusCode(503);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:register-unreachable");
  }

  @Test
  void a_database_that_does_not_answer_is_said_to_be_unreachable() {
    // Given
    register.down(true);
    // When
    var answer = ask(IIN, BIN, "service");
    // Then
    answer.then().statusCode(503);
    assertThat(answer.header("Retry-After")).isEqualTo("30");
  }

  @Test
  void only_services_ask_and_about_somebody_somewhere() {
    assertThat(ask(IIN, BIN, "monitor").statusCode()).isEqualTo(403);
    assertThat(ask("123", BIN, "service").statusCode()).isEqualTo(422);
    var nowhere = ask(IIN, "123", "service");
    nowhere.then().statusCode(422);
    assertThat(nowhere.<String>path("errors[0].field")).isEqualTo("bin");
  }
}
