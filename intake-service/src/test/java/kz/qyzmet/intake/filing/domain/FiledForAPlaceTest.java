package kz.qyzmet.intake.filing.domain;

import static kz.qyzmet.intake.filing.domain.Filings.IIN;
import static kz.qyzmet.intake.filing.domain.Filings.MORNING;
import static kz.qyzmet.intake.filing.domain.Filings.accepted;
import static kz.qyzmet.intake.filing.domain.Filings.decide;
import static kz.qyzmet.intake.filing.domain.Filings.filing;
import static kz.qyzmet.intake.filing.domain.Filings.form;
import static kz.qyzmet.intake.filing.domain.Filings.references;
import static kz.qyzmet.intake.filing.domain.Filings.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.contracts.passport.Violation;
import kz.qyzmet.intake.testing.Rewritten;
import org.junit.jupiter.api.Test;

/** What the channel and the place of the result decide about what is filed. */
class FiledForAPlaceTest {
  @Test
  void what_only_another_channel_asks_for_is_neither_demanded_nor_taken() {
    // Given
    var filing = filing(Passports.of(List.of(Rewritten.forTheOffice())), false);
    var withGroup = form();
    withGroup.put("group", "ДІ-1");
    // When
    var without = decide(filing, portal(form(), List.of()), MORNING);
    var with = decide(filing, portal(withGroup, references()), MORNING);
    // Then
    assertThat(accepted(without).filed().documents()).isEmpty();
    assertThat(((CannotFile.Invalid) refused(with)).violations())
        .extracting(Violation::field, Violation::code, Violation::facts)
        .containsExactly(
            tuple("form.group", Violation.NOT_ASKED_FOR, Map.of("field", "channel")),
            tuple(
                "attachments.identity-document",
                Violation.NOT_ASKED_FOR,
                Map.of("field", "channel")));
  }

  @Test
  void what_the_channel_asks_for_has_to_be_there() {
    // Given
    var filing = filing(Passports.of(List.of(Rewritten.forTheOffice())), false);
    // When
    var decision = decide(filing, counter(), MORNING);
    // Then
    assertThat(((CannotFile.Invalid) refused(decision)).violations())
        .extracting(Violation::field, Violation::code)
        .containsExactly(
            tuple("form.group", Violation.MISSING),
            tuple("documents.identity-document", Violation.DOCUMENT_MISSING));
  }

  @Test
  void what_only_another_place_of_the_result_needs_is_neither_demanded_nor_taken() {
    // Given
    var filing = filing(Passports.of(List.of(Rewritten.forABranch())), false);
    // When
    var without = decide(filing, portal(form(), List.of()), MORNING);
    var with = decide(filing, portal(form(), references()), MORNING);
    // Then
    assertThat(accepted(without).filed().documents()).isEmpty();
    assertThat(((CannotFile.Invalid) refused(with)).violations())
        .extracting(Violation::field, Violation::code, Violation::facts)
        .containsExactly(
            tuple(
                "attachments.identity-document",
                Violation.NOT_ASKED_FOR,
                Map.of("field", "pickup")));
  }

  @Test
  void who_applies_at_the_office_has_the_result_there() {
    // Given
    var branch =
        new Draft(
            new Filer.Clerk("kp-clerk-1", "karaganda-polytechnic"),
            IIN,
            "academic-leave",
            null,
            null,
            "kk",
            "branch",
            "karaganda-1",
            true,
            Map.of(),
            List.of(),
            List.of());
    // When
    var decision = decide(branch, MORNING);
    // Then
    assertThat(refused(decision))
        .isEqualTo(
            new CannotFile.UnknownPickup(
                "branch",
                "karaganda-1",
                new CannotFile.Rule(
                    new PassportRef("academic-leave", "1"), officeOf("academic-leave"))));
  }

  private static String officeOf(String service) {
    var passport = Passports.shipped().inForce(service, LocalDate.parse("2026-03-02"));
    return passport.orElseThrow().pickup("office").orElseThrow().basis().text();
  }

  /** Over the counter, with the application on paper and nothing else. */
  private static Draft counter() {
    return new Draft(
        new Filer.Clerk("kp-clerk-1", "karaganda-polytechnic"),
        IIN,
        "tve-duplicate",
        null,
        null,
        "kk",
        "office",
        "kp-office",
        true,
        form(),
        List.of(),
        List.of(new Draft.Paper("application", true)));
  }

  private static Draft portal(Map<String, Object> form, List<Draft.Reference> references) {
    return new Draft(
        IIN,
        null,
        "tve-duplicate",
        "karaganda-polytechnic",
        "portal",
        "kk",
        "office",
        "kp-office",
        true,
        form,
        references);
  }
}
