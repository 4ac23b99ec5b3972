package kz.qyzmet.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kz.qyzmet.drills.drill.AnswersLost;
import kz.qyzmet.drills.drill.Drill;
import kz.qyzmet.drills.drill.Field;
import kz.qyzmet.drills.drill.GatewayAway;
import kz.qyzmet.drills.drill.Ground;
import kz.qyzmet.drills.drill.MessagesTwice;
import kz.qyzmet.drills.drill.ParcelLost;
import kz.qyzmet.drills.drill.Terms;
import kz.qyzmet.stack.Home;
import kz.qyzmet.stack.run.Progress;
import kz.qyzmet.stack.run.StackPorts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The short form of each drill with the gateway, on one stack. */
class GatewayDrillsTest {
  private static Field field;

  /** What waits for the gateway is tried again, and measured, often enough for who waits. */
  private static Map<String, String> quick() {
    var quick = new HashMap<>(ShortDrillsTest.QUICK);
    quick.put("QYZMET_GATEWAY_OUTBOUND_LONGEST_PAUSE", "PT4S");
    quick.put("QYZMET_BACKLOG_MEASURED_EVERY", "PT1S");
    return quick;
  }

  @BeforeAll
  static void theStackRuns() {
    field =
        Field.open(
            Ground.of(
                Home.find(),
                Path.of("target", "gateway-drill-stack").toAbsolutePath(),
                StackPorts.free(),
                new Progress(new PrintWriter(System.err, true, StandardCharsets.UTF_8)),
                quick(),
                true));
  }

  @AfterAll
  static void theStackStops() {
    if (field != null) {
      field.close();
    }
  }

  private static void holds(Drill drill) {
    // When
    long started = System.nanoTime();
    var report = drill.run(field, Terms.shortForm(ShortDrillsTest.SEED));
    report.facts().forEach(fact -> System.err.println("          " + fact));
    System.err.println("          " + (System.nanoTime() - started) / 1_000_000 + " ms");
    // Then
    assertThat(report.findings()).as("seed %d of %s", ShortDrillsTest.SEED, drill.name()).isEmpty();
  }

  @Test
  void a_gateway_that_is_away_for_a_day_is_told_everything_in_the_end() {
    holds(new GatewayAway());
  }

  @Test
  void a_message_that_comes_twice_has_one_effect_and_one_answer() {
    holds(new MessagesTwice());
  }

  @Test
  void an_answer_that_is_lost_loses_and_repeats_nothing() {
    holds(new AnswersLost());
  }

  @Test
  void papers_that_the_courier_loses_are_reported_until_they_are_found() {
    holds(new ParcelLost());
  }
}
