package kz.qyzmet.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.qyzmet.stack.run.Service;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The portal by REST, lived through across Nauryz of 2026: 21 to 23 March are holidays, 24 and 25
 * March are off instead of the two that fell on a weekend.
 */
class ThroughThePortalTest {
  private static World world;

  @BeforeAll
  static void theStackRuns() {
    world = World.get();
  }

  @AfterEach
  void theClockIsWhereOthersExpectIt() {
    world.stack.clock().set(World.START);
  }

  private static void at(String local) {
    world.stack.clock().set(LocalDateTime.parse(local).toInstant(World.ZONE));
  }

  private static void complete(String id, String who, String body) {
    world.complete(id, who, body);
    world.settle();
  }

  private static Stream<JsonNode> all(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  /** What the applicant was told, the first first. */
  private static List<String> told(String applicant) {
    return all(world.notices(applicant))
        .map(
            notice ->
                LocalDate.ofInstant(Instant.parse(notice.get("at").asText()), World.ZONE)
                    + " "
                    + notice.get("kind").asText())
        .toList()
        .reversed();
  }

  /** Why a day of the term is what it is. */
  private static Map<String, String> reasons(JsonNode filed) {
    return all(filed.at("/term/ledger"))
        .collect(
            Collectors.toMap(
                line -> line.get("date").asText(),
                line ->
                    line.get("reason").asText()
                        + (line.hasNonNull("counted") ? " " + line.get("counted").asInt() : ""),
                (first, second) -> first + ", " + second));
  }

  @Test
  void filed_before_the_holidays_it_is_worked_on_and_issued_after_them_each_on_its_day() {
    // Given
    at("2026-03-20T17:00");
    var applicant = world.applicant(130);
    var filed = world.file(applicant, "kk");
    var id = filed.get("id").asText();
    world.settle();
    // When
    at("2026-03-20T17:20");
    complete(id, world.clerk(), "{\"step\":\"register\"}");
    at("2026-03-24T11:00");
    at("2026-03-26T10:00");
    complete(id, world.director(), "{\"step\":\"assign\",\"executor\":\"kp-executor-1\"}");
    at("2026-04-06T23:00");
    at("2026-04-07T10:00");
    complete(id, world.executor(), "{\"step\":\"prepare\",\"draft\":{\"decision\":\"grant\"}}");
    complete(id, world.director(), "{\"step\":\"sign\"}");
    at("2026-04-08T11:00");
    complete(id, world.clerk(), "{\"step\":\"issue\",\"receivedBy\":\"the applicant\"}");
    // Then
    assertThat(filed.get("registered").asText()).isEqualTo("2026-03-20");
    assertThat(filed.get("due").asText()).startsWith("2026-04-15T18:00");
    assertThat(told(applicant))
        .containsExactly(
            "2026-03-20 accepted",
            "2026-03-20 registered",
            "2026-03-26 in-progress",
            "2026-04-06 deadline-approaching",
            "2026-04-07 ready",
            "2026-04-08 issued");
    assertThat(reasons(filed))
        .containsEntry("2026-03-23", "holiday")
        .containsEntry("2026-03-24", "shifted")
        .containsEntry("2026-03-25", "shifted")
        .containsEntry("2026-03-26", "counted 1")
        .containsEntry("2026-03-28", "weekend")
        .containsEntry("2026-04-15", "counted 15");
    var seen = world.http.get(world.url(Service.INTAKE, "/applications/" + id), applicant).json();
    assertThat(seen.get("status").asText()).isEqualTo("ISSUED");
  }

  @Test
  void filed_on_a_holiday_it_is_registered_on_the_first_working_day() {
    // Given
    at("2026-03-22T12:00");
    // When
    var filed = world.file(world.applicant(131), "ru");
    // Then
    assertThat(filed.get("registered").asText()).isEqualTo("2026-03-26");
    assertThat(filed.get("due").asText()).startsWith("2026-04-16T18:00");
  }
}
