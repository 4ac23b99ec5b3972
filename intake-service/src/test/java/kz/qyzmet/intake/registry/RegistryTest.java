package kz.qyzmet.intake.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.PackageDispatched;
import kz.qyzmet.intake.testing.Branch;
import kz.qyzmet.intake.testing.College;
import kz.qyzmet.intake.testing.IntakeTest;
import kz.qyzmet.intake.testing.Portal;
import kz.qyzmet.intake.testing.ServedByTheCorporation;
import kz.qyzmet.intake.testing.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ServedByTheCorporation.class)
class RegistryTest extends IntakeTest {
  private static final String PATH = "/counter/registries";
  private static final String COLLEGE = "karaganda-polytechnic";
  private static final String OTHER_COLLEGE = "atyrau-energy";
  private static final String FIRST = "karaganda-1-2026-03-05-1";

  private final Branch branch = Branch.inKaraganda();
  private final Branch colleague = new Branch("karaganda-1", "karaganda-1-operator-2");

  /** Whatever other tests have taken in. */
  @BeforeEach
  void nothing_waits() {
    tables.empty("transfer_line");
    tables.empty("transfer_registry");
  }

  @Test
  void what_a_branch_accepts_waits_for_a_registry_by_provider() {
    // Given
    var first = taken(somebody());
    taken(somebody(), OTHER_COLLEGE);
    var last = taken(somebody());
    new Branch("karaganda-2", "o").take(Branch.application(somebody().iin()));
    // When
    var open = branch.request().header("Accept-Language", "en").get(PATH + "/open");
    // Then
    open.then().statusCode(200);
    assertThat(open.jsonPath().<String>getList("items.provider"))
        .containsExactly(COLLEGE, OTHER_COLLEGE);
    assertThat(open.<String>path("items[0].providerName"))
        .isEqualTo("Karaganda Polytechnic College (demo)");
    assertThat(open.jsonPath().<String>getList("items[0].applications.id"))
        .containsExactly(first.toString(), last.toString());
    assertThat(open.<String>path("items[0].applications[0].service"))
        .isEqualTo("tve-incomplete-certificate");
    assertThat(open.jsonPath().<String>getList("items[0].applications[0].papers.document"))
        .as("the identity document was only shown")
        .containsExactly("application");
  }

  @Test
  void a_registry_is_closed_over_all_that_wait_and_takes_them_off_the_list() {
    // Given
    var ids = List.of(taken(somebody()), taken(somebody()));
    // When
    var closed = close();
    // Then
    closed.then().statusCode(201);
    assertThat(closed.header("Location")).endsWith(PATH + "/" + FIRST);
    assertThat(closed.<String>path("number")).isEqualTo(FIRST);
    assertThat(closed.<String>path("state")).isEqualTo("closed");
    assertThat(closed.<String>path("closedBy")).isEqualTo("karaganda-1-operator-1");
    assertThat(closed.<String>path("closedAt")).startsWith("2026-03-05T10:00");
    assertThat(closed.<Object>path("run")).isNull();
    assertThat(closed.jsonPath().<Integer>getList("lines.line")).containsExactly(1, 2);
    assertThat(closed.jsonPath().<String>getList("lines.application.id"))
        .isEqualTo(ids.stream().map(UUID::toString).toList());
    assertThat(closed.jsonPath().<String>getList("lines.state"))
        .containsExactly("entered", "entered");
    assertThat(waiting()).isEmpty();
    assertThat(registry(FIRST).asString()).isEqualTo(closed.asString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kk|Тапсырылатын құжаттардың тізілімі|Тізілім 2 данада жасалды|шабарман, KZ-17",
        "ru|Реестр передаваемых документов|Реестр составлен в 2 экземплярах|курьер, KZ-17",
        "en|Registry of papers handed over|This registry is made in 2 copies|courier, KZ-17"
      })
  void its_sheet_is_printed_in_two_copies(
      String language, String title, String copies, String carrier) {
    // Given
    taken(somebody());
    close();
    dispatch(FIRST, Map.of("carrier", "courier", "trackingNumber", "KZ-17"));
    // When
    var read = branch.request().header("Accept-Language", language).get(PATH + "/" + FIRST);
    // Then
    assertThat(read.header("Content-Language")).isEqualTo(language);
    assertThat(read.<String>path("sheet.title")).isEqualTo(title);
    assertThat(read.<String>path("sheet.copies")).startsWith(copies);
    assertThat(read.jsonPath().<String>getList("sheet.lines.value"))
        .contains(FIRST, "05.03.2026, 10:00", "1", carrier, null);
  }

