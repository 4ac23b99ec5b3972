package kz.qyzmet.intake.result.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.contracts.passport.RepresentativeCheck;
import kz.qyzmet.contracts.passport.Violation;
import kz.qyzmet.intake.result.domain.HandingOver.Applicant;
import kz.qyzmet.intake.result.domain.HandingOver.Decision;
import kz.qyzmet.intake.result.domain.HandingOver.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandingOverTest {
  private static final Instant NOW = Instant.parse("2026-02-18T06:40:00Z");
  private static final Branch BRANCH = Branches.demo().find("karaganda-1").orElseThrow();
  private static final Passport PASSPORT =
      Passports.shipped().find(Sent.standing(Sent.here()).passport()).orElseThrow();
  private static final HandingOver.Acknowledgement SIGNED =
      new HandingOver.Acknowledgement(new UUID(3, 4), true);
  private static final Shown SHOWN = new Shown("applicant", Sent.NUMBER, true, null, SIGNED);
  private static final Shown BY_PROXY =
      new Shown("representative", Sent.NUMBER, true, proxy("power-of-attorney"), SIGNED);

  @ParameterizedTest
  @EnumSource(Receiver.class)
  void by_receipt_and_identity_document_it_is_handed_over(Receiver receiver) {
    // Given
    var shown =
        new Shown(
            receiver.code(),
            Sent.NUMBER,
            true,
            receiver == Receiver.REPRESENTATIVE ? proxy("power-of-attorney") : null,
            SIGNED);
    // When
    var decision = decide(Sent.here(), shown, NOW);
    // Then
    var to = new Recipient(receiver, shown.acting(), null, SIGNED.attachment());
    var end = Sent.here().handedOver(NOW, "operator-2", to);
    assertThat(decision).isEqualTo(new Decision.HandedOver(Sent.after(end), receiver));
  }

  @Test
  void what_is_not_here_is_not_handed_over_whatever_is_shown() {
    for (var now :
        List.of(new Whereabouts.OnItsWay(), new Whereabouts.Missing(), Sent.handedOver())) {
      // When
      var decision = decide(now, new Shown(null, null, null, null, null), NOW);
      // Then
      assertThat(decision).isEqualTo(new Decision.Refused(new CannotHandOver.NotHere(now.state())));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "applicant, 7K3M-9QX2-D4FA-S, true, , receipt, receipt-differs",
    "applicant, , true, , receipt, missing",
    "applicant, 7K3M-9QX2-D4FA-R, false, , identityDocument, identity-document-required",
    "applicant, 7K3M-9QX2-D4FA-R, , , identityDocument, identity-document-required",
    "representative, 7K3M-9QX2-D4FA-R, true, , representative, authority-required",
    "representative, 7K3M-9QX2-D4FA-R, true, birth-certificate, representative.papers, document-missing",
    "representative, 7K3M-9QX2-D4FA-R, true, birth-certificate, representative.papers[0], document-unknown",
    "neighbour, 7K3M-9QX2-D4FA-R, true, , receivedBy, not-an-option",
    ", 7K3M-9QX2-D4FA-R, true, , receivedBy, missing"
  })
  void who_does_not_show_what_it_takes_goes_without(
      String receivedBy,
      String receipt,
      Boolean identityDocument,
      String paper,
      String field,
      String code) {
    // When
    var shown =
        new Shown(
            receivedBy, receipt, identityDocument, paper == null ? null : proxy(paper), SIGNED);
    var decision = decide(Sent.here(), shown, NOW);
    // Then
    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            refused ->
                assertThat(((CannotHandOver.NotShown) refused.why()).violations())
                    .extracting(Violation::field, Violation::code)
                    .contains(tuple(field, code))
                    .hasSizeLessThanOrEqualTo(paper == null ? 1 : 2));
  }

  @Test
  void without_an_acknowledgement_that_was_scanned_here_nothing_is_handed_over() {
    for (var signed :
        new HandingOver.Acknowledgement[] {
          null, new HandingOver.Acknowledgement(new UUID(3, 4), false)
        }) {
      // When
      var decision =
          decide(Sent.here(), new Shown("applicant", Sent.NUMBER, true, null, signed), NOW);
      // Then
      assertThat(decision)
          .isInstanceOfSatisfying(
              Decision.Refused.class,
              refused ->
                  assertThat(((CannotHandOver.NotShown) refused.why()).violations())
                      .extracting(Violation::field, Violation::code)
                      .containsExactly(
                          tuple(
                              "acknowledgement",
                              signed == null
                                  ? "acknowledgement-required"
                                  : "acknowledgement-unknown")));
    }
  }

  @Test
  void a_proxy_gets_nothing_of_a_minor_by_the_registers_birth_date() {
    for (var born : List.of("2008-02-18", "2008-02-19")) {
      // Given
      var applicant = new Applicant(SyntheticIin.nth(2).value(), LocalDate.parse(born), null);
      // When
      var decision = decide(BY_PROXY, applicant, PASSPORT);
      // Then
      assertThat(decision)
          .isInstanceOf(born.endsWith("18") ? Decision.HandedOver.class : Decision.Refused.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "registerUnreachable, REGISTER_UNREACHABLE",
    "registerContradicts, NOT_REGISTERED",
    "registerContradicts, DEAD"
  })
  void whom_the_register_does_not_confirm_gets_it_as_the_passport_says(String setting, Doubt doubt)
      throws IOException {
    // Given
    var applicant = new Applicant(SyntheticIin.nth(2).value(), null, doubt);
    // When
    var refused = decide(SHOWN, applicant, saying(setting, "refuse"));
    var over = decide(SHOWN, applicant, saying(setting, "accept-marked"));
    // Then
    assertThat(refused)
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            no -> {
              var why = (CannotHandOver.NotIdentified) no.why();
              assertThat(why.doubt()).isEqualTo(doubt);
              assertThat(why.passport()).isEqualTo(PASSPORT.ref());
              assertThat(why.clause()).startsWith("reading: ");
            });
    var to = new Recipient(Receiver.APPLICANT, null, doubt, SIGNED.attachment());
    assertThat(over)
        .isEqualTo(
            new Decision.HandedOver(
                Sent.after(Sent.here().handedOver(NOW, "operator-2", to)), Receiver.APPLICANT));
  }

  @Test
  void a_proxy_of_somebody_dead_gets_nothing_whatever_the_passport_says() throws IOException {
    // Given
    var dead =
        new Applicant(SyntheticIin.nth(2).value(), LocalDate.parse("1990-01-01"), Doubt.DEAD);
    // When
    var decision = decide(BY_PROXY, dead, saying("registerContradicts", "accept-marked"));
    // Then
    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            no ->
                assertThat(((CannotHandOver.NotShown) no.why()).violations())
                    .extracting(Violation::field, Violation::code, Violation::clause)
                    .containsExactly(
                        tuple(
                            "representative.ground",
                            "representative-ended",
                            "Civil Code, article 170")));
  }

  private static Passport saying(String setting, String value) throws IOException {
    try (var shipped = Passports.class.getResourceAsStream("/passports/tve-duplicate@1.yaml")) {
      var yaml = new String(shipped.readAllBytes(), UTF_8);
      var changed = yaml.replaceFirst("(?s)(\\n  " + setting + ":.*?value: )[a-z-]+", "$1" + value);
      return Passports.parse(
          "tve-duplicate@1.yaml", new ByteArrayInputStream(changed.getBytes(UTF_8)));
    }
  }

  private static RepresentativeCheck.Claimed proxy(String paper) {
    return new RepresentativeCheck.Claimed(
        SyntheticIin.nth(1).value(), "Сынақов Асан", "proxy", List.of(paper));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-18T08:59:59+05:00",
    "2026-02-18T18:00:00+05:00",
    "2026-02-21T10:00:00+05:00" // a Saturday
  })
  void a_branch_that_is_shut_hands_nothing_over_and_says_when_it_is_open(OffsetDateTime at) {
    // When
    var decision = decide(Sent.here(), SHOWN, at.toInstant());
    // Then
    var closed = (CannotHandOver.BranchClosed) ((Decision.Refused) decision).why();
    assertThat(closed.at()).isEqualTo(at.toLocalDateTime());
    assertThat(closed.workingDays().to()).hasToString("18:00");
    assertThat(closed.saturdays()).isNull();
    assertThat(closed.passport()).isEqualTo(PASSPORT.ref());
    assertThat(closed.clause()).startsWith("reading: As the branches announce them");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-18T09:00:00+05:00", "2026-02-18T17:59:59+05:00"})
  void it_is_open_from_the_first_minute_to_the_last(OffsetDateTime at) {
    // When
    var decision = decide(Sent.here(), SHOWN, at.toInstant());
    // Then
    assertThat(decision).isInstanceOf(Decision.HandedOver.class);
  }

  @Test
  void on_a_day_that_no_calendar_knows_nobody_says_that_the_branch_is_shut() {
    // When
    var decision = decide(Sent.here(), SHOWN, Instant.parse("2031-01-01T03:00:00Z"));
    // Then
    assertThat(decision).isInstanceOf(Decision.HandedOver.class);
  }

  private static Decision decide(Whereabouts now, Shown shown, Instant at) {
    var counter = new HandingOver.Counter(BRANCH, "operator-2", at);
    return HandingOver.decide(Sent.standing(now), shown, Applicant.UNASKED, counter, PASSPORT);
  }

  private static Decision decide(Shown shown, Applicant applicant, Passport passport) {
    var counter = new HandingOver.Counter(BRANCH, "operator-2", NOW);
    return HandingOver.decide(Sent.standing(Sent.here()), shown, applicant, counter, passport);
  }
}
