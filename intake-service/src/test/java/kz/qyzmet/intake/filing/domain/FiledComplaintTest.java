package kz.qyzmet.intake.filing.domain;

import static kz.qyzmet.intake.filing.domain.Filings.IIN;
import static kz.qyzmet.intake.filing.domain.Filings.MORNING;
import static kz.qyzmet.intake.filing.domain.Filings.accepted;
import static kz.qyzmet.intake.filing.domain.Filings.decide;
import static kz.qyzmet.intake.filing.domain.Filings.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Violation;
import org.junit.jupiter.api.Test;

/** A complaint is filed where its addressee sits, about whatever service is given there. */
class FiledComplaintTest {
  @Test
  void a_complaint_goes_to_an_addressee_who_sits_where_it_is_filed() {
    // Given
    var clause = "Standard, item 10; Regulation, complaints; Memo, complaints, addressees";
    // When
    var college = decide(complaint("karaganda-polytechnic", "quality-authority"), MORNING);
    var authority = decide(complaint("qaragandy-authority", "quality-authority"), MORNING);
    // Then
    assertThat(((CannotFile.Invalid) refused(college)).violations())
        .containsExactly(
            new Violation(
                "form.addressee",
                Violation.NOT_FOR_PROVIDER,
                Map.of("allowed", "provider-head"),
                clause));
    assertThat(accepted(authority).filed().term().due())
        .isEqualTo(OffsetDateTime.parse("2026-04-01T18:30+05:00"));
  }

  @Test
  void a_complaint_about_a_service_is_taken_where_that_service_is_given() {
    for (var provider : List.of("akmola-school", "shygys-university", "karaganda-polytechnic")) {
      // When
      var decision = decide(complaint(provider, "provider-head"), MORNING);
      // Then
      assertThat(accepted(decision).filed().form())
          .containsEntry("serviceCode", "school-duplicate");
    }
  }

  private static Draft complaint(String provider, String addressee) {
    var form = new LinkedHashMap<String, Object>();
    form.put("addressee", addressee);
    form.put("about", "service");
    form.put("serviceCode", "school-duplicate");
    form.put("whatHappened", "Кезекте екі сағат күттім");
    form.put("demand", "Тәртіп орнату");
    form.put("surname", "Сынақова");
    form.put("name", "Айша");
    form.put("postalAddress", "Қарағанды, 1");
    form.put("answerWay", "post");
    var office =
        Organisations.demo().find(provider).orElseThrow().pickups().stream()
            .filter(place -> place.kind().equals("office"))
            .findFirst()
            .orElseThrow();
    return new Draft(
        IIN,
        null,
        "complaint",
        provider,
        "portal",
        "kk",
        "office",
        office.code(),
        true,
        form,
        List.of());
  }
}
