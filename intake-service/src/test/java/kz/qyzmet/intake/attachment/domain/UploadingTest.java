package kz.qyzmet.intake.attachment.domain;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.intake.attachment.domain.Uploading.Announced;
import kz.qyzmet.intake.attachment.domain.Uploading.Decision;
import org.junit.jupiter.api.Test;

class UploadingTest {
  private static final LocalDate DAY = LocalDate.parse("2026-03-05");
  private static final Uploading UPLOADING = new Uploading(Passports.shipped(), 10_000_000);

  @Test
  void the_passport_says_how_large_a_scan_may_be_and_the_system_at_most_less() {
    // Given
    var announced =
        new Announced(
            "tve-duplicate", "identity-document", "scan.pdf", "Application/PDF; charset=x");
    // When
    var byPassport = UPLOADING.decide(announced, DAY);
    var bySystem = new Uploading(Passports.shipped(), 1_000).decide(announced, DAY);
    // Then
    var name = new FileName("scan.pdf");
    assertThat(byPassport)
        .isEqualTo(new Decision.Welcome("identity-document", name, ContentKind.PDF, 5_242_880));
    assertThat(bySystem)
        .isEqualTo(new Decision.Welcome("identity-document", name, ContentKind.PDF, 1_000));
  }

  @Test
  void without_a_service_any_service_in_force_may_ask_for_the_document() {
    // When
    var decision =
        UPLOADING.decide(new Announced(null, "identity-document", "a.png", "image/png"), DAY);
    // Then
    assertThat(decision).isInstanceOf(Decision.Welcome.class);
  }

  @Test
  void a_document_that_is_the_form_itself_is_not_uploaded() {
    // When
    var decision =
        UPLOADING.decide(
            new Announced("tve-duplicate", "application", "a.pdf", "application/pdf"), DAY);
    // Then
    assertThat(decision)
        .isEqualTo(new Decision.Refused(new CannotAttach.UnknownDocument("application")));
  }

  @Test
  void before_a_passport_is_in_force_nothing_is_taken() {
    // When
    var decision =
        UPLOADING.decide(
            new Announced("tve-duplicate", "identity-document", "a.pdf", "application/pdf"),
            LocalDate.parse("2014-01-01"));
    // Then
    assertThat(decision)
        .isEqualTo(new Decision.Refused(new CannotAttach.UnknownService("tve-duplicate")));
  }

  @Test
  void content_must_be_there_within_the_limit_and_of_the_announced_kind() {
    // Given
    var welcome =
        new Decision.Welcome("identity-document", new FileName("a.pdf"), ContentKind.PDF, 10);
    // Then
    assertThat(Uploading.fault(welcome, "%PDF-1.7".getBytes(US_ASCII))).isEmpty();
    assertThat(Uploading.fault(welcome, new byte[0])).contains(new CannotAttach.Empty());
    assertThat(Uploading.fault(welcome, "%PDF-1.7...".getBytes(US_ASCII)))
        .contains(new CannotAttach.TooLarge(10));
    assertThat(Uploading.fault(welcome, "GIF89a".getBytes(US_ASCII)))
        .contains(new CannotAttach.ContentDiffers("application/pdf"));
  }
}
