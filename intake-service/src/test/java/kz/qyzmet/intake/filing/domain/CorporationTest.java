package kz.qyzmet.intake.filing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.DocumentRequirement.Handling;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.contracts.passport.Violation;
import kz.qyzmet.intake.testing.Rewritten;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator takes at a counter of the Corporation. */
class CorporationTest {
  private static final Passport SERVED = Rewritten.servedByTheCorporation();
  private static final String IIN = SyntheticIin.nth(1).value();
  private static final List<String> ALL = List.of("application", "identity-document");

  @ParameterizedTest
  @CsvSource({
    "karaganda-1, karaganda-polytechnic, 2026-03-10T18:00+05:00", // the 3rd working day
    "atyrau-1, atyrau-energy, 2026-03-10T17:30+05:00",
    "atyrau-1, karaganda-polytechnic, 2026-03-17T18:00+05:00", // the 8th
    "balqash-1, karaganda-polytechnic, 2026-03-17T18:00+05:00"
  })
  void the_town_decides_between_three_and_eight_working_days_of_which_reception_is_none(
      String branch, String provider, OffsetDateTime due) {
    // When
    var filed = accepted(take(branch, provider, "2026-03-04T10:00+05:00")).filed();
    // Then
    assertThat(filed.term().registered()).isEqualTo(LocalDate.parse("2026-03-04"));
    assertThat(filed.term().due()).isEqualTo(due);
    assertThat(filed.term().handOverBy()).isBefore(due.toLocalDate());
  }

  @ParameterizedTest
  @CsvSource({
    "karaganda-1, 2026-03-04T09:00",
    "karaganda-1, 2026-03-04T13:30", // nobody has lunch
    "karaganda-1, 2026-03-04T17:59:59",
    "atyrau-1, 2026-03-04T19:59:59",
    "atyrau-1, 2026-02-07T09:00", // a Saturday
    "atyrau-1, 2026-02-07T12:59:59",
    "atyrau-1, 2026-03-25T12:00" // off for Nauryz in the 5-day week, worked in the 6-day week
  })
  void an_open_branch_takes_on_that_very_day(String branch, LocalDateTime at) {
    // When
    var taken = accepted(take(branch, "karaganda-polytechnic", at + "+05:00"));
    // Then
    assertThat(taken.application().registered()).isEqualTo(at.toLocalDate());
  }

  @ParameterizedTest
  @CsvSource({
    "karaganda-1, 2026-03-04T08:59:59",
    "karaganda-1, 2026-03-04T18:00",
    "karaganda-1, 2026-02-07T10:00", // a Saturday
    "karaganda-1, 2026-03-25T12:00",
    "atyrau-1, 2026-03-04T20:00",
    "atyrau-1, 2026-02-07T13:00",
    "atyrau-1, 2026-02-08T10:00", // a Sunday
    "atyrau-1, 2026-03-24T10:00" // off in both weeks
  })
  void a_closed_branch_takes_nothing_and_says_when_it_is_open(String branch, LocalDateTime at) {
    // When
    var why = refused(take(branch, "karaganda-polytechnic", at + "+05:00"));
    // Then
    assertThat(why)
        .isInstanceOfSatisfying(
            CannotFile.BranchClosed.class,
            closed -> {
              boolean duty = branch.equals("atyrau-1");
              assertThat(closed.at()).isEqualTo(at);
              assertThat(closed.workingDays().to()).hasToString(duty ? "20:00" : "18:00");
              if (duty) {
                assertThat(closed.saturdays().to()).hasToString("13:00");
              } else {
                assertThat(closed.saturdays()).isNull();
              }
              assertThat(closed.rule().clause()).isNotBlank();
            });
  }

  @Test
  void a_passport_that_reads_the_hours_otherwise_opens_every_branch_on_saturdays() {
    // Given
    var filing = filing(Rewritten.servedOnSixDays());
    // When
    var taken =
        decide(
            filing, draft("karaganda-1", "karaganda-polytechnic", ALL), "2026-02-07T19:00+05:00");
    // Then
    assertThat(accepted(taken).application().registered()).isEqualTo("2026-02-07");
  }

  @Test
  void while_the_zones_differed_the_branchs_own_clock_decided() {
    // Given Atyrau at 08:30 and Almaty at 09:30
    var atyrau = "2023-11-01T03:30Z";
    // Then
    assertThat(accepted(take("karaganda-1", "atyrau-energy", atyrau)).application().registered())
        .isEqualTo("2023-11-01");
    assertThat(refused(take("atyrau-1", "karaganda-polytechnic", atyrau)))
        .isInstanceOfSatisfying(
            CannotFile.BranchClosed.class,
            closed -> assertThat(closed.at()).isEqualTo("2023-11-01T08:30"));
  }

