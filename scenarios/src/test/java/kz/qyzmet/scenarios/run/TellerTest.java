package kz.qyzmet.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.qyzmet.scenarios.Written;
import kz.qyzmet.scenarios.file.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes otherwise than a scenario says is told in plain words, with file and line. */
class TellerTest {

  private static List<String> failures(String yaml) {
    return Teller.tell(Written.read(yaml)).failures().stream().map(Failure::toString).toList();
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        arguments(
            "registered: 2026-03-05,",
            "registered: 2026-03-06,",
            "8: promised.registered: Expected 2026-03-06, but it came to 2026-03-05"),
        arguments(
            "due: 2026-04-01 18:00",
            "due: none",
            "8: promised.due: Expected none, but it came to 2026-04-01 18:00"),
        arguments(
            "internalDue: 2026-03-13 18:00",
            "internalDue: 2026-03-12 18:00",
            "8: promised.internalDue: Expected 2026-03-12 18:00, but it came to 2026-03-13 18:00"),
        arguments(
            "internalDue: 2026-03-13 18:00",
            "papers: [application]",
            "8: promised.papers: Expected [application], but it came to [application,"
                + " identity-document]"),
        arguments(
            "2026-03-05 09:40",
            "2026-03-05 09:46",
            "14: story[4].then.missed: Expected [], but it came to [step register]"),
        arguments(
            "who: director, does: signs",
            "who: clerk, does: signs",
            "13: story[3]: Expected that clerk signs, but the domain refuses it (wrong role): the"
                + " step sign is for director, not for clerk"),
        arguments(
            "does: signs",
            "does: assigns, to: executor",
            "13: story[3]: Expected that director assigns, but the domain refuses it (wrong step):"
                + " the case stands at sign, not at assign"),
        arguments(
            "does: signs",
            "does: signs, refused: own work",
            "13: story[3].refused: Expected that the domain refuses it (own work), but director"
                + " signs"),
        arguments(
            "status: READY",
            "status: IN_PROGRESS",
            "14: story[4].then.status: Expected IN_PROGRESS, but it came to READY"),
        arguments(
            "late: false", "late: true", "16: ends.late: Expected true, but it came to false"),
        arguments(
            "status: ISSUED, at: 2026-03-12 11:10",
            "status: ISSUED, at: 2026-03-12 11:30",
            "16: ends.at: Expected 2026-03-12 11:30, but it came to 2026-03-12 11:10"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void what_came_otherwise_is_told_with_its_line(String right, String wrong, String problem) {
    // When
    var failures = failures(Written.with(right, wrong));
    // Then
    assertThat(failures).contains("story.yaml:" + problem);
  }

  @Test
  void a_story_without_its_end_says_where_the_case_still_stands() {
    // Given
    var unfinished =
        Written.with("  - {at: 2026-03-12 11:10, who: clerk, does: hands the result over}\n", "");
    // When
    var failures = failures(unfinished);
    // Then
    assertThat(failures)
        .contains(
            "story.yaml:15: ends.at: Expected 2026-03-12 11:10, but it came to no end, for the case"
                + " still stands at issue");
  }

  @Test
  void a_story_that_is_true_has_no_failure_and_tells_all_that_happened() {
    // When
    var telling = Teller.tell(Written.read(Written.GIVEN_OUT));
    // Then
    assertThat(telling.failures()).isEmpty();
    assertThat(telling.happened().stream().map(Happening::what))
        .startsWith("The application is accepted; registered 2026-03-05, due 2026-04-01 18:00")
        .contains("The result is ready at kp-office")
        .endsWith("kp-clerk-1 hands the result over");
  }

  /** Of the duplicate that is sent to a branch; the operator misses it first. */
  private static String atABranch(String old, String fresh) {
    return Written.GIVEN_OUT
        .replace("pickup: office", "pickup: branch")
        .replace("status: READY, step: issue, missed: []", "status: IN_PROGRESS, step: issue")
        .replace(
            "who: clerk, does: hands the result over}\n",
            """
            who: clerk, does: sends it to the branch by courier}
              - {at: 2026-03-12 12:00, who: operator, does: misses what was sent}
              - {at: 2026-03-12 13:00, who: operator, does: finds what was sent}
              - {at: 2026-03-12 13:00, then: {status: READY, step: issue}}
              - {at: 2026-03-12 14:00, who: operator, does: gives it out at the branch}
            """)
        .replace("ISSUED, at: 2026-03-12 11:10", "ISSUED, at: 2026-03-12 14:00")
        .replace(old, fresh);
  }

  @Test
  void what_was_sent_to_a_branch_is_ready_there_and_the_operator_ends_the_case() {
    // When
    var telling = Teller.tell(Written.read(atABranch("", "")));
    // Then
    assertThat(telling.failures()).isEmpty();
    assertThat(telling.happened().stream().map(Happening::what))
        .containsSubsequence(
            "kp-clerk-1 sends it to karaganda-1 by courier",
            "operator-1 at karaganda-1 finds what was sent missing",
            "operator-1 at karaganda-1 finds what was sent here",
            "The result is ready at karaganda-1",
            "operator-1 hands it over to the applicant");
  }

  @Test
  void nothing_is_given_out_that_has_not_arrived() {
    // Given
    var tooEarly =
        atABranch("finds what was sent}", "gives it out at the branch, refused: not awaited}");
    // Then
    assertThat(failures(tooEarly))
        .contains(
            "story.yaml:18: story[8].then.status: Expected READY, but it came to IN_PROGRESS");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "16 | 12:30 | misses what was sent | what was sent is known to be missing",
        "18 | 13:10 | finds what was sent | what was sent is at the branch",
        "18 | 13:10 | finds what was sent damaged | what was sent is at the branch",
        "18 | 13:10 | misses what was sent | what was sent is at the branch",
        "19 | 14:10 | finds what was sent | what was sent was handed over",
        "19 | 14:10 | gives it out at the branch | what was sent was handed over"
      })
  void what_a_branch_cannot_do_any_more_is_refused_as_intake_refuses_it(
      int after, String at, String does, String why) {
    // Given
    var deed = "  - {at: 2026-03-12 %s, who: operator, does: %s".formatted(at, does);
    var lines = atABranch("", "").lines().toList();
    // When
    var unsaid = failures(inserted(lines, after, deed + "}"));
    var said = failures(inserted(lines, after, deed + ", refused: not awaited}"));
    // Then
    assertThat(unsaid)
        .anySatisfy(
            failure ->
                assertThat(failure)
                    .endsWith(
                        "Expected that operator %s, but the domain refuses it (not awaited): %s"
                            .formatted(does, why)));
    assertThat(said).isEmpty();
  }

  private static String inserted(List<String> lines, int after, String line) {
    var all = new ArrayList<>(lines);
    all.add(after, line);
    return String.join("\n", all) + "\n";
  }

  @Test
  void what_nobody_has_found_at_the_branch_is_not_given_out() {
    // Given
    var neverFound =
        atABranch("  - {at: 2026-03-12 13:00, who: operator, does: finds what was sent}\n", "");
    // Then
    assertThat(failures(neverFound))
        .contains(
            "story.yaml:18: story[8]: Expected that operator gives it out at the branch, but the"
                + " domain refuses it (not awaited): what was sent is missing");
  }

  @Test
  void papers_that_a_branch_took_in_are_looked_for_by_a_clerk_until_they_are_here() {
    // Given
    var atTheBranch =
        Written.GIVEN_OUT
            .substring(0, Written.GIVEN_OUT.indexOf("promised:"))
            .replace("portal, pickup: office", "corporation, pickup: branch")
            .concat(
                """
                promised: {registered: 2026-03-05, due: 2026-04-01 18:00, handOverBy: 2026-03-31}
                story:
                  - {at: 2026-03-05 15:00, who: director, does: finds the package, refused: wrong role}
                  - {at: 2026-03-05 15:10, who: clerk, does: misses the package}
                  - {at: 2026-03-05 15:20, who: clerk, does: misses the package, refused: not awaited}
                  - {at: 2026-03-05 15:20, then: {status: ACCEPTED, missed: []}}
                  - {at: 2026-03-06 10:00, who: clerk, does: finds the package damaged}
                  - {at: 2026-03-06 10:10, who: clerk, does: finds the package, refused: not awaited}
                  - {at: 2026-03-06 10:10, then: {step: register}}
                  - {at: 2026-03-06 10:15, who: applicant, does: withdraws}
                ends: {status: WITHDRAWN, at: 2026-03-06 10:15, late: false}
                """);
    // When
    var telling = Teller.tell(Written.read(atTheBranch));
    // Then
    assertThat(telling.failures()).isEmpty();
    assertThat(telling.happened().stream().map(Happening::what))
        .containsSubsequence(
            "kp-clerk-1 finds the papers missing",
            "kp-clerk-1 finds the papers damaged",
            "The case is opened; next register");
  }

  @Test
  void
      whoever_withdraws_before_the_papers_are_there_has_a_case_that_is_withdrawn_and_papers_that_are_found() {
    // Given
    var withdrawn =
        Written.GIVEN_OUT
            .substring(0, Written.GIVEN_OUT.indexOf("promised:"))
            .replace("portal, pickup: office", "corporation, pickup: branch")
            .concat(
                """
                promised: {registered: 2026-03-05, due: 2026-04-01 18:00}
                story:
                  - {at: 2026-03-05 15:00, who: applicant, does: withdraws}
                  - {at: 2026-03-06 10:00, who: clerk, does: finds the package}
                  - {at: 2026-03-06 10:05, who: clerk, does: finds the package, refused: not awaited}
                ends: {status: WITHDRAWN, at: 2026-03-05 15:00, late: false}
                """);
    // Then
    assertThat(failures(withdrawn)).isEmpty();
  }

  @Test
  void marks_come_at_their_own_moments_between_the_lines() {
    // When
    var telling = Teller.tell(Scenarios.shipped("tve-duplicate@1/signed-a-day-too-late.yaml"));
    // Then
    assertThat(telling.happened().stream().map(each -> each.at() + " " + each.what()))
        .contains(
            "2026-09-17T18:00 Warning legal-half: the legal term ends 2026-09-28 18:00",
            "2026-09-28T18:00:00.000001 MISSED: the legal term ended 2026-09-28 18:00");
  }

  @Test
  void an_application_that_cannot_be_handed_in_has_no_story() {
    // Given
    var atNight = Written.GIVEN_OUT.replace("09:30, channel: portal", "03:00, channel: office");
    // When
    var telling = Teller.tell(Written.read(atNight));
    // Then
    assertThat(telling.status()).isEmpty();
    assertThat(telling.failures().stream().map(Failure::toString))
        .containsExactly(
            "story.yaml:8: promised.registered: Expected the application to be accepted, but it is"
                + " turned away (closed): the office is shut at 2026-03-05 03:00");
  }

  private static String turnedAway(String filed, String reason) {
    return Written.GIVEN_OUT
        .substring(0, Written.GIVEN_OUT.indexOf("promised:"))
        .replace("pickup: office}", "pickup: office" + filed + "}")
        .concat("turnedAway: " + reason + "\n");
  }

  @Test
  void whoever_leaves_a_paper_at_home_is_turned_away_by_intakes_own_reason() {
    // When
    var telling =
        Teller.tell(Written.read(turnedAway(", without: [identity-document]", "papers-missing")));
    // Then
    assertThat(telling.failures()).isEmpty();
    assertThat(telling.happened().stream().map(Happening::what))
        .containsExactly(
            "The application is turned away: attachments.identity-document document-missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ", without: [identity-document] | closed"
            + " | Expected closed, but it came to papers-missing",
        "'' | papers-missing | Expected papers-missing, but it came to accepted",
        // The form is the application itself: nobody leaves it at home.
        ", without: [application] | papers-missing"
            + " | Expected papers-missing, but it came to accepted",
        ", without: [identity-document, application] | papers-missing"
            + " | Expected [application, identity-document], but it came to [identity-document]"
      })
  void a_refusal_is_held_against_the_one_that_came(String filed, String reason, String problem) {
    assertThat(failures(turnedAway(filed, reason)))
        .containsExactly("story.yaml:8: turnedAway: " + problem);
  }

  @Test
  void a_choice_for_which_nobody_is_asked_is_refused_as_intake_refuses_it() {
    // Given
    var meals =
        Written.GIVEN_OUT
            .replace("tve-duplicate@1", "free-meals@1")
            .replace(
                "portal, pickup: office",
                "office, pickup: office, choices: {category: disability, learnerBorn:"
                    + " from-2007-08-13}");
    // Then
    assertThat(failures(meals))
        .containsExactly(
            "story.yaml:8: promised.registered: Expected the application to be accepted, but it is"
                + " turned away (invalid): form.learnerBorn not-asked-for");
  }
}
