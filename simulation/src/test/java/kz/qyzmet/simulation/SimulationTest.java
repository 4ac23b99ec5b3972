package kz.qyzmet.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import kz.qyzmet.college.casework.domain.Change;
import kz.qyzmet.intake.filing.domain.Codes;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {
  private static final long SEEDS = 1_000;
  private static final long SEEDS_FOR_A_MUTANT = 2_000;

  @Nested
  class TheProtocol {
    @Test
    void holds_every_invariant_in_a_thousand_lives() {
      // When
      var result =
          new Lives(0, SEEDS, Mutant.NONE, Runtime.getRuntime().availableProcessors())
              .live(progress -> {});
      // Then
      assertThat(result.broken())
          .as(() -> "the life that broke, ./qyzmet simulate --seed N:\n" + story(result))
          .isEmpty();
      assertThat(result.lives()).isEqualTo(SEEDS);
      assertThat(result.applications()).isGreaterThan(SEEDS);
      assertThat(result.happened())
          .as("what the lives have lived through")
          .containsKeys(filings())
          .containsKeys(changes())
          .containsKeys(
              "refused AlreadyFiled",
              "refused CaseIsSuspended",
              "refused Closed",
              "refused HearingOpen",
              "refused Invalid",
              "refused NoHearing",
              "refused NotReturnable",
              "refused NotSuspendable",
              "refused OutsideWindow",
              "refused OwnWork",
              "refused TooLate",
              "refused stale");
    }

    /** Of the first life that broke, lived once more. */
    private static String story(Lives.Result result) {
      return result
          .broken()
          .map(broken -> Outcome.told(broken.seed(), Mutant.NONE))
          .map(told -> String.join("\n", told.story()))
          .orElse("");
    }

    /** Each service by each way that is served. */
    private static String[] filings() {
      return Law.SHIPPED.passports.all().stream()
          .flatMap(
              passport ->
                  Law.channels(passport).stream()
                      .map(channel -> passport.ref() + " by " + Codes.of(channel)))
          .toArray(String[]::new);
    }

    /** Each kind of change that a case can see. */
    private static String[] changes() {
      return Stream.of(Change.class.getPermittedSubclasses())
          .flatMap(
              kind -> kind.isRecord() ? Stream.of(kind) : Stream.of(kind.getPermittedSubclasses()))
          .map(Class::getSimpleName)
          .toArray(String[]::new);
    }
  }

  @Nested
  class AWrongProtocol {
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void is_found_by_the_invariant_that_it_breaks(Mutant mutant) {
      // When
      var found = Lives.breaking(0, SEEDS_FOR_A_MUTANT, mutant, mutant.foundBy());
      // Then
      assertThat(found).as("lives under %s that break %s", mutant, mutant.foundBy()).hasSize(1);
      assertThat(Outcome.of(found.getFirst().seed(), Mutant.NONE).violations()).isEmpty();
    }
  }

  @Nested
  class ABug {
    @Test
    void that_is_thrown_anywhere_ends_the_life_as_a_broken_invariant_with_its_story() {
      // Given
      var world = new World(7, Mutant.NONE, true);
      world.time.after(
          VirtualTime.DAY,
          () -> {
            throw new NoSuchElementException("No value present");
          });
      // When
      var outcome = world.live();
      // Then
      assertThat(outcome.seed()).isEqualTo(7);
      assertThat(outcome.violations()).hasSize(1);
      assertThat(outcome.violations().getFirst().toString())
          .startsWith("NO_BUG ")
          .contains("java.util.NoSuchElementException: No value present", "SimulationTest");
      assertThat(outcome.story()).hasSizeGreaterThan(1);
      assertThat(outcome.story().getLast()).contains("NO_BUG");
    }

    @Test
    void of_a_core_is_told_with_its_seed_and_its_place() {
      // When
      var result = new Lives(0, SEEDS_FOR_A_MUTANT, Mutant.THROWS_INSTEAD, 1).live(_ -> {});
      // Then
      var broken = result.broken().orElseThrow();
      assertThat(broken.violations())
          .anyMatch(violation -> violation.what().contains("simulation.College.decide("));
      assertThat(Outcome.told(broken.seed(), Mutant.THROWS_INSTEAD).violations())
          .isEqualTo(broken.violations());
    }
  }

  @Nested
  class ASeed {
    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42})
    void tells_the_same_story_each_time(long seed) {
      // When
      var once = Outcome.told(seed, Mutant.NONE).story();
      var again = Outcome.told(seed, Mutant.NONE).story();
      // Then
      assertThat(once).hasSizeGreaterThan(20).isEqualTo(again);
    }

    @Test
    void that_breaks_breaks_in_the_same_way_when_it_is_told() {
      // Given
      var broken = Lives.breaking(0, SEEDS_FOR_A_MUTANT, Mutant.INBOX_OFF, Invariant.I2).getFirst();
      // When
      var told = Outcome.told(broken.seed(), Mutant.INBOX_OFF);
      // Then
      assertThat(told.violations()).isEqualTo(broken.violations());
      assertThat(told.story()).anyMatch(line -> line.contains("has handled"));
    }
  }

  @Nested
  class TheCommand {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
      return Simulation.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    @Test
    void answers_0_when_all_invariants_hold() {
      // When
      int code = run("--seeds", "3", "--from", "5");
      // Then
      assertThat(code).isZero();
      assertThat(out.toString()).contains("3 lives").contains("all invariants hold");
      assertThat(err.toString()).contains("3 of 3 lives");
    }

    @Test
    void answers_1_and_tells_the_story_when_one_breaks() {
      // When
      int code = run("--seeds", "50", "--mutant", "date_one_day_off", "--threads", "1");
      // Then
      assertThat(code).isOne();
      assertThat(out.toString()).contains("BROKEN DATES", "hears 201", "--mutant DATE_ONE_DAY_OFF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--seeds=0", "--seed=one", "--mutant=KIND", "--nothing"})
    void answers_2_to_what_it_does_not_understand(String option) {
      // When
      int code = run(option);
      // Then
      assertThat(code).isEqualTo(2);
      assertThat(err.toString().lines()).hasSize(1);
    }
  }
}