  @Test
  void the_result_is_had_where_it_was_applied_for() {
    // When
    var filed = accepted(take("balqash-1", "karaganda-polytechnic", "2026-03-04T10:00+05:00"));
    // Then
    assertThat(filed.filed().branch()).isEqualTo("balqash-1");
    assertThat(filed.filed().takenBy()).isEqualTo("an-operator");
    assertThat(filed.filed().pickup())
        .isEqualTo(Branches.demo().find("balqash-1").orElseThrow().place());
    var event = AcceptanceEvent.of(filed.application(), filed.filed(), SERVED);
    assertThat(event.channel()).isEqualTo("corporation");
    assertThat(event.branch()).isEqualTo("balqash-1");
  }

  @Test
  void papers_are_those_of_the_corporations_channel() {
    // Given
    var incomplete = draft("karaganda-1", "karaganda-polytechnic", List.of("application"));
    // When
    var why = refused(decide(filing(SERVED), incomplete, "2026-03-04T10:00+05:00"));
    // Then
    assertThat(((CannotFile.Invalid) why).violations())
        .extracting(Violation::field, Violation::code)
        .containsExactly(tuple("documents.identity-document", Violation.DOCUMENT_MISSING));
    assertThat(
            accepted(take("karaganda-1", "karaganda-polytechnic", "2026-03-04T10:00+05:00"))
                .filed()
                .papers())
        .containsExactly(
            new FiledPaper("application", Handling.HANDED_IN),
            new FiledPaper("identity-document", Handling.SHOWN));
  }

  @Test
  void the_provider_is_named_and_gives_the_service() {
    // When
    var unnamed = refused(take("karaganda-1", null, "2026-03-04T10:00+05:00"));
    var school = refused(take("karaganda-1", "akmola-school", "2026-03-04T10:00+05:00"));
    // Then
    assertThat(((CannotFile.Invalid) unnamed).violations())
        .extracting(Violation::field, Violation::code)
        .containsExactly(tuple("provider", Violation.MISSING));
    assertThat(school).isInstanceOf(CannotFile.UnknownProvider.class);
  }

  @Test
  void what_the_corporation_does_not_serve_yet_is_not_taken() {
    // Given
    var shut = filing(Rewritten.notServedByTheCorporation());
    var draft = draft("karaganda-1", "karaganda-polytechnic", ALL);
    // Then
    assertThat(refused(decide(shut, draft, "2026-03-04T10:00+05:00")))
        .isInstanceOf(CannotFile.NotYetServed.class);
  }

  private static Filing.Decision take(String branch, String provider, String at) {
    return decide(filing(SERVED), draft(branch, provider, ALL), at);
  }

  private static Filing filing(Passport passport) {
    return new Filing(
        Passports.of(List.of(passport)),
        Organisations.demo(),
        new DueDates(WorkingCalendar.kazakhstan()),
        false);
  }

  private static Draft draft(String branch, String provider, List<String> papers) {
    var counter = Branches.demo().find(branch).orElseThrow();
    return new Draft(
        new Filer.Operator("an-operator", counter),
        IIN,
        "tve-incomplete-certificate",
        provider,
        null,
        "kk",
        "branch",
        branch,
        true,
        form(),
        List.of(),
        papers.stream().map(paper -> new Draft.Paper(paper, true)).toList());
  }

  private static Map<String, Object> form() {
    return Map.of(
        "course",
        2,
        "specialty",
        "Дәнекерлеу ісі",
        "surname",
        "Сынақова",
        "name",
        "Айша",
        "reasonText",
        "Көшуге байланысты");
  }

  private static Filing.Decision decide(Filing filing, Draft draft, String at) {
    var identity =
        new Filing.Identity(new ApplicationId(new UUID(5, 6)), ApplicationNumber.of(1), "somebody");
    return filing.decide(draft, Map.of(), identity, OffsetDateTime.parse(at).toInstant());
  }

  private static Filing.Decision.Accepted accepted(Filing.Decision decision) {
    assertThat(decision).isInstanceOf(Filing.Decision.Accepted.class);
    return (Filing.Decision.Accepted) decision;
  }

  private static CannotFile refused(Filing.Decision decision) {
    assertThat(decision).isInstanceOf(Filing.Decision.Refused.class);
    return ((Filing.Decision.Refused) decision).why();
  }
}
