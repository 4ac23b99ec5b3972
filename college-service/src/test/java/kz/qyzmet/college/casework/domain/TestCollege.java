package kz.qyzmet.college.casework.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.qyzmet.calendar.OpeningHours;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.due.Vacations;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.contracts.organisation.Absence;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Person;
import kz.qyzmet.contracts.organisation.RegisterBook;
import kz.qyzmet.contracts.passport.Basis;
import kz.qyzmet.contracts.passport.Hearing;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Pipeline;
import kz.qyzmet.contracts.passport.Representation;
import kz.qyzmet.contracts.passport.Sourced;
import kz.qyzmet.contracts.passport.Step;
import kz.qyzmet.contracts.passport.Step.Action;
import kz.qyzmet.contracts.passport.Step.LimitStarts;
import kz.qyzmet.contracts.passport.Suspension;

/** An invented college with an invented passport, small enough to see through. */
final class TestCollege {

  static final String CODE = "test-college";
  static final RegisterBook BOOK = new RegisterBook("incoming", "ВХ-{n}/{year}", true);
  static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

  /** Hearings are held for what was registered from that day on. */
  static final LocalDate HEARD_FROM = LocalDate.of(2021, 7, 1);

  private static final PickupPlace OFFICE =
      new PickupPlace("office", "main", text("Office"), text("1 Test street"));

  private TestCollege() {}

  static List<String> grounds() {
    return List.of(Scenario.GROUND, Scenario.OTHER_GROUND);
  }

  /** The order and the roles of the duplicate of a diploma. */
  static Procedure duplicate() {
    return new Procedure(duplicateSteps(), college());
  }

  private static Pipeline duplicateSteps() {
    return pipeline(
        "register",
        step("register", "clerk", Action.REGISTER, Map.of("done", "assign"), Set.of()),
        step("assign", "director", Action.ASSIGN, Map.of("done", "prepare"), Set.of()),
        step("prepare", "executor", Action.PREPARE, Map.of("done", "sign"), Set.of()),
        step(
            "sign",
            "director",
            Action.SIGN,
            Map.of("granted", "issue", "refused", "refused", "returned", "prepare"),
            Set.of("granted", "refused")),
        step("issue", "clerk", Action.ISSUE, Map.of("done", "issued"), Set.of()));
  }

  /** The same with a hearing: notice of three working days, two to object. */
  static Procedure duplicateWithHearing() {
    return new Procedure(
        duplicateSteps(),
        college(),
        Optional.of(new Hearing(true, HEARD_FROM, days(3), days(2), new Basis(null, "a test"))),
        Optional.empty(),
        Papers.NONE);
  }

  /** The same where a portal application may be refused acceptance. */
  static Procedure duplicateRefusingOnPortal() {
    return new Procedure(
        duplicateSteps(),
        college(),
        Optional.empty(),
        Optional.empty(),
        new Papers(Set.of("diploma"), true, List.of()));
  }

  /** The same where somebody may act for the applicant on that ground. */
  static Procedure duplicateForRepresentatives(String ground) {
    return new Procedure(
        duplicateSteps(),
        college(),
        Optional.empty(),
        Optional.empty(),
        new Papers(Set.of(), false, List.of(Representation.shipped().get(ground))));
  }

  /** The same where the executor may wait ten working days for the applicant. */
  static Procedure duplicateWithSuspension() {
    return new Procedure(
        duplicateSteps(),
        college(),
        Optional.empty(),
        Optional.of(new Suspension(days(10), Set.of("prepare"))),
        Papers.NONE);
  }

  /** Papers are checked, a commission decides, the director signs. */
  static Procedure commission(int quorum) {
    return commission(quorum, Optional.empty());
  }

  static Procedure commissionWithHearing(int quorum) {
    return commission(
        quorum,
        Optional.of(new Hearing(true, HEARD_FROM, days(3), days(2), new Basis(null, "a test"))));
  }

  private static Procedure commission(int quorum, Optional<Hearing> hearing) {
    var steps =
        pipeline(
            "register",
            step("register", "clerk", Action.REGISTER, Map.of("done", "check"), Set.of()),
            step(
                "check",
                "clerk",
                Action.CHECK,
                Map.of("conforming", "prepare", "not-conforming", "returned"),
                Set.of("not-conforming")),
            step("prepare", "executor", Action.PREPARE, Map.of("done", "vote"), Set.of()),
            new Step(
                "vote",
                text("vote"),
                "commission",
                Action.VOTE,
                null,
                LimitStarts.ENTERED,
                Map.of("granted", "sign", "refused", "refused"),
                Set.of("refused"),
                List.of(),
                grounds(),
                null,
                new Step.Vote(quorum),
                new Basis(null, "a test")),
            step(
                "sign",
                "director",
                Action.SIGN,
                Map.of("granted", "issue", "refused", "refused", "returned", "prepare"),
                Set.of("granted", "refused")),
            step("issue", "clerk", Action.ISSUE, Map.of("done", "issued"), Set.of()));
    return new Procedure(
        steps,
        college(),
        hearing,
        Optional.empty(),
        new Papers(Set.of("photo", "diploma"), false, List.of()));
  }

