package kz.qyzmet.intake.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kz.qyzmet.intake.testing.Branch;
import kz.qyzmet.intake.testing.College;
import kz.qyzmet.intake.testing.Portal;
import kz.qyzmet.intake.testing.ServedByTheCorporation;
import kz.qyzmet.intake.testing.Topic;
import org.junit.jupiter.api.Test;

/** What becomes of papers that have left: found, missing, late, overdue. */
@QuarkusTest
@TestProfile(ServedByTheCorporation.class)
class RegistryFindingsTest extends AtTheRegistries {
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
    assertThat(registry(FIRST).<List<String>>path("lines.foundBy"))
        .containsExactly("kp-clerk-1", "kp-clerk-1", "kp-clerk-1");
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
  void what_is_withdrawn_on_its_way_is_somebodys_papers_too() {
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
    assertThat(registry(FIRST).<Boolean>path("lines[0].overdue")).isTrue();
    awaitOverdue(1);
    // When
    Topic.publish(new College(id).packageChecked("here"));
    // Then
    awaitOverdue(0);
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
}
