package kz.qyzmet.contracts.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.DueRules;
import kz.qyzmet.calendar.due.HandOver;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.contracts.Golden;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The duplicates of documents on technical and vocational education, as the Rules have them. */
class TveDuplicateTest {
  private static final Passport PASSPORT =
      Passports.shipped().find(new PassportRef("tve-duplicate", "1")).orElseThrow();

  @Nested
  class Terms {
    @Test
    void the_law_gives_fifteen_working_days_and_the_college_has_five_of_its_own() {
      assertThat(PASSPORT.terms().legal())
          .isEqualTo(new Sourced<>(new Term.WorkingDays(15), new Basis("Rules, item 50", null)));
      assertThat(PASSPORT.terms().internal())
          .isEqualTo(new Sourced<>(new Term.WorkingDays(5), new Basis("Rules, item 45", null)));
    }

    @Test
    void the_calendar_is_told_the_terms_the_settings_and_the_clauses() {
      // When
      DueRules rules = Passports.dueRules(PASSPORT, Channel.CORPORATION, Locality.OTHER);
      // Then
      assertThat(rules.legal()).isEqualTo(new Term.WorkingDays(15));
      assertThat(rules.internal()).isEqualTo(new Term.WorkingDays(5));
      assertThat(rules.handOver()).isEqualTo(HandOver.SENT);
      assertThat(rules.countReceptionDay()).isFalse();
      assertThat(rules.countStartDay()).isFalse();
      assertThat(rules.rollToWorkingDay()).isTrue();
      assertThat(rules.derived()).isNull();
      assertThat(rules.window()).isNull();
      assertThat(rules.clauses())
          .containsEntry("legal", "Rules, item 50")
          .containsEntry("internal", "Rules, item 45")
          .containsEntry("reception", "Rules, item 43")
          .containsEntry("afterHours", "Rules, item 40")
          .containsEntry("handOver", "Rules, item 45; Rules, item 46")
          .hasEntrySatisfying("start", clause -> assertThat(clause).startsWith("reading: "));
    }

    @Test
    void warnings_come_at_half_of_a_term_and_on_its_last_working_day_but_one() {
      assertThat(PASSPORT.thresholds())
          .extracting(threshold -> threshold.kind() + " " + threshold.measure())
          .containsExactly(
              "legal ShareOfTerm[percent=50]",
              "legal WorkingDaysBefore[days=1]",
              "hand-over WorkingDaysBefore[days=1]",
              "internal ShareOfTerm[percent=50]",
              "internal WorkingDaysBefore[days=1]");
    }
  }

  @Nested
  class ChannelsAndPlaces {
    @Test
    void the_law_offers_three_channels_and_all_are_served() {
      assertThat(PASSPORT.channels().keySet())
          .containsExactly(Channel.PORTAL, Channel.OFFICE, Channel.CORPORATION);
      assertThat(PASSPORT.serves(Channel.PORTAL)).isTrue();
      assertThat(PASSPORT.serves(Channel.OFFICE)).isTrue();
      assertThat(PASSPORT.serves(Channel.CORPORATION)).isTrue();
    }

    @Test
    void the_result_can_be_had_at_the_office_and_at_a_branch() {
      assertThat(PASSPORT.pickup("office")).map(PickupOption::served).contains(true);
      assertThat(PASSPORT.pickup("branch")).map(PickupOption::served).contains(true);
    }

    @Test
    void staff_do_not_refuse_acceptance_on_the_portal() {
      assertThat(PASSPORT.refusesAcceptanceOnPortal()).isFalse();
      assertThat(PASSPORT.settings().get("acceptanceRefusalOnPortal").basis().byReading()).isTrue();
    }
  }

  @Nested
  class Steps {
    @Test
    void signature_and_refusal_stop_the_clocks_and_a_return_does_not() {
      Step sign = PASSPORT.pipeline().step("sign");
      assertThat(sign.stopsClocks(Step.GRANTED)).isTrue();
      assertThat(sign.stopsClocks(Step.REFUSED)).isTrue();
      assertThat(sign.stopsClocks(Step.RETURNED)).isFalse();
    }

    @Test
    void the_executor_has_the_rest_of_the_internal_term() {
      assertThat(PASSPORT.pipeline().step("prepare").limit()).isNull();
    }

    @Test
    void the_clerk_hands_over_within_minutes_of_taking_it_up() {
      Step issue = PASSPORT.pipeline().step("issue");
      assertThat(issue.limit()).isEqualTo(new Term.Minutes(15));
      assertThat(issue.limitStarts()).isEqualTo(Step.LimitStarts.CLAIMED);
    }
  }

  @Nested
  class Editions {
    @Test
    void it_is_in_force_from_the_day_of_the_act() {
      var passports = Passports.shipped();
      assertThat(passports.inForce("tve-duplicate", LocalDate.parse("2015-01-27"))).isEmpty();
      assertThat(passports.inForce("tve-duplicate", LocalDate.parse("2015-01-28")))
          .contains(PASSPORT);
      assertThat(passports.inForce("tve-duplicate", LocalDate.parse("2027-12-31")))
          .contains(PASSPORT);
      assertThat(passports.inForce("archive-note", LocalDate.parse("2026-01-01"))).isEmpty();
    }

    @Test
    void released_passports_never_change() {
      Golden.frozen(
          "passports.frozen",
          Passports.shipped().all().stream()
              .map(passport -> "passports/" + passport.ref() + ".yaml")
              .toList(),
          "Running cases are pinned to a passport: it can't change under them. Add the next edition"
              + " (…@2.yaml) with its own dates, and end this one the day before. Before the first"
              + " release, write the list anew with -Dgolden.write=true and say so in the commit.");
    }

    @Test
    void every_file_of_the_folder_is_shipped() {
      assertThat(new java.io.File("src/main/resources/passports").list())
          .containsExactlyInAnyOrderElementsOf(
              Passports.shipped().all().stream().map(each -> each.ref() + ".yaml").toList());
    }

    @Test
    void two_editions_of_one_day_are_refused() {
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () -> Passports.of(List.of(PASSPORT, PASSPORT)))
          .hasMessageContaining("are both in force on 2015-01-28");
    }
  }
}
