package kz.qyzmet.intake.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.contracts.event.PackageDispatched;
import kz.qyzmet.intake.testing.Branch;
import kz.qyzmet.intake.testing.Portal;
import kz.qyzmet.intake.testing.Printed;
import kz.qyzmet.intake.testing.ServedByTheCorporation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(ServedByTheCorporation.class)
class RegistryTest extends AtTheRegistries {
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
  void its_sheet_is_a_pdf_and_says_what_stayed() throws IOException {
    // Given
    var ended = somebody();
    var id = taken(ended);
    taken(somebody());
    close();
    ended.withdraw(id, Portal.key()).then().statusCode(202);
    // When
    var printed =
        branch
            .request()
            .accept("application/pdf")
            .header("Accept-Language", "ru")
            .get(PATH + "/" + FIRST);
    // Then
    printed.then().statusCode(200).contentType("application/pdf");
    assertThat(printed.header("Content-Language")).isEqualTo("ru");
    assertThat(Printed.text(printed))
        .contains(FIRST, "Реестр передаваемых документов", "осталось в филиале", "Сдал: Ф.И.О.");
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
}
