package kz.qyzmet.deadline.watch;

import static kz.qyzmet.deadline.Stage.COLLEGE;
import static kz.qyzmet.deadline.watch.domain.Days.at;
import static kz.qyzmet.deadline.watch.domain.Days.closingOf;
import static kz.qyzmet.deadline.watch.domain.Days.friday;
import static kz.qyzmet.deadline.watch.domain.Days.justAfter;
import static kz.qyzmet.deadline.watch.domain.Days.thursday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.deadline.Stage;
import kz.qyzmet.kit.trace.TraceContext;
import kz.qyzmet.testing.LogLines;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the log says of deadlines that were told, by the movable clock. */
@QuarkusTest
@QuarkusTestResource(
    value = RealParts.class,
    initArgs = @ResourceArg(name = "database", value = "deadline"))
class ToldLinesTest {

  private static final Instant FILED = at(thursday("2026-03-05"), "09:30");

  private final UUID id = UUID.randomUUID();
  private Stage stage;

  @BeforeEach
  void the_clock_stands_on_the_morning_of_the_filing() {
    stage = Stage.open();
    stage.clockAt(FILED);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void each_deadline_that_is_told_is_one_line_of_the_log_in_the_trace_of_its_event() {
    // Given
    stage.send(List.of(Stage.first(stage.accepted(id, "somebody", COLLEGE, FILED))));
    stage.awaitDeadlines(id, d -> assertThat(d.getString("state")).isEqualTo("running"));
    try (var log = LogLines.open()) {
      // When
      stage.clockAt(justAfter(closingOf(friday("2026-03-13"))));
      List<Envelope<?>> notices = stage.notices(id);
      // Then
      List<String> lines = told(log, notices.size());
      assertThat(lines)
          .extracting(ToldLinesTest::told)
          .containsExactly(
              internal("approaching", "internal-half"),
              internal("approaching", "internal-last-day"),
              internal("missed", "-"));
      for (int i = 0; i < lines.size(); i++) {
        String trace = TraceContext.parse(notices.get(i).traceparent()).orElseThrow().traceId();
        assertThat(lines.get(i)).contains("level=INFO").contains(" trace=" + trace + " ");
      }
    }
  }

  @Test
  void a_deadline_that_is_told_with_an_event_has_its_line_and_its_lateness_too() {
    // Given a step of fifteen minutes that is heard of after twenty-five
    stage.clockAt(FILED.plusSeconds(1500));
    try (var log = LogLines.open()) {
      // When
      stage.send(
          List.of(
              Stage.first(stage.accepted(id, "somebody", COLLEGE, FILED)),
              Stage.opened(id, FILED),
              Stage.registered(id, FILED.plusSeconds(1200))));
      // Then
      assertThat(told(log, 1))
          .singleElement()
          .asString()
          .contains("deadline=missed application=" + id + " service=tve-duplicate@")
          .contains(
              " kind=step step=register threshold=- due=2026-03-05T09:45+05:00 was-due=- late-ms=6")
          .doesNotContain("somebody");
    }
  }

  private List<String> told(LogLines log, int count) {
    return await()
        .until(
            () ->
                log.written().stream()
                    .filter(line -> line.contains("deadline=") && line.contains(id.toString()))
                    .toList(),
            lines -> lines.size() == count);
  }

  /** What was decided, without the lateness, which is as the machine is. */
  private static String told(String line) {
    return line.substring(line.indexOf("deadline=")).replaceAll("late-ms=\\d+\\s+", "late");
  }

  private String internal(String what, String threshold) {
    return "deadline=%s application=%s service=tve-duplicate@1 provider=%s kind=internal step=- threshold=%s due=2026-03-13T18:00+05:00 was-due=- late"
        .formatted(what, id, COLLEGE, threshold);
  }
}
