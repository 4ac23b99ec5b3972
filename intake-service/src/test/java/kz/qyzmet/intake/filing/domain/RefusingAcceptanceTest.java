package kz.qyzmet.intake.filing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.contracts.passport.Violation;
import kz.qyzmet.intake.filing.domain.RefusingAcceptance.Decision;
import kz.qyzmet.intake.filing.domain.RefusingAcceptance.Wish;
import kz.qyzmet.intake.testing.Rewritten;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusingAcceptanceTest {
  private static final String SERVICE = "tve-incomplete-certificate";
  private static final String COLLEGE = "karaganda-polytechnic";
  private static final String IIN = SyntheticIin.nth(1).value();
  private static final Instant NOW = Instant.parse("2026-03-05T05:00:00Z");
  private static final Branch BRANCH = Branches.demo().find("balqash-1").orElseThrow();
  private static final Filer.Operator OPERATOR = new Filer.Operator("an-operator", BRANCH);
  private static final Passports SERVED = Passports.of(List.of(Rewritten.servedByTheCorporation()));

  @Test
  void papers_are_refused_by_a_ground_of_the_passport() {
    // When
    var decision = decide(wish(SERVICE, COLLEGE, IIN, "expired", "identity-document"));
    // Then
    assertThat(((Decision.Refused) decision).refusal())
        .isEqualTo(
            new AcceptanceRefused(
                new UUID(5, 6),
                ApplicationNumber.of(1),
                "somebody",
                new PassportRef(SERVICE, "2"),
                COLLEGE,
                BRANCH,
                "expired",
                List.of("identity-document"),
                "an-operator",
                NOW));
  }

  @Test
  void a_ground_that_the_passport_has_for_something_else_is_none() {
    // When
    var decision = decide(wish(SERVICE, COLLEGE, IIN, "unreliable", "application"));
    // Then
    assertThat(violations(decision))
        .extracting(Violation::field, Violation::code, each -> each.facts().get("allowed"))
        .containsExactly(tuple("ground", "not-an-option", "incomplete, expired"));
  }

  @Test
  void it_is_about_papers_that_are_brought_each_once() {
    // When
    var decision =
        decide(
            wish(
                SERVICE,
                COLLEGE,
                IIN,
                "incomplete",
                "application",
                "diploma",
                null,
                "application"));
    // Then
    assertThat(violations(decision))
        .extracting(Violation::field, Violation::code)
        .containsExactly(
            tuple("documents[1]", "document-unknown"),
            tuple("documents[2]", "missing"),
            tuple("documents[3]", "document-twice"));
    assertThat(violations(decision).getFirst().clause()).isNotBlank();
  }

  @Test
  void all_that_is_missing_is_named_at_once() {
    assertThat(violations(decide(wish(null, null, null, null))))
        .extracting(Violation::field, Violation::code)
        .containsExactly(
            tuple("service", "missing"),
            tuple("provider", "missing"),
            tuple("iin", "missing"),
            tuple("ground", "missing"),
            tuple("documents", "missing"));
  }

  @Test
  void the_persons_iin_is_proven() {
    assertThat(violations(decide(wish(SERVICE, COLLEGE, "1", "expired", "application"))))
        .extracting(Violation::field, Violation::code)
        .containsExactly(tuple("iin", "iin-length"));
  }

  @Test
  void nothing_is_refused_where_nothing_could_be_accepted() {
    assertThat(why(decide(wish("no-such-service", COLLEGE, IIN, "expired", "application"))))
        .isInstanceOf(CannotFile.UnknownService.class);
    assertThat(why(decide(wish(SERVICE, "akmola-school", IIN, "expired", "application"))))
        .isInstanceOf(CannotFile.UnknownProvider.class);
    var shut = refusing(Passports.of(List.of(Rewritten.notServedByTheCorporation())));
    assertThat(why(decide(shut, wish(SERVICE, COLLEGE, IIN, "expired", "application"))))
        .isInstanceOf(CannotFile.NotYetServed.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-05T08:59:59+05:00",
    "2026-03-05T18:00:00+05:00",
    "2026-02-07T10:00:00+05:00" // a Saturday
  })
  void nothing_is_refused_by_a_branch_that_is_closed(OffsetDateTime at) {
    // When
    var wish = wish(SERVICE, COLLEGE, IIN, "expired", "application");
    var why = why(decide(refusing(SERVED), wish, at.toInstant()));
    // Then
    var closed = (CannotFile.BranchClosed) why;
    assertThat(closed.at()).isEqualTo(at.toLocalDateTime());
    assertThat(closed.workingDays().to()).hasToString("18:00");
    assertThat(closed.rule().passport()).isEqualTo(new PassportRef(SERVICE, "2"));
  }

  @Test
  void on_a_day_that_no_calendar_knows_nobody_says_that_the_branch_is_shut() {
    // When
    var wish = wish(SERVICE, COLLEGE, IIN, "expired", "application");
    var at = OffsetDateTime.parse("2030-03-05T10:00:00+05:00");
    // Then
    assertThat(why(decide(refusing(SERVED), wish, at.toInstant())))
        .isEqualTo(new CannotFile.NoDate("outside-calendar"));
  }

  private static Wish wish(
      String service, String provider, String iin, String ground, String... documents) {
    return new Wish(OPERATOR, service, provider, iin, ground, Arrays.asList(documents));
  }

  private static Decision decide(Wish wish) {
    return decide(refusing(SERVED), wish);
  }

  private static RefusingAcceptance refusing(Passports passports) {
    var dueDates = new DueDates(WorkingCalendar.kazakhstan());
    return new RefusingAcceptance(passports, Organisations.demo(), dueDates, false);
  }

  private static Decision decide(RefusingAcceptance refusing, Wish wish) {
    return decide(refusing, wish, NOW);
  }

  private static Decision decide(RefusingAcceptance refusing, Wish wish, Instant now) {
    var identity =
        new Filing.Identity(new ApplicationId(new UUID(5, 6)), ApplicationNumber.of(1), "somebody");
    return refusing.decide(wish, identity, now);
  }

  private static CannotFile why(Decision decision) {
    return ((Decision.Cannot) decision).why();
  }

  private static List<Violation> violations(Decision decision) {
    return ((CannotFile.Invalid) why(decision)).violations();
  }
}
