package kz.qyzmet.intake.filing.domain;

import static kz.qyzmet.intake.filing.domain.Filings.IIN;
import static kz.qyzmet.intake.filing.domain.Filings.MORNING;
import static kz.qyzmet.intake.filing.domain.Filings.accepted;
import static kz.qyzmet.intake.filing.domain.Filings.decide;
import static kz.qyzmet.intake.filing.domain.Filings.form;
import static kz.qyzmet.intake.filing.domain.Filings.references;
import static kz.qyzmet.intake.filing.domain.Filings.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.contracts.passport.Proof;
import kz.qyzmet.contracts.passport.Violation;
import kz.qyzmet.intake.testing.Rewritten;
import org.junit.jupiter.api.Test;

/** What stands in place of a signature on paper. */
class CertifyingTest {
  private static final Instant AT = Instant.parse("2026-03-05T04:59:00Z");
  private static final Certification PASSWORD = new Certification.Password(new UUID(0, 1), AT);
  private static final Certification SIGNATURE =
      new Certification.Signature(AT, "7b", new byte[] {1}, new byte[] {2});

  private static Draft draft(Filer filer) {
    return new Draft(
        filer,
        null,
        "tve-duplicate",
        "karaganda-polytechnic",
        null,
        "kk",
        "office",
        "kp-office",
        true,
        form(),
        references(),
        List.of());
  }

  private static Draft own() {
    return draft(new Filer.Applicant(IIN));
  }

  private static Filing filing(Passports passports, boolean certifiedOnly) {
    return new Filing(
        passports,
        Organisations.demo(),
        new DueDates(WorkingCalendar.kazakhstan()),
        false,
        certifiedOnly);
  }

  private static Filing of(Passport passport) {
    return filing(Passports.of(List.of(passport)), false);
  }

  private static void refusedFor(Filing.Decision decision, Violation violation) {
    assertThat(refused(decision))
        .isInstanceOfSatisfying(
            CannotFile.Invalid.class,
            invalid -> assertThat(invalid.violations()).containsExactly(violation));
  }

  @Test
  void what_certifies_it_stays_with_what_was_filed() {
    // When
    var filed = accepted(decide(own().certified(PASSWORD), MORNING)).filed();
    // Then
    assertThat(filed.certified()).isEqualTo(new Filed.Certified(Proof.ONE_TIME_PASSWORD, AT));
  }

  @Test
  void where_the_portal_is_believed_nothing_has_to_be_shown() {
    assertThat(accepted(decide(own(), MORNING)).filed().certified()).isNull();
  }

  @Test
  void where_it_has_to_be_certified_here_either_will_do_and_nothing_will_not() {
    // Given
    var strict = filing(Passports.shipped(), true);
    // When, then
    refusedFor(
        decide(strict, own(), MORNING),
        new Violation(
            "certification",
            "certification-required",
            Map.of("allowed", "signature, one-time-password")));
    assertThat(accepted(decide(strict, own().certified(PASSWORD), MORNING))).isNotNull();
    assertThat(accepted(decide(strict, own().certified(SIGNATURE), MORNING))).isNotNull();
  }

  @Test
  void a_kind_that_the_passport_does_not_accept_is_refused_by_its_clause() {
    // Given
    var filing = of(Rewritten.certifiedBySignatureOnly());
    // When, then
    refusedFor(
        decide(filing, own().certified(PASSWORD), MORNING),
        new Violation(
            "certification",
            "certification-not-accepted",
            Map.of("allowed", "signature"),
            "Rules, item 34"));
    assertThat(accepted(decide(filing, own().certified(SIGNATURE), MORNING))).isNotNull();
  }

  @Test
  void so_is_one_that_the_portal_names_through_the_gateway() {
    // Given
    var filing = of(Rewritten.certifiedBySignatureOnly());
    var draft = draft(new Filer.Gateway(IIN, "one-time-password", "chain-1", "request-1"));
    // When, then
    refusedFor(
        decide(filing, draft, MORNING),
        new Violation(
            "proof",
            "certification-not-accepted",
            Map.of("allowed", "signature"),
            "Rules, item 34"));
  }
}
