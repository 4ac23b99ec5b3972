package kz.qyzmet.drills.drill;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.qyzmet.drills.load.Counter;
import kz.qyzmet.drills.load.Journey;
import kz.qyzmet.drills.load.People;
import kz.qyzmet.drills.load.Results;
import kz.qyzmet.drills.load.Traffic;
import kz.qyzmet.stack.demo.Days;
import kz.qyzmet.stack.run.Service;

/**
 * The courier loses a parcel. On the way there one registry of a branch never arrives, of another
 * one line is missing and one is damaged; all turns up at the branch a day later and is sent again.
 * On the way back nobody sees the parcel with the results, but one that is looked for in vain; it
 * is brought a day later.
 */
public final class ParcelLost implements Drill {
  private static final LocalTime MORNING = LocalTime.of(10, 0);
  private static final Duration AWAITED = Duration.ofSeconds(30);
  private static final String OF_THE_BRANCH = "branch=\"" + People.BRANCH + "\"";

  @Override
  public String name() {
    return "parcel-lost";
  }

  @Override
  public String what() {
    return "a registry of a branch never arrives by courier, another with a line missing, results late";
  }

  @Override
  public boolean hasGateway() {
    return true;
  }

  @Override
  public Report run(Field field, Terms terms) {
    var report = new Report.Writing();
    int rounds = terms.times(1, 5);
    for (int i = 0; i < rounds; i++) {
      new Round(field, report).run(terms.isLong() ? 20 : 3);
    }
    return field.judge(report).done();
  }

  /** One day's papers. */
  private static final class Round {
    private final Field field;
    private final Report.Writing report;
    private final Counter counter;
    private final Journey journey;
    private final Results results;
    private final Map<String, Integer> applicants = new LinkedHashMap<>();

    Round(Field field, Report.Writing report) {
      this.field = field;
      this.report = report;
      this.counter = field.counter(new Traffic());
      this.journey = field.journey(new Traffic());
      this.results = field.results(new Traffic());
    }

    void run(int many) {
      Days.toTheNextWorkingDay(field.stack().clock(), MORNING);
      var lost = takenIn(many);
      var lostRegistry = counter.sendsOff();
      var brought = takenIn(many);
      var broughtRegistry = counter.sendsOff();
      field.stack().clock().settle();
      var terms = terms();
      var missing = brought.getFirst();
      lookedThrough(brought, missing);
      Days.toTheNextWorkingDay(field.stack().clock(), MORNING);
      reported(lost, missing);
      untouched(terms);
      lost.forEach(id -> counter.foundAtTheBranch(lostRegistry, id));
      counter.foundAtTheBranch(broughtRegistry, missing);
      var again = new ArrayList<>(lost);
      again.add(missing);
      sentAgain(again);
      untouched(terms);
      var back = new ArrayList<>(brought);
      back.removeFirst();
      back.addAll(again);
      broughtBackLate(back);
      report.fact(
          "%d papers in two registries, %d of them lost and sent again; %d results came a day late"
              .formatted(2 * many, again.size(), back.size()));
    }

    /** The results: none is anywhere until the next day. */
    private void broughtBackLate(List<String> ids) {
      ids.forEach(journey::signed);
      results.sendsOff(ids);
      field.stack().clock().settle();
      var missing = ids.getFirst();
      results.looked(missing, "missing");
      Days.toTheNextWorkingDay(field.stack().clock(), MORNING);
      var expected = new TreeSet<String>();
      ids.forEach(id -> expected.add(id + " result carrier-late " + People.BRANCH));
      expected.remove(missing + " result carrier-late " + People.BRANCH);
      expected.add(missing + " result lost " + People.BRANCH);
      gaps("a gap for each result that is not there", expected);
      for (var id : ids) {
        results.looked(id, "here");
        results.handedOver(id);
      }
      Reconciled.expectNone(field, report);
    }

    private List<String> takenIn(int many) {
      int applicant = field.applicants(many);
      var ids = new ArrayList<String>();
      for (int i = 0; i < many; i++) {
        var id = counter.takeIn(applicant + i);
        ids.add(id);
        applicants.put(id, applicant + i);
      }
      return ids;
    }

    private Map<String, String> terms() {
      var terms = new LinkedHashMap<String, String>();
      applicants.forEach((id, applicant) -> terms.put(id, counter.legalTerm(id, applicant)));
      return terms;
    }

    private void untouched(Map<String, String> before) {
      report.unless(
          terms().equals(before),
          "I6",
          "Expected the legal terms as they were, %s, but they are %s".formatted(before, terms()));
    }

    /** What is there is registered, whatever is missing beside it. */
    private void lookedThrough(List<String> brought, String missing) {
      counter.looked(missing, "missing");
      for (int i = 1; i < brought.size(); i++) {
        counter.looked(brought.get(i), i == 1 ? "damaged" : "here");
        journey.register(brought.get(i));
      }
      report.unless(
          !counter.hasCase(missing), "I1", "Expected no case without papers, but there is one");
    }

    /** The branch is told of each line: by the gauge, and in the reconciliation. */
    private void reported(List<String> lost, String missing) {
      var overdue = new Alert(Alert.named("PapersOverdue").metric(), lost.size());
      report.unless(
          overdue.comes(field, Service.INTAKE, OF_THE_BRANCH)
              && overdue.value(field, Service.INTAKE, OF_THE_BRANCH) == lost.size() + 1,
          "I9",
          "Expected %d papers to be overdue at %s, but the gauge shows %.0f"
              .formatted(
                  lost.size() + 1,
                  People.BRANCH,
                  overdue.value(field, Service.INTAKE, OF_THE_BRANCH)));
      var expected = new TreeSet<String>();
      lost.forEach(id -> expected.add(id + " papers carrier-late " + People.BRANCH));
      expected.add(missing + " papers lost " + People.BRANCH);
      gaps("a gap for each paper that is not there", expected);
    }

    private void gaps(String what, Set<String> expected) {
      var reconciled = Reconciled.now(field);
      report
          .unless(
              reconciled.lines().equals(expected),
              "I9",
              "Expected %s, %s, but got %s".formatted(what, expected, reconciled.lines()))
          .unless(
              reconciled.gaps().stream()
                  .allMatch(gap -> gap.age().compareTo(Duration.ofHours(1)) > 0),
              "I9",
              "Expected each gap with its age, but got " + reconciled.gaps());
    }

    private void sentAgain(List<String> ids) {
      var registry = counter.sendsOff();
      Set<String> entered = new HashSet<>();
      counter.lines(registry).forEach(line -> entered.add(line.at("/application/id").asText()));
      report.unless(
          entered.equals(Set.copyOf(ids)),
          "I2",
          "Expected %s in the second registry, but it has %s".formatted(ids, entered));
      field.stack().clock().settle();
      for (var id : ids) {
        Field.until(AWAITED, () -> counter.awaited(id).isPresent());
        counter.looked(id, "here");
        journey.register(id);
      }
      Reconciled.expectNone(field, report);
      report.unless(
          Alert.named("PapersOverdue").goes(field, Service.INTAKE, OF_THE_BRANCH),
          "I9",
          "Expected no paper to be overdue any more, but the gauge says so");
    }
  }
}