  @Test
  void each_line_that_leaves_is_told_with_the_applications_own_number() {
    // Given
    var ids = List.of(taken(somebody()), taken(somebody()));
    close();
    clock.set(DayOfWeek.THURSDAY, "2026-03-05T12:00");
    // When
    var dispatched = dispatch(FIRST, Map.of("carrier", "courier", "trackingNumber", "KZ-17"));
    // Then
    dispatched.then().statusCode(200);
    assertThat(dispatched.<String>path("state")).isEqualTo("dispatched");
    assertThat(dispatched.<String>path("run.carrier")).isEqualTo("courier");
    assertThat(dispatched.<String>path("run.trackingNumber")).isEqualTo("KZ-17");
    assertThat(dispatched.<String>path("run.at")).startsWith("2026-03-05T12:00");
    assertThat(dispatched.<String>path("run.by")).isEqualTo("karaganda-1-operator-1");
    assertThat(dispatched.jsonPath().<String>getList("lines.state"))
        .containsExactly("on-its-way", "on-its-way");
    assertThat(dispatched.jsonPath().<String>getList("lines.expectedBy"))
        .containsOnly("2026-03-05T18:00:00+05:00");
    for (int line = 1; line <= ids.size(); line++) {
      var told = events(ids.get(line - 1), 2).get(1);
      assertThat(told.version()).isEqualTo(2);
      assertThat(told.data()).isInstanceOf(PackageDispatched.class);
      var event = (PackageDispatched) told.data();
      assertThat(event)
          .isEqualTo(
              new PackageDispatched(
                  ids.get(line - 1), FIRST, line, "courier", "KZ-17", event.at()));
      assertThat(event.at()).isEqualTo(OffsetDateTime.parse(dispatched.path("run.at")).toInstant());
    }
  }

  @Test
  void the_applicant_sees_that_the_papers_were_sent() {
    // Given
    var person = somebody();
    var id = taken(person);
    close();
    dispatch(FIRST, Map.of("carrier", "courier"));
    // When
    var timeline =
        person.request().header("Accept-Language", "en").get("/applications/{id}/timeline", id);
    // Then
    assertThat(timeline.<String>path("items[1].type"))
        .isEqualTo("kz.qyzmet.application.package-dispatched.v1");
    assertThat(timeline.<String>path("items[1].roleText")).isEqualTo("Operator");
    assertThat(timeline.<String>path("items[1].text"))
        .isEqualTo("The papers were sent to the provider");
  }

  @Test
  void what_is_told_afterwards_has_the_next_number() {
    // Given
    var person = somebody();
    var id = taken(person);
    close();
    dispatch(FIRST, Map.of("carrier", "courier"));
    // When
    person.withdraw(id, Portal.key()).then().statusCode(202);
    // Then
    assertThat(events(id, 3)).extracting(event -> event.version()).containsExactly(1, 2, 3);
  }

  @Test
  void a_withdrawal_that_was_overtaken_takes_the_number_after() {
    // Given
    var person = somebody();
    var id = taken(person);
    close();
    var answers = new ArrayList<Future<Response>>();
    // When
    try (var hands = Executors.newFixedThreadPool(2)) {
      tables.holding(
          id,
          () -> {
            answers.add(hands.submit(() -> dispatch(FIRST, Map.of("carrier", "courier"))));
            awaitWaiting(1);
            // It has read the application before the registry has left.
            answers.add(hands.submit(() -> person.withdraw(id, Portal.key())));
            awaitWaiting(2);
          });
    }
    // Then
    assertThat(answers)
        .extracting(answer -> answer.resultNow().statusCode())
        .containsExactly(200, 202);
    assertThat(events(id, 3)).extracting(event -> event.version()).containsExactly(1, 2, 3);
    assertThat(registry(FIRST).<String>path("lines[0].state")).isEqualTo("withdrawn");
  }

