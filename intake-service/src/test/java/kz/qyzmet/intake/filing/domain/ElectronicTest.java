package kz.qyzmet.intake.filing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.contracts.passport.Violation;
import kz.qyzmet.intake.testing.Lawful;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An electronic document that is shown instead of paper, by what the service has of it. */
class ElectronicTest {
  private static final PassportRef SCHOOL = new PassportRef("school-duplicate", "1");
  private static final Draft.Electronic CARD = new Draft.Electronic("identity-card", "012345678");

  private static Filing.Decision decide(
      Passport passport, Draft.Electronic shown, Electronics electronics) {
    var lawful =
        Lawful.all()
            .filter(each -> each.passport().ref().equals(SCHOOL))
            .filter(each -> each.channel() == Channel.CORPORATION)
            .findFirst()
            .orElseThrow();
    var draft =
        new Draft(
            new Filer.Operator("an-operator", Branches.demo().find("karaganda-1").orElseThrow()),
            Filings.IIN,
            SCHOOL.code(),
            lawful.provider().code(),
            null,
            "kk",
            "branch",
            "karaganda-1",
            true,
            lawful.form(),
            List.of(),
            lawful.documents().stream()
                .map(
                    code ->
                        new Draft.Paper(
                            code, true, code.equals("identity-document") ? shown : null))
                .toList());
    return Filings.filing(Passports.of(List.of(passport)), false)
        .decide(
            draft,
            Map.of(),
            new Registered.NotAsked(),
            electronics,
            new Filing.Identity(
                new ApplicationId(new UUID(5, 6)), ApplicationNumber.of(1), "somebody"),
            OffsetDateTime.parse(Filings.MORNING).toInstant());
  }

  private static Passport school(String unreachable) {
    return Passports.switched(SCHOOL, "registerUnreachable", unreachable);
  }

  private static Electronics has(String kind, String number, String until, String status) {
    return new Electronics.Known(
        List.of(
            new Electronics.Document(
                kind,
                number,
                "ҚР ІІМ",
                LocalDate.parse("2020-01-15"),
                until == null ? null : LocalDate.parse(until),
                status)));
  }

  private static ElectronicPaper filed(Filing.Decision decision) {
    return Filings.accepted(decision).filed().papers().stream()
        .filter(paper -> paper.document().equals("identity-document"))
        .findFirst()
        .orElseThrow()
        .electronic();
  }

  @Test
  void one_that_is_there_and_valid_is_kept_as_confirmed_with_number_and_issuer() {
    // When
    var decision =
        decide(school("refuse"), CARD, has("identity-card", "012 345 678", "2026-03-05", "valid"));
    // Then
    assertThat(filed(decision))
        .isEqualTo(
            new ElectronicPaper(
                "identity-card",
                "012 345 678",
                true,
                "ҚР ІІМ",
                LocalDate.parse("2020-01-15"),
                LocalDate.parse("2026-03-05")));
  }

  @ParameterizedTest
  @CsvSource({
    "birth-certificate, 012345678, 2030-01-14, valid, electronic-absent",
    "identity-card, 999999999, 2030-01-14, valid, electronic-another",
    "identity-card, 012345678, 2026-03-04, valid, electronic-expired",
    "identity-card, 012345678, 2030-01-14, expired, electronic-expired",
    "identity-card, 012345678, 2030-01-14, annulled, electronic-annulled",
    "identity-card, 012345678, 2030-01-14, lost, electronic-annulled"
  })
  void what_cannot_be_relied_on_is_refused_by_the_clause_that_allows_such_papers(
      String kind, String number, String until, String status, String fault) {
    // When
    var decision = decide(school("accept-marked"), CARD, has(kind, number, until, status));
    // Then
    assertThat(((CannotFile.Invalid) Filings.refused(decision)).violations())
        .containsExactly(
            new Violation(
                "documents.identity-document.digital",
                fault,
                Map.of("kind", "identity-card"),
                "Rules, list of documents, for the provider, item 2"));
  }

  @Test
  void while_nobody_can_be_asked_it_is_left_to_be_checked_or_refused_as_the_passport_says() {
    // When
    var marked = decide(school("accept-marked"), CARD, new Electronics.Unreachable());
    var refused = decide(school("refuse"), CARD, new Electronics.Unreachable());
    // Then
    assertThat(filed(marked))
        .isEqualTo(new ElectronicPaper("identity-card", "012345678", false, null, null, null));
    assertThat(Filings.refused(refused))
        .isInstanceOfSatisfying(
            CannotFile.NotConfirmed.class,
            why -> assertThat(why.rule().passport()).isEqualTo(SCHOOL));
  }

  @ParameterizedTest
  @CsvSource({
    "diploma, 012345678, kind, not-an-option",
    ", 012345678, kind, missing",
    "identity-card, , number, missing",
    "identity-card, ' ', number, missing",
    "identity-card, 012345678901234567890123456789012345678901234567890, number, too-long"
  })
  void one_that_is_not_told_in_full_is_refused_before_anybody_asks(
      String kind, String number, String field, String fault) {
    // When
    var decision =
        decide(
            school("accept-marked"),
            new Draft.Electronic(kind, number),
            new Electronics.NotAsked());
    // Then
    assertThat(((CannotFile.Invalid) Filings.refused(decision)).violations())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.field()).isEqualTo("documents.identity-document.digital." + field);
              assertThat(each.code()).isEqualTo(fault);
            });
  }

  @Test
  void paper_is_paper_whatever_the_service_says() {
    var decision = decide(school("refuse"), null, new Electronics.Unreachable());
    assertThat(filed(decision)).isNull();
  }
}
