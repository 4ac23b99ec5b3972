package kz.qyzmet.college.casework.domain;

import static kz.qyzmet.college.casework.domain.Scenario.CLERK;
import static kz.qyzmet.college.casework.domain.Scenario.DIRECTOR;
import static kz.qyzmet.college.casework.domain.Scenario.EXECUTOR;
import static kz.qyzmet.college.casework.domain.Scenario.grant;
import static kz.qyzmet.college.casework.domain.TestCollege.step;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.qyzmet.college.casework.domain.Command.Complete;
import kz.qyzmet.college.casework.domain.Command.Work;
import kz.qyzmet.contracts.passport.Step.Action;
import org.junit.jupiter.api.Test;

/** The order of the steps, their names and their roles are the passport's alone. */
class OtherPipelinesTest {

  @Test
  void a_passport_may_put_the_steps_in_another_order_under_other_names_and_roles() {
    // Given: the director names the executor before the executor enters it in the book
    var scenario =
        Scenario.openedBy(
            TestCollege.procedure(
                "name-somebody",
                step("name-somebody", "director", Action.ASSIGN, Map.of("done", "book"), Set.of()),
                step("book", "executor", Action.REGISTER, Map.of("done", "write"), Set.of()),
                step("write", "executor", Action.PREPARE, Map.of("done", "approve"), Set.of()),
                step(
                    "approve",
                    "director",
                    Action.SIGN,
                    Map.of("granted", "hand-out", "refused", "refused", "returned", "book"),
                    Set.of("granted", "refused")),
                step("hand-out", "clerk", Action.ISSUE, Map.of("done", "issued"), Set.of())));
    // When
    scenario
        .complete(
            DIRECTOR,
            "name-somebody",
            new Work(Optional.of(EXECUTOR.code()), Optional.empty(), Optional.empty()))
        .accepted()
        .complete(EXECUTOR, "book", Work.NOTHING)
        .accepted()
        .complete(
            EXECUTOR, "write", new Work(Optional.empty(), Optional.of(grant()), Optional.empty()))
        .accepted()
        .complete(DIRECTOR, "approve", Work.NOTHING)
        .accepted()
        .complete(CLERK, "hand-out", Work.NOTHING)
        .accepted();
    // Then
    assertThat(scenario.state()).isInstanceOf(CaseState.Issued.class);
  }

  @Test
  void where_the_paper_travels_first_the_ready_notice_waits_for_its_arrival() {
    // Given: the clerk registers the arrival at the branch after the signature
    var scenario =
        Scenario.openedBy(
            TestCollege.procedure(
                "write",
                step("write", "executor", Action.PREPARE, Map.of("done", "sign"), Set.of()),
                step(
                    "sign",
                    "director",
                    Action.SIGN,
                    Map.of("granted", "arrive", "refused", "refused", "returned", "write"),
                    Set.of("refused")),
                step("arrive", "clerk", Action.REGISTER, Map.of("done", "issue"), Set.of("done")),
                step("issue", "clerk", Action.ISSUE, Map.of("done", "issued"), Set.of())));
    var procedure = scenario.procedure();
    CaseState state = scenario.state();
    // When
    state = after(state, complete(EXECUTOR, "write", Optional.of(grant())), procedure);
    state = after(state, complete(DIRECTOR, "sign", Optional.empty()), procedure);
    // Then
    assertThat(state).isInstanceOf(CaseState.Open.class);
    assertThat(after(state, complete(CLERK, "arrive", Optional.empty()), procedure))
        .isInstanceOf(CaseState.Ready.class);
  }

  @Test
  void the_year_of_the_book_turns_at_the_organisations_midnight() {
    // Given: 19:30 UTC on the last day of the year is half past midnight in Almaty
    var facts = TestCollege.facts();
    var procedure = TestCollege.duplicate();
    var opened = Casework.open(facts, procedure, Instant.parse("2026-12-31T10:00:00Z"));
    var at = Instant.parse("2026-12-31T19:30:00Z");
    // When
    var decision =
        Casework.decide(
            Casework.begin(opened), complete(CLERK, "register", Optional.empty()), procedure, at);
    // Then
    assertThat(decision)
        .isEqualTo(
            Decision.accepted(
                new Change.Registered(
                    "register",
                    new Actor.Clerk(CLERK.code()),
                    new IncomingNumber.Next(TestCollege.BOOK, 2027),
                    new Change.Place("assign", "director", false),
                    at)));
  }

  private static Complete complete(Staff by, String step, Optional<Command.Proposal> draft) {
    return new Complete(by, step, new Work(Optional.empty(), draft, Optional.empty()));
  }

  private static CaseState after(CaseState state, Command command, Procedure procedure) {
    var decision =
        Casework.decide(state, command, procedure, Instant.parse("2026-03-05T06:00:00Z"));
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return Casework.apply(state, ((Decision.Accepted<?>) decision).changes());
  }
}
