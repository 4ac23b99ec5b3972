package kz.qyzmet.benchmarks.college;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.qyzmet.college.casework.domain.CaseState;
import kz.qyzmet.college.casework.domain.Casework;
import kz.qyzmet.college.casework.domain.Decision;
import kz.qyzmet.college.casework.domain.Facts;
import kz.qyzmet.college.casework.domain.Procedure;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.organisation.Person;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Passports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans under the service's own rules: what they refuse, a benchmark would not get through. */
class PlanTest {
  private static final Instant NOW = Instant.parse("2026-03-05T04:00:00Z");
  private static final LocalizedText WORDS = new LocalizedText("Орын", "Место", "Place");

  /** What the rules made of a plan. */
  private record Walked(CaseState end, int changes, List<Plan.Act> acts) {}

  static Stream<Passport> passports() {
    return Passports.shipped().all().stream();
  }

  @ParameterizedTest
  @MethodSource("passports")
  void every_passport_is_granted_at_every_organisation_that_gives_it(Passport passport) {
    // Given
    var givers =
        Organisations.demo().all().stream()
            .filter(each -> each.gives(passport.ref().code()))
            .toList();
    // When
    var issued = new ArrayList<CaseState>();
    var sent = new ArrayList<CaseState>();
    for (var giver : givers) {
      for (var channel : List.of("portal", "office")) {
        issued.add(walk(passport, giver, channel, "office").end());
        sent.add(walk(passport, giver, channel, "branch").end());
      }
    }
    // Then: the rest is the branch's
    assertThat(issued).isNotEmpty().hasOnlyElementsOfType(CaseState.Issued.class);
    assertThat(sent).isNotEmpty().hasOnlyElementsOfType(CaseState.Live.class);
  }

  @ParameterizedTest
  @CsvSource({
    "tve-duplicate, karaganda-polytechnic, portal, office, 5, 6",
    "tve-admission, atyrau-energy, portal, office, 8, 10",
    "higher-education-duplicate, shygys-university, portal, branch, 7, 7",
    "higher-education-duplicate, shygys-university, office, office, 5, 6"
  })
  void a_plan_takes_as_many_acts_and_brings_as_many_events_as_the_passport_says(
      String service, String giver, String channel, String pickup, int acts, int events) {
    // When
    var walked = walk(passport(service), organisation(giver), channel, pickup);
    // Then
    assertThat(walked.acts()).hasSize(acts);
    assertThat(walked.changes()).isEqualTo(events);
  }

  @Test
  void a_commission_votes_with_different_people() {
    // When
    var walked =
        walk(passport("tve-admission"), organisation("karaganda-polytechnic"), "portal", "office");
    // Then
    assertThat(walked.acts())
        .filteredOn(act -> act.step().equals("vote"))
        .extracting(act -> act.command().by().code().value())
        .containsExactly("kp-member-1", "kp-member-2", "kp-member-3");
  }

  @Test
  void whoever_drafts_decides_nothing_though_the_roles_allow_it() {
    // Given
    var everybody = new Person("kp-all", "Бәрі Демо", Set.of("executor", "commission", "director"));
    var college = organisation("karaganda-polytechnic");
    var people = Stream.concat(Stream.of(everybody), college.people().stream()).toList();
    // When
    var walked = walk(passport("tve-admission"), with(college, people), "portal", "office");
    // Then
    assertThat(walked.acts())
        .filteredOn(act -> act.command().by().code().value().equals("kp-all"))
        .extracting(Plan.Act::step)
        .containsExactly("prepare");
  }

  @Test
  void an_organisation_with_too_few_members_for_a_vote_is_told_so_before_anything_is_measured() {
    // Given
    var college = organisation("karaganda-polytechnic");
    var people =
        college.people().stream().filter(each -> !each.code().equals("kp-member-2")).toList();
    // Then
    assertThatThrownBy(() -> Plan.of(passport("tve-admission"), with(college, people)))
        .hasMessage(
            "Expected 3 of role commission for step vote at karaganda-polytechnic, but there are 2");
  }

  private static Passport passport(String service) {
    return Passports.shipped().find(new PassportRef(service, "1")).orElseThrow();
  }

  private static Organisation organisation(String code) {
    return Organisations.demo().find(code).orElseThrow();
  }

  private static Organisation with(Organisation one, List<Person> people) {
    return new Organisation(
        one.code(),
        one.bin(),
        one.kind(),
        one.name(),
        one.address(),
        one.zone(),
        one.hours(),
        one.locality(),
        one.departments(),
        people,
        one.books(),
        one.services(),
        one.pickups(),
        one.vacations());
  }

  private static Walked walk(Passport passport, Organisation giver, String channel, String pickup) {
    var plan = Plan.of(passport, giver);
    var procedure = Procedure.of(passport, giver);
    var facts =
        new Facts(
            new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L),
            giver.code(),
            passport.ref(),
            LocalDate.ofInstant(NOW, giver.zone()),
            new PickupPlace(pickup, "somewhere", WORDS, WORDS),
            channel,
            Map.of());
    CaseState state = Casework.begin(Casework.open(facts, procedure, NOW));
    var acts = new ArrayList<Plan.Act>();
    int changes = 0;
    while (state instanceof CaseState.Live live && !live.isSent()) {
      var act = plan.next(live);
      acts.add(act);
      // A plan that goes round and round would never end.
      assertThat(acts).hasSizeLessThan(50);
      switch (Casework.decide(state, act.command(), procedure, NOW)) {
        case Decision.Accepted<?>(var happened) -> {
          changes += happened.size();
          state = Casework.apply(state, happened);
        }
        case Decision.Refused<?>(var refusal) ->
            throw new AssertionError("Expected " + act + " to be taken, but " + refusal);
      }
    }
    return new Walked(state, changes, acts);
  }
}
