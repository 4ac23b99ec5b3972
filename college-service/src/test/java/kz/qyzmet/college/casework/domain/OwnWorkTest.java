package kz.qyzmet.college.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qyzmet.college.casework.domain.Command.Findings;
import kz.qyzmet.college.casework.domain.Command.Proposal;
import kz.qyzmet.college.casework.domain.Command.Work;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.organisation.Person;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.contracts.passport.Step;
import kz.qyzmet.contracts.passport.Step.Action;
import kz.qyzmet.contracts.yaml.FileRejected;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The proof of an organisation against the engine: for every small staff of every service, the
 * organisation is accepted exactly where some way of its people brings a case to its issue.
 */
class OwnWorkTest {

  private static final Instant NOW = Instant.parse("2026-03-05T04:00:00Z");
  private static final Proposal GRANT =
      new Proposal(true, Optional.empty(), Optional.of("To be given"));

  static Stream<String> services() {
    return Passports.shipped().all().stream().map(each -> each.ref().code()).distinct();
  }

  @ParameterizedTest
  @MethodSource("services")
  void an_organisation_is_accepted_exactly_where_its_people_can_end_a_case(String service) {
    // Given
    List<Passport> editions = Passports.shipped().editions(service);
    var accepted = new TreeSet<Boolean>();
    for (List<Person> people : staffs(editions)) {
      Organisation organisation = organisation(service, people);
      // When
      boolean taken = taken(organisation);
      accepted.add(taken);
      // Then
      assertThat(taken)
          .as("%s with %s", service, people)
          .isEqualTo(editions.stream().allMatch(passport -> ends(passport, organisation)));
    }
    // Then both happened
    assertThat(accepted).containsExactly(false, true);
  }

  /** Every staff of up to one person more than the largest vote takes, beside a clerk. */
  private static List<List<Person>> staffs(List<Passport> editions) {
    List<Step> steps =
        editions.stream().flatMap(each -> each.pipeline().steps().values().stream()).toList();
    Set<String> concerned =
        steps.stream()
            .filter(step -> step.action() == Action.PREPARE || step.action().decides())
            .map(Step::role)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> rest = steps.stream().map(Step::role).collect(Collectors.toSet());
    rest.removeAll(concerned);
    int most = 1 + steps.stream().mapToInt(Step::people).max().orElseThrow();
    List<List<Person>> staffs = new ArrayList<>();
    add(List.of(new Person("a-clerk", "Test clerk", rest)), subsets(concerned), 0, most, staffs);
    return staffs;
  }

  /** A person more, with the same or a later choice of roles: who is called how does not matter. */
  private static void add(
      List<Person> people, List<Set<String>> roles, int from, int most, List<List<Person>> staffs) {
    staffs.add(people);
    for (int i = from; i < roles.size() && people.size() <= most; i++) {
      var more = new ArrayList<>(people);
      more.add(new Person("person-" + people.size(), "Test person", roles.get(i)));
      add(more, roles, i, most, staffs);
    }
  }

  private static List<Set<String>> subsets(Set<String> roles) {
    List<Set<String>> all = new ArrayList<>(List.of(Set.of()));
    for (String role : roles) {
      for (Set<String> without : List.copyOf(all)) {
        var with = new TreeSet<>(without);
        with.add(role);
        all.add(with);
      }
    }
    all.remove(Set.of());
    return all;
  }

  private static Organisation organisation(String service, List<Person> people) {
    var like =
        Organisations.demo().all().stream()
            .filter(each -> each.gives(service))
            .findFirst()
            .orElseThrow();
    return new Organisation(
        like.code(),
        like.bin(),
        like.kind(),
        like.name(),
        like.address(),
        like.zone(),
        like.hours(),
        like.locality(),
        List.of(),
        people,
        like.books(),
        Set.of(service),
        like.pickups(),
        like.vacations());
  }

  private static boolean taken(Organisation organisation) {
    var yaml = Organisations.write(organisation).getBytes(StandardCharsets.UTF_8);
    try {
      Organisations.parseOne(
          "mine.yaml",
          organisation.code(),
          new ByteArrayInputStream(yaml),
          Organisations.of(List.of()));
      return true;
    } catch (FileRejected fault) {
      assertThat(fault.key()).isEqualTo("people");
      return false;
    }
  }

  private static boolean ends(Passport passport, Organisation organisation) {
    var procedure = Procedure.of(passport, organisation);
    var opened = Casework.open(Walk.facts(passport).getFirst(), procedure, NOW);
    return new Search(passport, organisation, procedure).ends(Casework.begin(opened));
  }

  /** Tries everybody in every step on the way to a grant. */
  private record Search(Passport passport, Organisation organisation, Procedure procedure) {

    boolean ends(CaseState state) {
      if (!(state instanceof CaseState.Live live)) {
        return state instanceof CaseState.Issued;
      }
      // The rest is the branch's.
      if (live.isSent()) {
        return true;
      }
      var step = passport.pipeline().step(live.at().step());
      return organisation.inRole(step.role()).stream()
          .filter(person -> !voted(live, person))
          .anyMatch(person -> works(step).anyMatch(work -> ends(live, step, person, work)));
    }

    private boolean ends(CaseState.Live live, Step step, Person person, Work work) {
      var by = new Staff(new StaffCode(person.code()), organisation.code(), person.roles());
      var command = new Command.Complete(by, step.code(), work);
      return Casework.decide(live, command, procedure, NOW)
              instanceof Decision.Accepted<?>(var changes)
          && ends(Casework.apply(live, changes));
    }

    /** To vote again would change nothing here. */
    private static boolean voted(CaseState.Live live, Person person) {
      return live.progress().beside().votes().containsKey(new StaffCode(person.code()));
    }

    private Stream<Work> works(Step step) {
      return switch (step.action()) {
        case ASSIGN ->
            organisation.inRole(procedure.executorRole()).stream()
                .map(person -> Optional.of(new StaffCode(person.code())))
                .map(executor -> new Work(executor, Optional.empty(), Optional.empty()));
        case PREPARE -> Stream.of(new Work(Optional.empty(), Optional.of(GRANT), Optional.empty()));
        case CHECK ->
            Stream.of(
                new Work(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(new Findings(true, List.of(), Optional.empty())),
                    Optional.empty()));
        case VOTE ->
            Stream.of(
                new Work(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(GRANT)));
        case REGISTER, REVIEW, PRODUCE, SIGN, DISPATCH, NOTIFY, ISSUE -> Stream.of(Work.NOTHING);
      };
    }
  }
}
