package kz.qyzmet.intake.filing.domain;

import static kz.qyzmet.intake.filing.domain.Filings.IIN;
import static kz.qyzmet.intake.filing.domain.Filings.accepted;
import static kz.qyzmet.intake.filing.domain.Filings.decide;
import static kz.qyzmet.intake.filing.domain.Filings.filing;
import static kz.qyzmet.intake.filing.domain.Filings.form;
import static kz.qyzmet.intake.filing.domain.Filings.references;
import static kz.qyzmet.intake.filing.domain.Filings.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import kz.qyzmet.contracts.passport.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilingTest {
  @ParameterizedTest
  @CsvSource({
    "2026-03-05T10:00, 2026-03-05", // a Thursday
    "2026-03-05T03:00, 2026-03-05", // before opening: the same day
    "2026-03-05T13:30, 2026-03-05", // during lunch: the same day
    "2026-03-05T17:59:59, 2026-03-05",
    "2026-03-05T18:00, 2026-03-06", // closing itself is after hours
    "2026-03-06T18:00, 2026-03-10", // Friday evening; Monday is off for 8 March
    "2026-03-07T12:00, 2026-03-10" // Saturday
  })
  void it_is_registered_on_the_working_day_of_filing(String at, LocalDate registered) {
    // When
    var decision = decide(draft("karaganda-polytechnic", "kp-office"), at + "+05:00");
    // Then
    assertThat(accepted(decision).application().registered()).isEqualTo(registered);
  }

  @Test
  void the_end_is_the_closing_of_the_fifteenth_working_day_by_the_providers_own_hours() {
    // When
    var karaganda =
        accepted(decide(draft("karaganda-polytechnic", "kp-office"), "2026-03-05T10:00+05:00"));
    var atyrau = accepted(decide(draft("atyrau-energy", "ae-office"), "2026-03-05T10:00+05:00"));
    // Then
    assertThat(karaganda.filed().term().due())
        .isEqualTo(OffsetDateTime.parse("2026-04-01T18:00+05:00"));
    assertThat(atyrau.filed().term().due())
        .isEqualTo(OffsetDateTime.parse("2026-04-01T17:30+05:00"));
  }

  @Test
  void the_form_is_kept_in_the_passports_order_with_the_identitys_iin() {
    // When
    var filed =
        accepted(decide(draft("karaganda-polytechnic", "kp-office"), "2026-03-05T10:00+05:00"))
            .filed();
    // Then
    assertThat(filed.form().keySet())
        .containsExactly(
            "surname", "name", "iin", "completionYear", "specialty", "reason", "reasonText");
    assertThat(filed.form()).containsEntry("iin", IIN);
    assertThat(filed.consentAt()).isEqualTo(Instant.parse("2026-03-05T05:00:00Z"));
  }

  @Test
  void every_fault_is_named_at_once() {
    // Given
    var form = form();
    form.put("completionYear", 1900);
    form.remove("reasonText");
    var draft =
        new Draft(
            IIN,
            "1",
            "tve-duplicate",
            "karaganda-polytechnic",
            null,
            "de",
            "office",
            "kp-office",
            null,
            form,
            List.of());
    // When
    var decision = decide(draft, "2026-03-05T10:00+05:00");
    // Then
    assertThat(((CannotFile.Invalid) refused(decision)).violations())
        .extracting(Violation::field, Violation::code)
        .containsExactlyInAnyOrder(
            tuple("consent", "consent-required"),
            tuple("language", "not-an-option"),
            tuple("iin", "iin-length"),
            tuple("form.completionYear", "out-of-range"),
            tuple("form.reasonText", "missing"),
            tuple("attachments.identity-document", "document-missing"));
  }

  @Test
  void a_token_with_a_wrong_iin_files_nothing() {
    // Given
    var draft =
        new Draft(
            "960229100029",
            null,
            "tve-duplicate",
            "karaganda-polytechnic",
            null,
            "kk",
            "office",
            "kp-office",
            true,
            form(),
            references());
    // When
    var decision = decide(draft, "2026-03-05T10:00+05:00");
    // Then
    assertThat(((CannotFile.Invalid) refused(decision)).violations())
        .containsExactly(new Violation("iin", Faults.IIN_CHECKSUM, Map.of()));
  }

  @Test
  void a_seventh_digit_of_zero_is_taken_where_the_setting_says_so() {
    // Given
    var draft =
        new Draft(
            "960229000025",
            null,
            "tve-duplicate",
            "karaganda-polytechnic",
            null,
            "kk",
            "office",
            "kp-office",
            true,
            form(),
            references());
    // When
    var usual = decide(draft, "2026-03-05T10:00+05:00");
    var welcome = decide(filing(true), draft, "2026-03-05T10:00+05:00");
    // Then
    assertThat(((CannotFile.Invalid) refused(usual)).violations())
        .containsExactly(new Violation("iin", "iin-century", Map.of()));
    assertThat(accepted(welcome).filed().form()).containsEntry("iin", draft.applicantIin());
  }

  @Test
  void a_term_beyond_the_calendar_is_refused() {
    // When
    var decision = decide(draft("karaganda-polytechnic", "kp-office"), "2027-12-20T10:00+05:00");
    // Then
    assertThat(refused(decision)).isEqualTo(new CannotFile.NoDate("outside-calendar"));
  }

  private static Draft draft(String provider, String place) {
    return new Draft(
        IIN,
        null,
        "tve-duplicate",
        provider,
        "portal",
        "kk",
        "office",
        place,
        true,
        form(),
        references());
  }
}
