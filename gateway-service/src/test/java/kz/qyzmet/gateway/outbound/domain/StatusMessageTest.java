package kz.qyzmet.gateway.outbound.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.event.Status;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.gateway.outbound.domain.StatusMessage.Processing;
import kz.qyzmet.gateway.outbound.domain.StatusMessage.Resolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusMessageTest {
  private static final Passport PASSPORT =
      Passports.shipped().find(Statuses.PASSPORT).orElseThrow();
  private static final Organisation COLLEGE =
      Organisations.demo().find("karaganda-polytechnic").orElseThrow();

  private static StatusMessage message(Status status, FiledForm form) {
    var told = Statuses.of(UUID.randomUUID(), status);
    var delivery = new Delivery(UUID.randomUUID(), told, Delivery.State.WAITING, null, 0);
    return StatusMessage.of(delivery, form, PASSPORT, Optional.of(COLLEGE));
  }

  @ParameterizedTest
  @CsvSource({
    "ACCEPTED,    IN_PROGRESS, NO_RESOLUTION",
    "REGISTERED,  IN_PROGRESS, NO_RESOLUTION",
    "IN_PROGRESS, IN_PROGRESS, NO_RESOLUTION",
    "READY,       COMPLETED,   POSITIVE",
    "ISSUED,      COMPLETED,   POSITIVE",
    "REFUSED,     COMPLETED,   NEGATIVE",
    "RETURNED,    COMPLETED,   NEGATIVE",
    "WITHDRAWN,   COMPLETED,   NO_RESOLUTION"
  })
  void every_status_has_the_portals_two_words(
      Status status, Processing processing, Resolution resolution) {
    // When
    var message = message(status, Statuses.form(null));
    // Then
    assertThat(message.processing()).isEqualTo(processing);
    assertThat(message.resolution()).isEqualTo(resolution);
    assertThat(message.resolutionDate() == null).isEqualTo(resolution == Resolution.NO_RESOLUTION);
  }

  @Test
  void a_refusal_has_the_words_of_the_law_in_both_languages_and_the_providers_day() {
    // When
    var message = message(Status.REFUSED, Statuses.form(null));
    // Then: half past one at night in Karaganda
    assertThat(message.resolutionDate()).isEqualTo(LocalDate.parse("2026-02-07"));
    assertThat(message.reason().kk()).contains("дәйексіздігін анықтау");
    assertThat(message.reason().ru()).contains("установление недостоверности документов");
  }

  @Test
  void a_motivated_refusal_is_negative_from_the_day_it_can_be_fetched() {
    // Given
    var told = Statuses.refusal(UUID.randomUUID(), Status.READY);
    var delivery = new Delivery(UUID.randomUUID(), told, Delivery.State.WAITING, null, 0);
    // When
    var message = StatusMessage.of(delivery, Statuses.form(null), PASSPORT, Optional.of(COLLEGE));
    // Then
    assertThat(message.processing()).isEqualTo(Processing.COMPLETED);
    assertThat(message.resolution()).isEqualTo(Resolution.NEGATIVE);
    assertThat(message.resolutionDate()).isEqualTo(LocalDate.parse("2026-02-07"));
    assertThat(message.reason().ru()).contains("установление недостоверности документов");
    assertThat(message.pickup()).isEqualTo(Statuses.PLACE);
  }

  @Test
  void papers_that_went_back_are_named() {
    assertThat(message(Status.RETURNED, Statuses.form(null)).missing())
        .extracting(LocalizedText::kk, LocalizedText::ru)
        .containsExactly(
            tuple(
                "Жеке басты куәландыратын құжат (салыстыру үшін)",
                "Документ, удостоверяющий личность (для сверки)"),
            tuple("Өтініш", "Заявление"));
  }

  @Test
  void a_ready_result_has_its_place() {
    assertThat(message(Status.READY, Statuses.form(null)).pickup()).isEqualTo(Statuses.PLACE);
  }

  @Test
  void it_names_the_applicant_the_provider_and_the_portals_request() {
    // When
    var message = message(Status.ACCEPTED, Statuses.form("chain-1"));
    // Then
    assertThat(message.requester())
        .isEqualTo(new StatusMessage.Requester(Statuses.IIN, "Сынақов", "Сынақ", null));
    assertThat(message.providerBin()).isEqualTo(COLLEGE.bin());
    assertThat(message.origin()).isEqualTo(new FiledForm.Origin("chain-1", "request-1"));
  }

  @ParameterizedTest
  @CsvSource({
    "Сынақова Айша Сынаққызы,       Сынақова, Айша, Сынаққызы",
    "'  Сынақов  Сынақ Сынақ ұлы ', Сынақов,  Сынақ, Сынақ ұлы",
    "Doe John,                      Doe,      John,",
    "Сынақова,                      Сынақова, ,"
  })
  void who_applied_for_the_applicant_is_named_too(
      String whole, String surname, String name, String patronymic) {
    // When
    var message = message(Status.ACCEPTED, Statuses.form(null, whole));
    // Then
    assertThat(message.delegate())
        .isEqualTo(
            new StatusMessage.Requester(SyntheticIin.nth(8).value(), surname, name, patronymic));
    assertThat(message.requester().iin()).isEqualTo(Statuses.IIN);
    assertThat(message(Status.ACCEPTED, Statuses.form(null)).delegate()).isNull();
  }

  @Test
  void its_text_names_nobody() {
    assertThat(message(Status.ACCEPTED, Statuses.form(null, "Сынақова Айша")).toString())
        .doesNotContain(Statuses.IIN)
        .doesNotContain(SyntheticIin.nth(8).value())
        .doesNotContain("Сынақ");
  }
}
