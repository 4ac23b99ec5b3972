package kz.qyzmet.intake.result.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.List;
import kz.qyzmet.contracts.passport.Violation;
import kz.qyzmet.intake.result.domain.HandingOver.Decision;
import kz.qyzmet.intake.result.domain.HandingOver.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HandingOverTest {
  private static final Instant NOW = Instant.parse("2026-02-18T06:40:00Z");

  @ParameterizedTest
  @EnumSource(Receiver.class)
  void by_receipt_and_identity_document_it_is_handed_over(Receiver receiver) {
    // Given
    var shown = new Shown(receiver.code(), Sent.NUMBER, true);
    // When
    var decision = HandingOver.decide(Sent.standing(Sent.here()), shown, "operator-2", NOW);
    // Then
    var end = Sent.here().handedOver(NOW, "operator-2", receiver);
    assertThat(decision).isEqualTo(new Decision.HandedOver(Sent.after(end), receiver));
  }

  @Test
  void what_is_not_here_is_not_handed_over_whatever_is_shown() {
    for (var now :
        List.of(new Whereabouts.OnItsWay(), new Whereabouts.Missing(), Sent.handedOver())) {
      // When
      var decision =
          HandingOver.decide(Sent.standing(now), new Shown(null, null, null), "operator-2", NOW);
      // Then
      assertThat(decision).isEqualTo(new Decision.Refused(new CannotHandOver.NotHere(now.state())));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "applicant, 7K3M-9QX2-D4FA-S, true, receipt, receipt-differs",
    "applicant, , true, receipt, missing",
    "applicant, 7K3M-9QX2-D4FA-R, false, identityDocument, identity-document-required",
    "applicant, 7K3M-9QX2-D4FA-R, , identityDocument, identity-document-required",
    "neighbour, 7K3M-9QX2-D4FA-R, true, receivedBy, not-an-option",
    ", 7K3M-9QX2-D4FA-R, true, receivedBy, missing"
  })
  void who_does_not_show_what_it_takes_goes_without(
      String receivedBy, String receipt, Boolean identityDocument, String field, String code) {
    // When
    var decision =
        HandingOver.decide(
            Sent.standing(Sent.here()),
            new Shown(receivedBy, receipt, identityDocument),
            "operator-2",
            NOW);
    // Then
    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            refused ->
                assertThat(((CannotHandOver.NotShown) refused.why()).violations())
                    .extracting(Violation::field, Violation::code)
                    .containsExactly(tuple(field, code)));
  }
}