  @Test
  void a_withdrawal_that_came_first_keeps_the_papers_at_the_branch() {
    // Given
    var person = somebody();
    var id = taken(person);
    close();
    var answers = new ArrayList<Future<Response>>();
    // When
    try (var hands = Executors.newFixedThreadPool(2)) {
      tables.holding(
          id,
          () -> {
            answers.add(hands.submit(() -> person.withdraw(id, Portal.key())));
            awaitWaiting(1);
            answers.add(hands.submit(() -> dispatch(FIRST, Map.of("carrier", "courier"))));
            awaitWaiting(2);
          });
    }
    // Then
    assertThat(answers)
        .extracting(answer -> answer.resultNow().statusCode())
        .containsExactly(202, 409);
    assertThat(events(id, 2)).extracting(event -> event.version()).containsExactly(1, 2);
    assertThat(registry(FIRST).<String>path("lines[0].state")).isEqualTo("taken-out");
  }

  @Test
  void what_the_provider_found_shows() {
    // Given
    var ids = List.of(taken(somebody()), taken(somebody()), taken(somebody()));
    close();
    dispatch(FIRST, Map.of("carrier", "courier"));
    // When
    Topic.publish(
        new College(ids.get(0)).packageChecked("here"),
        new College(ids.get(1)).packageChecked("damaged"),
        new College(ids.get(2)).packageChecked("missing"));
    // Then
    awaitStates("here", "damaged", "missing");
    assertThat(registry(FIRST).<String>path("lines[0].foundAt"))
        .isEqualTo("2026-03-05T11:01:00+05:00");
    var item = branch.request().get(PATH);
    assertThat(item.<Integer>path("items[0].lines")).isEqualTo(3);
    assertThat(item.<Integer>path("items[0].arrived")).isEqualTo(2);
    assertThat(item.<Integer>path("items[0].missing")).isEqualTo(1);
  }

  @Test
  void what_was_missing_may_be_found_after_all() {
    // Given
    var college = new College(taken(somebody()));
    close();
    dispatch(FIRST, Map.of("carrier", "courier"));
    Topic.publish(college.packageChecked("missing"));
    awaitStates("missing");
    // When
    Topic.publish(college.packageChecked("here"), college.opened(), college.registered());
    // Then
    awaitStates("here");
  }

