package kz.qyzmet.college.casework;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kz.qyzmet.college.Applications;
import kz.qyzmet.college.Broker;
import kz.qyzmet.college.RunningCollege;
import kz.qyzmet.contracts.event.HearingAnnounced;
import kz.qyzmet.contracts.event.PapersReturned;
import kz.qyzmet.contracts.event.ResultReady;
import kz.qyzmet.contracts.event.StepCompleted;
import kz.qyzmet.contracts.event.VoteCast;
import kz.qyzmet.embedded.Grant;
import org.junit.jupiter.api.Test;

/** Pipelines that are not the duplicate's: what they do is in the row, the history and on Kafka. */
@QuarkusTest
class OtherServicesTest extends RunningCollege {

  private static final String UNIVERSITY = "shygys-university";
  private static final Grant UNIVERSITY_CLERK = Grant.staff("clerk", UNIVERSITY, "su-clerk-1");
  private static final Grant STUDY = Grant.staff("study-department", UNIVERSITY, "su-study-1");
  private static final Grant OTHER_STUDY =
      Grant.staff("study-department", UNIVERSITY, "su-study-2");
  private static final Grant MANAGEMENT = Grant.staff("management", UNIVERSITY, "su-manager-1");
  private static final Grant[] COMMISSION = {
    Grant.staff("commission", KARAGANDA, "kp-member-1"),
    Grant.staff("commission", KARAGANDA, "kp-member-2"),
    Grant.staff("commission", KARAGANDA, "kp-member-3")
  };
  private static final String GRANTING = "{\"step\":\"vote\",\"vote\":{\"decision\":\"grant\"}}";

