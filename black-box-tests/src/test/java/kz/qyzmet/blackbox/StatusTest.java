package kz.qyzmet.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import kz.qyzmet.stack.Main;
import kz.qyzmet.stack.run.Service;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code ./qyzmet status} against a running stack. */
class StatusTest {
  private World world;

  record Run(int code, String out) {
    JsonNode json() {
      try {
        return Http.JSON.readTree(out);
      } catch (IOException e) {
        throw new AssertionError("Expected JSON, but got: " + out, e);
      }
    }
  }

  @BeforeEach
  void theStackRuns() {
    world = World.get();
    world.stack.clock().set(World.START);
  }

  private Run status(String... more) {
    var out = new StringWriter();
    var err = new StringWriter();
    var line = new ArrayList<>(List.of("status", "--data", world.stack.data().toString()));
    line.addAll(List.of(more));
    int code = Main.run(line.toArray(String[]::new), new PrintWriter(out), new PrintWriter(err));
    assertThat(err.toString()).isEmpty();
    return new Run(code, out.toString());
  }

  @Test
  void the_page_names_every_part_every_queue_and_the_open_work() {
    // Given
    world.file(world.applicant(330), "kk");
    world.settle();
    // When
    var run = status();
    // Then
    for (var service : world.stack.services()) {
      assertThat(run.out()).containsPattern(service.module() + " +ready");
    }
    assertThat(run.out())
        .containsPattern("kafka +runs")
        .containsPattern("postgres +runs")
        .containsPattern("Clock +2026-03-05T09:3")
        .containsPattern(World.COLLEGE + " +register +[1-9]");
    assertThat(run.out().lines().count()).as("one page").isLessThan(70);
  }

  @Test
  void late_work_is_counted_named_oldest_first_and_ends_with_1() {
    // Given
    var id = world.file(world.applicant(331), "kk").get("id").asText();
    world.settle();
    var before = status("--json").json().get("work");
    // When
    world.stack.clock().set(LocalDateTime.parse("2026-04-02T10:00").toInstant(World.ZONE));
    var run = status("--json");
    // Then
    var work = run.json().get("work");
    assertThat(run.code()).isEqualTo(1);
    assertThat(work.get("legalMissed").asLong()).isGreaterThan(before.get("legalMissed").asLong());
    assertThat(work.get("stepsOverdue").asLong()).isPositive();
    var dues = new ArrayList<String>();
    work.get("pressing").forEach(each -> dues.add(each.get("due").asText()));
    assertThat(dues).isNotEmpty().isSorted();
    assertThat(run.json().get("wrong").toString()).contains("terms of the law missed");
    assertThat(pressing(id)).isTrue();
  }

  /** Whether that application's missed term is told, on however long a list. */
  private boolean pressing(String id) {
    var monitor = world.token(kz.qyzmet.embedded.Grant.official("monitor"));
    var all =
        world.http.get(world.url(Service.DEADLINE, "/open-work?limit=200"), monitor).expect(200);
    for (var each : all.json().get("pressing")) {
      if (each.get("application").asText().equals(id)
          && each.get("kind").asText().equals("legal")
          && each.get("missed").asBoolean()) {
        return true;
      }
    }
    return false;
  }

  @Test
  void a_part_that_is_gone_is_told_and_ends_with_1() {
    // When
    world.stack.kill(Service.COLLEGE);
    Run run;
    try {
      run = status();
    } finally {
      world.stack.startAgain(Service.COLLEGE);
    }
    // Then
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("college-service is dead");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> status().out().matches("(?s).*college-service +ready.*"));
  }
}