  @Test
  void what_was_looked_for_before_it_left_is_not_missing() {
    // Given
    var id = taken(somebody());
    close();
    Topic.publish(new College(id).packageChecked("missing"));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(registry(FIRST).<String>path("lines[0].foundAt")).isNotNull());
    clock.set(DayOfWeek.THURSDAY, "2026-03-05T12:00");
    // When
    dispatch(FIRST, Map.of("carrier", "courier"));
    // Then
    assertThat(registry(FIRST).<String>path("lines[0].state")).isEqualTo("on-its-way");
    assertThat(list("dispatched").<Integer>path("items[0].missing")).isZero();
  }

  @Test
  void papers_that_came_without_a_registry_wait_for_none() {
    // Given
    var id = taken(somebody());
    // When
    Topic.publish(new College(id).packageChecked("here"));
    // Then
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(waiting()).isEmpty());
    assertThat(close().<String>path("type")).isEqualTo("urn:qyzmet:problem:nothing-waits");
  }

  @Test
  void of_two_operators_who_close_at_once_one_does() throws Exception {
    // Given
    var ids = IntStream.range(0, 5).mapToObj(_ -> taken(somebody())).toList();
    // When
    var answers = atOnce(() -> close(branch, COLLEGE), () -> close(colleague, COLLEGE));
    // Then
    assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
    assertThat(registry(FIRST).jsonPath().<String>getList("lines.application.id"))
        .isEqualTo(ids.stream().map(UUID::toString).toList());
    assertThat(tables.number("SELECT count(*) FROM transfer_registry")).isOne();
  }

  @Test
  void of_two_operators_who_dispatch_at_once_one_does() throws Exception {
    // Given
    var id = taken(somebody());
    close();
    var path = PATH + "/" + FIRST + "/dispatch";
    // When
    var answers =
        atOnce(
            () -> branch.post(path, Map.of("carrier", "courier"), Portal.key()),
            () -> colleague.post(path, Map.of("carrier", "post"), Portal.key()));
    // Then
    assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
    assertThat(tables.number("SELECT published FROM application WHERE id = '" + id + "'"))
        .isEqualTo(2);
  }

  @Test
  void who_sends_a_registry_off_holds_it_before_its_applications() {
    // Given
    var id = taken(somebody());
    close();
    var free =
        "SELECT count(*) FROM (SELECT 1 FROM transfer_registry WHERE number = '"
            + FIRST
            + "' FOR UPDATE SKIP LOCKED) r";
    var found = new ArrayList<Long>();
    var answers = new ArrayList<Future<Response>>();
    // When
    try (var hands = Executors.newSingleThreadExecutor()) {
      tables.holding(
          id,
          () -> {
            answers.add(hands.submit(() -> dispatch(FIRST, Map.of("carrier", "courier"))));
            awaitWaiting(1);
            found.add(tables.number(free));
          });
    }
    // Then
    assertThat(found).as("registries that nobody holds").containsExactly(0L);
    assertThat(answers.getFirst().resultNow().statusCode()).isEqualTo(200);
  }

  @Test
  void two_operators_who_close_for_two_providers_at_once_get_two_numbers() throws Exception {
    // Given
    taken(somebody());
    taken(somebody(), OTHER_COLLEGE);
    // When
    var answers = atOnce(() -> close(branch, COLLEGE), () -> close(colleague, OTHER_COLLEGE));
    // Then
    assertThat(answers)
        .extracting(answer -> answer.<String>path("number"))
        .containsExactlyInAnyOrder(FIRST, "karaganda-1-2026-03-05-2");
  }

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

  @Test
  void what_no_passport_sets_a_time_for_is_expected_by_no_day() {
    // Given
    var elsewhere = new Branch("balqash-1", "balqash-1-operator-1");
    elsewhere.take(Branch.application(somebody().iin())).then().statusCode(201);
    close(elsewhere, COLLEGE);
    var path = PATH + "/balqash-1-2026-03-05-1";
    // When
    var dispatched = elsewhere.post(path + "/dispatch", Map.of("carrier", "courier"), Portal.key());
    // Then
    dispatched.then().statusCode(200);
    clock.set(DayOfWeek.TUESDAY, "2026-06-02T10:00");
    var read = elsewhere.request().get(path);
    assertThat(read.<Object>path("lines[0].expectedBy")).isNull();
    assertThat(read.<Boolean>path("lines[0].overdue")).isFalse();
    assertThat(
            elsewhere
                .request()
                .queryParam("state", "overdue")
                .get(PATH)
                .jsonPath()
                .getList("items"))
        .isEmpty();
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

  @Test
  void what_nobody_finds_in_the_carriers_time_is_overdue_and_counted() {
    // Given
    var lost = taken(somebody());
    var found = taken(somebody());
    close();
    dispatch(FIRST, Map.of("carrier", "courier"));
    Topic.publish(new College(found).packageChecked("here"));
    awaitStates("on-its-way", "here");
    // When
    clock.set(DayOfWeek.THURSDAY, "2026-03-05T17:59");
    var before = registry(FIRST);
    clock.set(DayOfWeek.THURSDAY, "2026-03-05T18:00");
    var after = registry(FIRST);
    // Then
    assertThat(before.jsonPath().<Boolean>getList("lines.overdue")).containsExactly(false, false);
    assertThat(after.jsonPath().<Boolean>getList("lines.overdue")).containsExactly(true, false);
    assertThat(list("overdue").<Integer>path("items[0].overdue")).isOne();
    awaitOverdue(1);
    // When
    Topic.publish(new College(lost).packageChecked("damaged"));
    // Then
    awaitOverdue(0);
    assertThat(list("overdue").jsonPath().getList("items")).isEmpty();
  }

  @Test
  void what_is_withdrawn_on_its_way_is_never_overdue() {
    // Given
    var person = somebody();
    var id = taken(person);
    close();
    dispatch(FIRST, Map.of("carrier", "courier"));
    person.withdraw(id, Portal.key());
    // When
    clock.set(DayOfWeek.FRIDAY, "2026-03-06T10:00");
    // Then
    assertThat(registry(FIRST).<String>path("lines[0].state")).isEqualTo("withdrawn");
    assertThat(registry(FIRST).<Boolean>path("lines[0].overdue")).isFalse();
    assertThat(list("overdue").jsonPath().getList("items")).isEmpty();
  }

  @Test
  void the_post_is_late_where_a_courier_is_there_on_the_day() {
    // Given
    taken(somebody());
    close();
    // When
    var dispatched = dispatch(FIRST, Map.of("carrier", "post", "trackingNumber", "KZ000000017KZ"));
    // Then
    assertThat(dispatched.<Boolean>path("lines[0].late")).isTrue();
    assertThat(dispatched.<Object>path("lines[0].expectedBy"))
        .as("no passport gives the post a time within a town")
        .isNull();
    assertThat(registry(FIRST).<Boolean>path("lines[0].late")).isTrue();
  }

  @Test
  void a_list_is_read_in_parts_newest_first() {
    // Given
    for (int run = 0; run < 3; run++) {
      taken(somebody());
      close();
    }
    dispatch("karaganda-1-2026-03-05-2", Map.of("carrier", "courier"));
    // When
    var first = branch.request().queryParam("limit", 2).get(PATH);
    var rest =
        branch
            .request()
            .queryParam("limit", 2)
            .queryParam("cursor", first.<String>path("next"))
            .get(PATH);
    // Then
    assertThat(first.jsonPath().<String>getList("items.number"))
        .containsExactly("karaganda-1-2026-03-05-3", "karaganda-1-2026-03-05-2");
    assertThat(rest.jsonPath().<String>getList("items.number")).containsExactly(FIRST);
    assertThat(rest.<String>path("next")).isNull();
    assertThat(list("dispatched").jsonPath().<String>getList("items.number"))
        .containsExactly("karaganda-1-2026-03-05-2");
    assertThat(list("closed").jsonPath().<String>getList("items.number"))
        .containsExactly("karaganda-1-2026-03-05-3", FIRST);
  }

  @Test
  void the_next_day_begins_with_the_first_run() {
    // Given
    taken(somebody());
    close();
    clock.set(DayOfWeek.FRIDAY, "2026-03-06T10:00");
    taken(somebody());
    // When
    var closed = close();
    // Then
    assertThat(closed.<String>path("number")).isEqualTo("karaganda-1-2026-03-06-1");
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

  private UUID taken(Portal person) {
    return taken(person, COLLEGE);
  }

  private UUID taken(Portal person, String provider) {
    var application = new HashMap<>(Branch.application(person.iin()));
    application.put("provider", provider);
    return UUID.fromString(branch.take(application).then().statusCode(201).extract().path("id"));
  }

  private Response close() {
    return close(branch, COLLEGE);
  }

  private static Response close(Branch by, String provider) {
    return by.post(PATH, Map.of("provider", provider), Portal.key());
  }

  private Response dispatch(String number, Map<String, String> body) {
    return branch.post(PATH + "/" + number + "/dispatch", body, Portal.key());
  }

  private static Response post(Branch by, String language, String path, Object body) {
    return by.request()
        .header("Accept-Language", language)
        .header("Idempotency-Key", Portal.key())
        .contentType("application/json")
        .body(body)
        .post(path);
  }

  private Response registry(String number) {
    return colleague.request().get(PATH + "/" + number);
  }

  private Response list(String state) {
    return branch.request().queryParam("state", state).get(PATH);
  }

  private List<Object> waiting() {
    return branch.request().get(PATH + "/open").jsonPath().getList("items");
  }

  private static List<? extends Envelope<?>> events(UUID application, int count) {
    return Topic.records(EventCatalog.APPLICATION_TOPIC, application, count).stream()
        .map(Topic::decoded)
        .toList();
  }

  private void awaitWaiting(int statements) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> tables.number("SELECT count(*) FROM pg_locks WHERE NOT granted") == statements);
  }

  private void awaitStates(String... states) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(registry(FIRST).jsonPath().<String>getList("lines.state"))
                    .containsExactly(states));
  }

  private static void awaitOverdue(int lines) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(given().get("/q/metrics").asString())
                    .contains(
                        "qyzmet_registry_lines_overdue{branch=\"karaganda-1\"} " + lines + ".0")
                    .contains("qyzmet_registry_lines_overdue{branch=\"karaganda-2\"} 0.0"));
  }

  private static List<Response> atOnce(Callable<Response> one, Callable<Response> other)
      throws InterruptedException {
    var barrier = new CyclicBarrier(2);
    try (var hands = Executors.newFixedThreadPool(2)) {
      return hands.invokeAll(List.of(after(barrier, one), after(barrier, other))).stream()
          .map(Future::resultNow)
          .toList();
    }
  }

  private static Callable<Response> after(CyclicBarrier barrier, Callable<Response> act) {
    return () -> {
      barrier.await();
      return act.call();
    };
  }
}
