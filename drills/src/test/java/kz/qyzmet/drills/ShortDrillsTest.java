package kz.qyzmet.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import kz.qyzmet.drills.drill.Again;
import kz.qyzmet.drills.drill.CutLinks;
import kz.qyzmet.drills.drill.Drill;
import kz.qyzmet.drills.drill.Field;
import kz.qyzmet.drills.drill.FreezePostgres;
import kz.qyzmet.drills.drill.Ground;
import kz.qyzmet.drills.drill.KillAtHooks;
import kz.qyzmet.drills.drill.KillKafka;
import kz.qyzmet.drills.drill.KillPostgres;
import kz.qyzmet.drills.drill.KillServices;
import kz.qyzmet.drills.drill.ManyDeadlines;
import kz.qyzmet.drills.drill.Overload;
import kz.qyzmet.drills.drill.Poison;
import kz.qyzmet.drills.drill.Replicas;
import kz.qyzmet.drills.drill.Terms;
import kz.qyzmet.drills.drill.TwoAtOnce;
import kz.qyzmet.drills.drill.WrongClocks;
import kz.qyzmet.drills.drill.Zombies;
import kz.qyzmet.stack.Home;
import kz.qyzmet.stack.run.Progress;
import kz.qyzmet.stack.run.StackPorts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The short form of each drill without the gateway, on one stack. Invariants are judged, times are
 * not.
 */
class ShortDrillsTest {
  static final long SEED = Long.getLong("drill.seed", 20261121L);

  /**
   * Times are not judged here: the first compiler alone has a service ready sooner, and nobody has
   * to notice that one is about to stop.
   */
  static final Map<String, String> QUICK =
      Map.of("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1", "QUARKUS_SHUTDOWN_DELAY", "0S");

  private static Field field;

  @BeforeAll
  static void theStackRuns() {
    var progress = new Progress(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    field =
        Field.open(
            Ground.of(
                Home.find(),
                Path.of("target", "drill-stack").toAbsolutePath(),
                StackPorts.free(),
                progress,
                QUICK,
                false));
  }

  @AfterAll
  static void theStackStops() {
    if (field != null) {
      field.close();
    }
  }

  private static void holds(Drill drill) {
    // When
    var report = drill.run(field, Terms.shortForm(SEED));
    report.facts().forEach(fact -> System.err.println("          " + fact));
    // Then
    assertThat(report.findings()).as("seed %d of %s", SEED, drill.name()).isEmpty();
  }

  @Test
  void a_service_that_is_killed_at_any_moment_keeps_its_promises() {
    holds(new KillServices());
  }

  @Test
  void a_service_that_is_killed_at_the_worst_instant_keeps_its_promises() {
    holds(new KillAtHooks());
  }

  @Test
  void what_was_acknowledged_survives_the_database() {
    holds(new KillPostgres());
  }

  @Test
  void a_database_that_stands_still_for_a_while_does_no_harm() {
    holds(new FreezePostgres());
  }

  @Test
  void an_instance_that_wakes_up_late_repeats_nothing() {
    holds(new Zombies());
  }

  @Test
  void people_go_on_filing_without_the_broker() {
    holds(new KillKafka());
  }

  @Test
  void events_that_come_again_in_any_order_change_nothing() {
    holds(new Again());
  }

  @Test
  void a_poisonous_record_lies_among_the_dead_letters_and_the_others_go_on() {
    holds(new Poison());
  }

  @Test
  void a_commit_in_doubt_is_settled_by_its_key() {
    holds(new CutLinks());
  }

  @Test
  void of_two_who_decide_at_once_one_wins_and_the_other_is_told() {
    holds(new TwoAtOnce());
  }

  @Test
  void a_jvm_in_another_zone_tells_nothing_early_and_leaves_nothing_out() {
    holds(WrongClocks.zone());
  }

  @Test
  void a_clock_that_is_off_tells_nothing_early_and_leaves_nothing_out() {
    assumeThat(WrongClocks.canShift()).as("libfaketime is on this machine").isTrue();
    holds(WrongClocks.shifted());
  }

  @Test
  void many_terms_that_ended_while_nobody_watched_are_told_once_each() {
    holds(new ManyDeadlines());
  }

  @Test
  void what_is_beyond_its_strength_is_refused_and_loses_nothing() {
    holds(new Overload());
  }

  @Test
  @Tag("drill")
  void two_of_each_share_the_work_and_are_restarted_without_a_failed_request() {
    holds(new Replicas());
  }
}