  /** The director approves what the executor has drafted, and nobody signs. */
  static Procedure approval() {
    return procedure(
        "register",
        step("register", "clerk", Action.REGISTER, Map.of("done", "prepare"), Set.of()),
        step("prepare", "executor", Action.PREPARE, Map.of("done", "review"), Set.of()),
        step(
            "review",
            "director",
            Action.REVIEW,
            Map.of("granted", "issue", "refused", "refused", "returned", "prepare"),
            Set.of("granted", "refused")),
        step("issue", "clerk", Action.ISSUE, Map.of("done", "issued"), Set.of()));
  }

  private static Sourced<Term> days(int days) {
    return new Sourced<>(new Term.WorkingDays(days), new Basis(null, "a test"));
  }

  /** The same, and that person is away on the second day. */
  static Procedure duplicateWithout(Staff away, Staff substitute) {
    var people =
        college().people().stream()
            .map(each -> each.code().equals(away.code().value()) ? absent(away, substitute) : each)
            .toList();
    return new Procedure(duplicateSteps(), college(people));
  }

  static Procedure procedure(String start, Step... steps) {
    return new Procedure(pipeline(start, steps), college());
  }

  private static Pipeline pipeline(String start, Step... steps) {
    Map<String, Step> byCode = new LinkedHashMap<>();
    for (var step : steps) {
      byCode.put(step.code(), step);
    }
    return new Pipeline(start, byCode);
  }

  static Step step(
      String code,
      String role,
      Action action,
      Map<String, String> moves,
      Set<String> stopsClocksOn) {
    return new Step(
        code,
        text(code),
        role,
        action,
        null,
        LimitStarts.ENTERED,
        moves,
        stopsClocksOn,
        List.of(),
        action == Action.PREPARE ? grounds() : List.of(),
        null,
        null,
        new Basis(null, "a test"));
  }

  static Organisation college() {
    return college(
        List.of(
            person(Scenario.CLERK),
            person(Scenario.OTHER_CLERK),
            person(Scenario.DIRECTOR),
            person(Scenario.OTHER_DIRECTOR),
            person(Scenario.EXECUTOR),
            person(Scenario.OTHER_EXECUTOR),
            person(Scenario.DRAFTING_DIRECTOR),
            person(Scenario.MEMBER),
            person(Scenario.SECOND_MEMBER),
            person(Scenario.THIRD_MEMBER)));
  }

  private static Organisation college(List<Person> people) {
    return new Organisation(
        CODE,
        "000000000000",
        "college",
        text("Test college"),
        text("1 Test street"),
        ZONE,
        OpeningHours.standard(),
        "test-town",
        List.of(),
        people,
        List.of(BOOK),
        Set.of("test-service"),
        List.of(OFFICE),
        Vacations.NONE);
  }

  static Facts facts() {
    return facts(LocalDate.of(2026, 3, 5));
  }

  /** An application by that channel, whose result a branch hands out. */
  static Facts atBranch(String channel) {
    var usual = facts();
    return new Facts(
        usual.id(),
        usual.organisation(),
        usual.service(),
        usual.registered(),
        new PickupPlace("branch", "a-branch", text("Branch"), text("2 Test street")),
        channel,
        Map.of());
  }

  static Facts facts(LocalDate registered) {
    return new Facts(
        new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L),
        CODE,
        new PassportRef("test-service", "1"),
        registered,
        OFFICE,
        "portal",
        Map.of());
  }

  /** Somebody who is away on the day after the scenario's first and on no other. */
  private static Person absent(Staff staff, Staff substitute) {
    var day = LocalDate.of(2026, 3, 6);
    return new Person(
        staff.code().value(),
        "Test person",
        staff.roles(),
        Optional.empty(),
        List.of(new Absence(day, day, substitute.code().value())));
  }

  private static Person person(Staff staff) {
    return new Person(staff.code().value(), "Test person", staff.roles());
  }

  private static LocalizedText text(String text) {
    return new LocalizedText(text, text, text);
  }
}
