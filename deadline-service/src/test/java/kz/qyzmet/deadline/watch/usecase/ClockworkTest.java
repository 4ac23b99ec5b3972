package kz.qyzmet.deadline.watch.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.DueReadings.HandOverDay;
import kz.qyzmet.contracts.organisation.OrganisationNews;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.organisations.LiveOrganisations;
import org.junit.jupiter.api.Test;

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
