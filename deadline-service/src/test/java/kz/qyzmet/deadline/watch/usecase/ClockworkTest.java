package kz.qyzmet.deadline.watch.usecase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.DueReadings.HandOverDay;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.TermAnswer;
import kz.qyzmet.contracts.organisation.OrganisationNews;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.deadline.watch.domain.Counting;
import kz.qyzmet.organisations.LiveOrganisations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules are made once for an organisation as it is, and by passports that are here. */
class ClockworkTest {

  private static final PassportRef SERVICE = new PassportRef("tve-duplicate", "1");
  private static final String COLLEGE = "karaganda-polytechnic";

  @Test
  void how_an_edition_that_is_not_here_reads_the_hand_over_day_is_not_made_up() {
    // Given
    var organisations = new LiveOrganisations(Optional.empty(), Duration.ofHours(1));
    var clockwork = new Clockwork(Passports.shipped(), organisations, WorkingCalendar.kazakhstan());
    // When, Then
    assertThat(clockwork.handOverDay(SERVICE)).contains(HandOverDay.WORKING_DAY);
    assertThat(clockwork.handOverDay(new PassportRef("tve-duplicate", "999"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"karaganda-2, false", "balqash-1, true"})
  void the_town_of_the_branch_decides_which_term_runs(String branch, boolean inCalendarDays)
      throws IOException {
    // Given a passport whose term in another town counts otherwise
    var passport = elsewhereInCalendarDays();
    var clockwork =
        new Clockwork(
            Passports.of(List.of(passport)), Organisations.demo(), WorkingCalendar.kazakhstan());
    // When
    var legal = clockwork.terms(acceptedAt(branch, passport.ref())).getFirst();
    // Then
    assertThat(legal.counting() instanceof Counting.Calendar).isEqualTo(inCalendarDays);
  }

  private static Passport elsewhereInCalendarDays() throws IOException {
    var file = "tve-incomplete-certificate@2.yaml";
    try (var shipped = Passports.class.getResourceAsStream("/passports/" + file)) {
      var yaml = new String(shipped.readAllBytes(), UTF_8);
      assertThat(yaml).containsOnlyOnce("term: 8 working days");
      return Passports.parse(
          file,
          new ByteArrayInputStream(
              yaml.replace("term: 8 working days", "term: 8 calendar days").getBytes(UTF_8)));
    }
  }

  private static ApplicationAccepted acceptedAt(String branch, PassportRef passport) {
    var due = OffsetDateTime.parse("2026-04-17T18:00:00+05:00");
    return new ApplicationAccepted(
        new UUID(1, 2),
        "N-1",
        passport.code(),
        passport.version(),
        COLLEGE,
        "corporation",
        "an-opaque-applicant-id",
        "kk",
        Instant.parse("2026-04-06T06:00:00Z"),
        Branches.demo().find(branch).orElseThrow().place(),
        new TermAnswer(
            LocalDate.parse("2026-04-06"), due, due, null, null, "kz-2026-11-01", List.of()),
        null,
        branch);
  }

  @Test
  void rules_are_made_anew_only_when_the_organisation_has_changed() {
    // Given
    var organisations = new LiveOrganisations(Optional.empty(), Duration.ofHours(1));
    var clockwork = new Clockwork(Passports.shipped(), organisations, WorkingCalendar.kazakhstan());
    var before = clockwork.rules(SERVICE, COLLEGE);
    assertThat(clockwork.rules(SERVICE, COLLEGE)).isSameAs(before);
    var college = Organisations.demo().find(COLLEGE).orElseThrow();
    // When
    organisations.adopt(
        List.of(
            new LiveOrganisations.Version(
                OrganisationNews.hear(OrganisationNews.tell(college, Instant.EPOCH)), 1)));
    // Then
    assertThat(clockwork.rules(SERVICE, COLLEGE)).isNotSameAs(before);
  }
}