  private static UUID opened(
      String service, String edition, String provider, String pickup, Grant clerk) {
    var id = UUID.randomUUID();
    Broker.send(Applications.of(id, service, edition, provider, pickup));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> read(clerk, "/cases/" + id).statusCode() == 200);
    return id;
  }

  @Test
  void a_university_approves_makes_sends_and_announces_without_a_signature() {
    // Given
    var id = opened("higher-education-duplicate", "1", UNIVERSITY, "branch", UNIVERSITY_CLERK);
    // When
    done(UNIVERSITY_CLERK, id, 1, "{\"step\":\"register\"}");
    done(STUDY, id, 2, "{\"step\":\"prepare\",\"draft\":{\"decision\":\"grant\"}}");
    done(MANAGEMENT, id, 3, "{\"step\":\"review\"}");
    done(OTHER_STUDY, id, 4, "{\"step\":\"produce\"}");
    done(STUDY, id, 5, "{\"step\":\"dispatch\"}");
    read(STUDY, "/cases/" + id).then().body("status", equalTo("OPEN"));
    done(STUDY, id, 6, "{\"step\":\"notify\"}");
    read(STUDY, "/cases/" + id).then().body("status", equalTo("OPEN"));
    done(UNIVERSITY_CLERK, id, 7, "{\"step\":\"issue\"}");
    said(id, 8);
    var soon = Broker.said(id).getLast().time().plusSeconds(60);
    Broker.send(Applications.received(id, 2, "here", soon));
    Broker.send(Applications.handedOver(id, 3, soon));
    // Then: the applicant was told once, when it had arrived
    assertThat(said(id, 10))
        .isEqualTo(
            "CaseOpened CaseRegistered DraftPrepared StepCompleted StepCompleted StepCompleted"
                + " StepCompleted ResultDispatched ResultReady ResultIssued");
    var ready = (ResultReady) Broker.said(id).get(8).data();
    assertThat(ready.pickup().kind()).isEqualTo("branch");
    assertThat(ready.at()).isEqualTo(soon);
    assertThat(ready.availableFrom()).isNull();
    assertThat(
            Broker.said(id).stream()
                .filter(event -> event.data() instanceof StepCompleted)
                .map(event -> (StepCompleted) event.data())
                .map(done -> done.step() + " " + done.outcome() + " " + done.next().code()))
        .containsExactly(
            "review granted produce",
            "produce done dispatch",
            "dispatch done notify",
            "notify done issue");
  }

  @Test
  void a_result_that_is_fetched_at_the_office_is_not_sent_anywhere() {
    // Given
    var id = opened("higher-education-duplicate", "1", UNIVERSITY, "office", UNIVERSITY_CLERK);
    // When
    done(UNIVERSITY_CLERK, id, 1, "{\"step\":\"register\"}");
    done(STUDY, id, 2, "{\"step\":\"prepare\",\"draft\":{\"decision\":\"grant\"}}");
    done(MANAGEMENT, id, 3, "{\"step\":\"review\"}");
    done(STUDY, id, 4, "{\"step\":\"produce\"}");
    // Then
    read(STUDY, "/cases/" + id).then().body("step.code", equalTo("notify"));
  }

  @Test
  void management_gives_the_work_to_another_of_the_study_department() {
    // Given
    var id = opened("higher-education-duplicate", "1", UNIVERSITY, "office", UNIVERSITY_CLERK);
    done(UNIVERSITY_CLERK, id, 1, "{\"step\":\"register\"}");
    // When
    command(MANAGEMENT, id, "reassign", 2, "{\"assignee\":\"su-study-2\"}").then().statusCode(200);
    // Then
    command(STUDY, id, "complete", 3, "{\"step\":\"prepare\",\"draft\":{\"decision\":\"grant\"}}")
        .then()
        .statusCode(409);
    done(OTHER_STUDY, id, 3, "{\"step\":\"prepare\",\"draft\":{\"decision\":\"grant\"}}");
  }

  @Test
  void a_commission_decides_by_its_votes_and_which_way_each_voted_stays_here() {
    // Given
    var id = opened("dormitory", "1", KARAGANDA, "office", CLERK);
    done(CLERK, id, 1, "{\"step\":\"register\"}");
    done(EXECUTOR, id, 2, "{\"step\":\"prepare\",\"draft\":{\"decision\":\"grant\"}}");
    // When
    done(COMMISSION[0], id, 3, GRANTING);
    command(
            COMMISSION[1],
            id,
            "complete",
            4,
            """
            {"step":"vote","vote":{"decision":"refuse","ground":"no-places","text":"Орын жоқ"}}""")
        .then()
        .statusCode(200)
        .body("votes.members", contains("kp-member-1", "kp-member-2"));
    done(COMMISSION[2], id, 5, GRANTING);
    // Then
    assertThat(said(id, 7))
        .isEqualTo(
            "CaseOpened CaseRegistered DraftPrepared VoteCast VoteCast VoteCast StepCompleted");
    assertThat(Broker.said(id).get(4).data())
        .isInstanceOfSatisfying(
            VoteCast.class,
            vote -> {
              assertThat(vote.cast()).isEqualTo(2);
              assertThat(vote.quorum()).isEqualTo(3);
            });
    assertThat(String.join("\n", Broker.raw(id))).doesNotContain("no-places", "Орын");
    read(DIRECTOR, "/cases/" + id + "/history")
        .then()
        .body("items[4].kind", equalTo("VOTED"))
        .body("items[4].decision", equalTo("refuse"))
        .body("items[4].note", equalTo("Орын жоқ"));
    done(DIRECTOR, id, 7, "{\"step\":\"sign\"}");
  }

  @Test
  void papers_that_do_not_conform_end_the_case() {
    // Given
    var id = opened("tve-admission", "1", KARAGANDA, "office", CLERK);
    done(CLERK, id, 1, "{\"step\":\"register\"}");
    String document = read(CLERK, "/cases/" + id).path("step.code");
    assertThat(document).isEqualTo("check");
    // When
    command(
            CLERK,
            id,
            "complete",
            2,
            """
            {"step":"check","check":{"conforming":false,"documents":["ticket"],"text":"Ескі"}}""")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("check.documents"));
    done(
        CLERK,
        id,
        2,
        """
        {"step":"check","check":{"conforming":false,"documents":["identity-document"],"text":"Ескі"}}""");
    // Then
    said(id, 3);
    assertThat(Broker.said(id).getLast().data())
        .isInstanceOfSatisfying(
            PapersReturned.class,
            back -> assertThat(back.documents()).containsExactly("identity-document"));
    read(CLERK, "/cases/" + id).then().body("status", equalTo("RETURNED"));
    read(CLERK, "/cases?status=RETURNED").then().statusCode(200);
  }

  @Test
  void before_a_refusal_the_applicant_is_heard() {
    // Given
    var id = opened("academic-leave", "1", KARAGANDA, "office", CLERK);
    done(CLERK, id, 1, "{\"step\":\"register\"}");
    done(DIRECTOR, id, 2, "{\"step\":\"assign\",\"executor\":\"kp-executor-1\"}");
    done(
        EXECUTOR,
        id,
        3,
        """
        {"step":"prepare","draft":{"decision":"refuse","ground":"unreliable","text":"Дәлел"}}""");
    // When
    command(DIRECTOR, id, "complete", 4, "{\"step\":\"sign\"}")
        .then()
        .statusCode(200)
        .body("status", equalTo("OPEN"))
        .body("hearing.ground", equalTo("unreliable"))
        .body("hearing.objectionsUntil", notNullValue());
    command(DIRECTOR, id, "complete", 5, "{\"step\":\"sign\"}")
        .then()
        .statusCode(409)
        .body("type", endsWith("hearing-open"));
    said(id, 5);
    var hearing = (HearingAnnounced) Broker.said(id).getLast().data();
    assertThat(hearing.decisionFrom()).isAfterOrEqualTo(hearing.objectionsUntil());
    Broker.send(Applications.objection(id, 2, hearing.at().plusSeconds(1)));
    // Then
    assertThat(said(id, 6)).endsWith("HearingAnnounced ObjectionAnswered");
    read(DIRECTOR, "/cases/" + id).then().body("hearing.objected", equalTo(true));
    command(DIRECTOR, id, "return", 6, "{\"note\":\"Қайта қараңыз\"}").then().statusCode(200);
  }

  @Test
  void an_objection_that_nobody_asked_for_is_answered_and_changes_nothing() {
    // Given
    var id = opened();
    // When
    Broker.send(Applications.objection(id, 2, Instant.parse("2026-03-06T06:00:00Z")));
    // Then
    assertThat(said(id, 2)).isEqualTo("CaseOpened ObjectionAnswered");
    read(CLERK, "/cases/" + id).then().body("step.code", equalTo("register"));
  }

  @Test
  void a_new_edition_never_touches_a_case_of_the_old_one() {
    // Given: two editions of the certificate, the later of which has the draft printed
    var old = opened("tve-incomplete-certificate", "1", KARAGANDA, "office", CLERK);
    var young = opened("tve-incomplete-certificate", "2", KARAGANDA, "office", CLERK);
    // When: both come so far that the editions differ
    for (var id : new UUID[] {old, young}) {
      done(CLERK, id, 1, "{\"step\":\"register\"}");
      done(DIRECTOR, id, 2, "{\"step\":\"assign\",\"executor\":\"kp-executor-1\"}");
      done(EXECUTOR, id, 3, "{\"step\":\"prepare\",\"draft\":{\"decision\":\"grant\"}}");
    }
    // Then: each goes its own edition's way to the end
    read(CLERK, "/cases/" + old)
        .then()
        .body("service.passportVersion", equalTo("1"))
        .body("step.code", equalTo("sign"));
    read(CLERK, "/cases/" + young)
        .then()
        .body("service.passportVersion", equalTo("2"))
        .body("step.code", equalTo("print"));
    command(CLERK, old, "complete", 4, "{\"step\":\"print\"}").then().statusCode(409);
    done(DIRECTOR, old, 4, "{\"step\":\"sign\"}");
    done(CLERK, old, 6, "{\"step\":\"issue\"}");
    command(DIRECTOR, young, "complete", 4, "{\"step\":\"sign\"}").then().statusCode(409);
    done(CLERK, young, 4, "{\"step\":\"print\"}");
    done(DIRECTOR, young, 5, "{\"step\":\"sign\"}");
    done(CLERK, young, 7, "{\"step\":\"issue\"}");
    assertThat(said(old, 7))
        .isEqualTo(
            "CaseOpened CaseRegistered ExecutorAssigned DraftPrepared ResultSigned ResultReady"
                + " ResultIssued");
    assertThat(said(young, 8))
        .isEqualTo(
            "CaseOpened CaseRegistered ExecutorAssigned DraftPrepared StepCompleted ResultSigned"
                + " ResultReady ResultIssued");
  }

  @Test
  void a_passport_without_a_suspension_lets_nobody_suspend() {
    // Given
    var id = assigned();
    // Then
    command(EXECUTOR, id, "suspend", 3, "{\"note\":\"Күтеміз\"}")
        .then()
        .statusCode(409)
        .body("type", endsWith("not-suspendable"));
    command(EXECUTOR, id, "resume", 3, "{}")
        .then()
        .statusCode(409)
        .body("type", endsWith("not-suspended"));
  }

  /** The names of what was said, once so much was. */
  private static String said(UUID id, int events) {
    await().atMost(Duration.ofSeconds(60)).until(() -> Broker.said(id).size() >= events);
    return Broker.said(id).stream()
        .map(event -> event.data().getClass().getSimpleName())
        .collect(joining(" "));
  }
}
