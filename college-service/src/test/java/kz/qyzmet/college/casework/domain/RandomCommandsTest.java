package kz.qyzmet.college.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kz.qyzmet.college.casework.domain.Command.Proposal;
import kz.qyzmet.college.casework.domain.Command.Work;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever people try, in whatever order, nothing unlawful happens: the observer watches. */
class RandomCommandsTest {

  private static final List<Staff> PEOPLE =
      List.of(
          Scenario.CLERK,
          Scenario.OTHER_CLERK,
          Scenario.DIRECTOR,
          Scenario.OTHER_DIRECTOR,
          Scenario.EXECUTOR,
          Scenario.OTHER_EXECUTOR,
          Scenario.DRAFTING_DIRECTOR);
  private static final List<String> STEPS =
      List.of("register", "assign", "prepare", "sign", "issue");

  @Property(tries = 2000)
  void no_sequence_of_commands_reaches_an_illegal_situation(
      @ForAll("beginnings") Supplier<Scenario> beginning,
      @ForAll("attempts") List<Consumer<Scenario>> attempts) {
    var scenario = beginning.get();
    attempts.forEach(attempt -> attempt.accept(scenario));
    assertThat(scenario.seen()).isNotEmpty();
  }

  @Property(tries = 2000)
  void a_refused_command_changes_nothing(
      @ForAll("beginnings") Supplier<Scenario> beginning,
      @ForAll("attempts") List<Consumer<Scenario>> attempts) {
    var scenario = beginning.get();
    for (var attempt : attempts) {
      var before = scenario.state();
      var events = scenario.seen().size();
      attempt.accept(scenario);
      if (scenario.seen().size() == events) {
        assertThat(scenario.state()).isSameAs(before);
      }
    }
  }

  @Property(tries = 1000)
  void the_state_is_a_replay_of_its_changes(
      @ForAll("beginnings") Supplier<Scenario> beginning,
      @ForAll("attempts") List<Consumer<Scenario>> attempts) {
    // Given
    var scenario = beginning.get();
    attempts.forEach(attempt -> attempt.accept(scenario));
    // When
    var changes = scenario.seen();
    CaseState replayed = Casework.begin((Change.Opened) changes.getFirst());
    replayed = Casework.apply(replayed, changes.subList(1, changes.size()));
    // Then
    assertThat(replayed).isEqualTo(scenario.state());
  }

  /** At the office, and for a branch by each channel. */
  @Provide
  Arbitrary<Supplier<Scenario>> beginnings() {
    return Arbitraries.of(
        Scenario::opened,
        () -> Scenario.atBranch("portal"),
        () -> Scenario.atBranch("corporation"));
  }

  @Provide
  Arbitrary<List<Consumer<Scenario>>> attempts() {
    return Arbitraries.frequencyOf(Tuple.of(6, sensible()), Tuple.of(4, anything()))
        .list()
        .ofMinSize(1)
        .ofMaxSize(30);
  }

  /** What the step at hand wants, so that the random walk gets anywhere. */
  private Arbitrary<Consumer<Scenario>> sensible() {
    return Combinators.combine(Arbitraries.of(PEOPLE), Arbitraries.of(PEOPLE), proposals())
        .as(
            (by, other, proposal) ->
                scenario -> {
                  if (!(scenario.state() instanceof CaseState.Live live)) {
                    return;
                  }
                  var step = live.at().step();
                  switch (step) {
                    case "assign" -> scenario.assign(by, other.code());
                    case "prepare" ->
                        scenario.draft(
                            live.progress()
                                .executor()
                                .flatMap(RandomCommandsTest::someone)
                                .orElse(by),
                            proposal);
                    default -> scenario.complete(by, step, Work.NOTHING);
                  }
                });
  }

  private Arbitrary<Consumer<Scenario>> anything() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 8),
            Arbitraries.of(PEOPLE),
            Arbitraries.of(PEOPLE),
            Arbitraries.of(STEPS),
            proposals())
        .as(
            (verb, by, other, step, proposal) ->
                scenario -> {
                  switch (verb) {
                    case 0 -> scenario.claim(by);
                    case 1 -> scenario.complete(by, step, Work.NOTHING);
                    case 2 -> scenario.assign(by, other.code());
                    case 3 -> scenario.draft(by, proposal);
                    case 4 -> scenario.reassign(other);
                    case 5 -> scenario.giveBack(by);
                    case 6 -> scenario.arrive();
                    case 7 -> scenario.handOver();
                    default -> scenario.withdraw();
                  }
                });
  }

  private Arbitrary<Proposal> proposals() {
    return Combinators.combine(
            Arbitraries.of(true, true, false),
            Arbitraries.of(Scenario.GROUND, Scenario.OTHER_GROUND, "bad-mood").optional(),
            Arbitraries.just("A text").optional())
        .as((grant, ground, text) -> new Proposal(grant, grant ? Optional.empty() : ground, text));
  }

  private static Optional<Staff> someone(StaffCode code) {
    return PEOPLE.stream().filter(person -> person.code().equals(code)).findFirst();
  }
}
