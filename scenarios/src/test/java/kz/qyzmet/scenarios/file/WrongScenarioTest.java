package kz.qyzmet.scenarios.file;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import kz.qyzmet.contracts.yaml.FileRejected;
import kz.qyzmet.scenarios.Written;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A wrong scenario is refused whole, with file, line, key and reason. */
class WrongScenarioTest {
  private static final String PORTAL_UNTIL_STORY =
      Written.GIVEN_OUT.substring(
          Written.GIVEN_OUT.indexOf("filed:"),
          Written.GIVEN_OUT.indexOf("  - {at: 2026-03-05 09:40"));

  static Stream<Arguments> faults() {
    return Stream.of(
        arguments("  kk: Телнұсқа берілді\n", "", "1: scenario.kk: Expected a text, but"),
        arguments("tve-duplicate@1", "tve-duplicate@9", "5: passport: Expected one of ["),
        arguments("karaganda-polytechnic", "nowhere", "6: provider: Expected one of ["),
        arguments(
            "karaganda-polytechnic",
            "akmola-school",
            "6: provider: Expected an organisation of [college], but akmola-school is of school"),
        arguments(
            "{at: 2026-03-05 09:30, channel",
            "{at: 5 March, channel",
            "7: filed.at: Expected a moment such as 2026-03-05 09:30, but got 5 March"),
        arguments(
            "{at: 2026-03-05 09:30, channel",
            "{at: 2014-03-05 09:30, channel",
            "7: filed.at: Expected a day on which tve-duplicate@1 is in force, but got"),
        arguments("portal", "pigeon", "7: filed.channel: Expected one of ["),
        arguments("pickup: office", "pickup: home", "7: filed.pickup: Expected one of ["),
        arguments(
            "pickup: office",
            "pickup: office, choices: {colour: red}",
            "7: filed.choices.colour: Expected a list of the form [reason], but got colour"),
        arguments(
            "pickup: office",
            "pickup: office, choices: {reason: bored}",
            "7: filed.choices.reason: Expected one of ["),
        arguments(
            "pickup: office",
            "pickup: office, without: [photograph]",
            "7: filed.without: Expected papers of tve-duplicate@1, but got photograph"),
        arguments("pickup: office", "pickup: office, mood: good", "7: filed.mood: Expected one of"),
        arguments(
            "registered: 2026-03-05,",
            "registered: 2026-02-30,",
            "8: promised.registered: Expected a date such as 2026-03-05, but got 2026-02-30"),
        arguments("due: 2026-04-01 18:00, ", "", "8: promised.due: Expected a text, but"),
        arguments(
            "internalDue: 2026-03-13 18:00",
            "papers: [photograph]",
            "8: promised.papers: Expected papers of tve-duplicate@1, but got photograph"),
        arguments(
            "2026-03-05 09:40",
            "2026-03-05 09:20",
            "10: story[0].at: Expected a moment not before 2026-03-05 09:30, but got"),
        arguments("who: executor", "who: gardener", "12: story[2].who: Expected one of ["),
        arguments(
            "who: executor",
            "who: executor 7",
            "12: story[2].who: Expected at most 2 of the role at karaganda-polytechnic, but got"),
        arguments("registers", "stamps", "10: story[0].does: Expected one of ["),
        arguments(
            "who: director, does: signs",
            "who: applicant, does: signs",
            "13: story[3].does: Expected of the applicant that he objects or withdraws, but"),
        arguments(
            "who: director, does: signs",
            "who: director, does: objects",
            "13: story[3].does: Expected a deed of the staff, but only the applicant objects"),
        arguments(
            "who: clerk, does: registers",
            "who: clerk, does: finds the package",
            "10: story[0].does: Expected a deed without a package, for no branch took papers in"),
        arguments(
            "channel: portal, pickup: office",
            "channel: corporation, pickup: branch",
            "10: story[0].does: Expected the package to be found first, but got registers"),
        arguments(
            PORTAL_UNTIL_STORY,
            PORTAL_UNTIL_STORY.replace("portal, pickup: office", "corporation, pickup: branch")
                + "  - {at: 2026-03-05 09:35, who: director, does: finds the package,"
                + " refused: wrong role}\n",
            "11: story[1].does: Expected the package to be found first, but got registers"),
        arguments(
            "channel: portal, pickup: office",
            "channel: portal, pickup: branch",
            "15: story[5].does: Expected the result to be sent to the branch, but got hands the"),
        arguments(
            "does: hands the result over",
            "does: sends it to the branch by post",
            "15: story[5].does: Expected the result to be handed over, for no branch gives it out"),
        arguments(
            "who: clerk, does: hands the result over",
            "who: operator, does: gives it out at the branch",
            "15: story[5].who: Expected one of [clerk, director, executor, applicant]"),
        arguments(
            "does: hands the result over",
            "does: gives it out at the branch",
            "15: story[5].does: Expected a deed of the staff, but only an operator gives it out"),
        arguments(
            "does: signs",
            "does: votes for",
            "13: story[3].does: Expected a deed that tve-duplicate@1 knows, but none of its steps"),
        arguments(
            "drafts a grant",
            "drafts a refusal",
            "12: story[2].ground: Expected a text, but the key is missing"),
        arguments(
            "drafts a grant",
            "drafts a refusal, ground: ugly",
            "12: story[2].ground: Expected one of ["),
        arguments(
            "drafts a grant",
            "drafts a grant, ground: unreliable",
            "12: story[2].ground: Expected one of the known keys, but got ground"),
        arguments(", to: executor", "", "11: story[1].to: Expected a text, but the key is missing"),
        arguments(
            "does: signs",
            "does: signs, refused: no time",
            "13: story[3].refused: Expected one of ["),
        arguments("step: issue", "step: party", "14: story[4].then.step: Expected one of ["),
        arguments("status: READY", "status: HAPPY", "14: story[4].then.status: Expected one of ["),
        arguments(
            "missed: []",
            "missed: [bus]",
            "14: story[4].then.missed: Expected some of [legal, internal, hand-over,"),
        arguments(
            "missed: []",
            "approaching: [christmas]",
            "14: story[4].then.approaching: Expected some of [legal-half,"),
        arguments("status: ISSUED", "status: READY", "16: ends.status: Expected one of ["),
        arguments("late: false", "late: perhaps", "16: ends.late: Expected true or false, but"),
        arguments("ends:", "end:", "1: ends: Expected a block of keys, but the key is missing"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void is_refused_with_file_line_key_and_reason(String right, String wrong, String problem) {
    // Given
    var yaml = Written.with(right, wrong);
    // Then
    assertThatThrownBy(() -> Written.read(yaml))
        .isInstanceOf(FileRejected.class)
        .hasMessageStartingWith("story.yaml:" + problem);
  }
}
