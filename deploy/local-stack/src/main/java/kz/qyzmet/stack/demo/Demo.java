package kz.qyzmet.stack.demo;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.run.Progress;
import kz.qyzmet.stack.run.Roles;
import kz.qyzmet.stack.run.Stack;

/** Applications on their ways to the hand-over, each then read back and told. */
public final class Demo {
  /** A Thursday morning before two public holidays, so that the ledger has something to tell. */
  public static final Instant MORNING =
      OffsetDateTime.parse("2026-03-05T09:30:00+05:00").toInstant();

  private final Stack stack;
  private final Progress progress;
  private final PrintWriter out;

  public Demo(Stack stack, Progress progress, PrintWriter out) {
    this.stack = stack;
    this.progress = progress;
    this.out = out;
  }

  /**
   * Plays, tells and checks one journey after the other.
   *
   * @throws CheckFailed when a check does not hold
   */
  public void run() {
    var checks = new ArrayList<Checks.Check>();
    checks.addAll(tell(portal()));
    for (var journey : List.of(gateway(), serviceCentre(), university())) {
      Days.toTheNextWorkingDay(stack.clock(), LocalTime.of(9, 30));
      checks.addAll(tell(journey));
    }
    var failed = checks.stream().filter(check -> !check.holds()).count();
    if (failed > 0) {
      throw new CheckFailed(
          "Expected all checks to hold, but " + failed + " of " + checks.size() + " failed");
    }
  }

  private List<Checks.Check> tell(Journey journey) {
    progress.say(journey.title());
    var receipt = journey.play();
    var evidence = Evidence.of(receipt, journey.cast(), stack.kafka());
    var chapter = journey.chapter(evidence);
    var checks = new ArrayList<>(Checks.of(evidence, journey));
    checks.addAll(chapter.checks());
    new Telling(out, evidence, journey).tell(chapter.lines(), checks);
    return checks;
  }

  /** Only plays, and only what every stack can: from the portal to the college's office. */
  public void play() {
    portal().play();
  }

  private Journey portal() {
    return new Portal(new RestFiling(), college(0), stack.clock(), progress);
  }

  private Journey gateway() {
    return new Portal(new GatewayFiling(), college(1), stack.clock(), progress);
  }

  private Journey serviceCentre() {
    return new ServiceCentre(college(2), Branches.demo().all().getFirst(), stack.clock(), progress);
  }

  private Journey university() {
    var organisations = Organisations.demo();
    var university =
        organisations.all().stream()
            .filter(each -> each.services().contains(Matter.UNIVERSITY.service()))
            .findFirst()
            .orElseThrow();
    return new UniversityChain(cast(3, Matter.UNIVERSITY, university), stack.clock(), progress);
  }

  private Cast college(int applicant) {
    return cast(applicant, Matter.COLLEGE, Organisations.demo().all().getFirst());
  }

  /** Each journey has an applicant of its own, born in the 1800s: nobody. */
  private Cast cast(int applicant, Matter matter, Organisation provider) {
    return new Cast(
        stack,
        matter,
        provider,
        new Roles(Organisations.demo()),
        SyntheticIin.nth(applicant).value());
  }
}
