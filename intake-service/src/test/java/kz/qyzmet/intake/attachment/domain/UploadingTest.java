package kz.qyzmet.intake.attachment.domain;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.intake.attachment.domain.CannotAttach.Rule;
import kz.qyzmet.intake.attachment.domain.Uploading.Announced;
import kz.qyzmet.intake.attachment.domain.Uploading.Decision;
import kz.qyzmet.intake.testing.Rewritten;
import org.junit.jupiter.api.Test;

class UploadingTest {
  private static final LocalDate DAY = LocalDate.parse("2026-03-05");
  private static final Uploading UPLOADING = new Uploading(Passports.shipped(), 10_000_000);
  private static final Passport DUPLICATE =
      Passports.shipped().find(new PassportRef("tve-duplicate", "1")).orElseThrow();
  private static final Rule IDENTITY =
      new Rule(
          List.of(DUPLICATE.ref()),
          DUPLICATE.document("identity-document").orElseThrow().basis().text());

  @Test
  void the_passport_says_how_large_a_scan_may_be_and_the_system_at_most_less() {
    // Given
    var announced =
        new Announced(
            Channel.PORTAL,
            "tve-duplicate",
            "identity-document",
            "scan.pdf",
            "Application/PDF; charset=x");
    // When
    var byPassport = UPLOADING.decide(announced, DAY);
    var bySystem = new Uploading(Passports.shipped(), 1_000).decide(announced, DAY);
    // Then
    var name = new FileName("scan.pdf");
    assertThat(byPassport)
        .isEqualTo(
            new Decision.Welcome("identity-document", name, ContentKind.PDF, 5_242_880, IDENTITY));
    assertThat(bySystem)
        .isEqualTo(
            new Decision.Welcome("identity-document", name, ContentKind.PDF, 1_000, Rule.OURS));
  }

  @Test
  void without_a_service_any_service_in_force_may_ask_for_the_document() {
    // When
    var decision =
        UPLOADING.decide(
            new Announced(Channel.PORTAL, null, "identity-document", "a.png", "image/png"), DAY);
    // Then
    assertThat(decision).isInstanceOf(Decision.Welcome.class);
  }

  @Test
  void without_a_service_the_largest_limit_holds_and_those_alone_are_quoted_that_set_it() {
    // Given
    var smaller = Rewritten.withSmallerScans();
    var passports =
        Passports.shipped().all().stream()
            .map(each -> each.ref().equals(smaller.ref()) ? smaller : each)
            .toList();
    // When
    var decision =
        new Uploading(Passports.of(passports), 10_000_000)
            .decide(
                new Announced(
                    Channel.PORTAL, null, "identity-document", "a.pdf", "application/pdf"),
                DAY);
    // Then
    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Welcome.class,
            welcome -> {
              assertThat(welcome.maxBytes()).isEqualTo(5_242_880);
              assertThat(welcome.rule().passports()).isNotEmpty().doesNotContain(smaller.ref());
              assertThat(welcome.rule().clause()).doesNotContain(IDENTITY.clause());
            });
  }

  @Test
  void a_document_that_is_the_form_itself_is_not_uploaded() {
    // When
    var decision =
        UPLOADING.decide(
            new Announced(
                Channel.PORTAL, "tve-duplicate", "application", "a.pdf", "application/pdf"),
            DAY);
    // Then
    assertThat(decision)
        .isEqualTo(
            new Decision.Refused(
                new CannotAttach.UnknownDocument(
                    "application", new Rule(List.of(DUPLICATE.ref()), "Rules, item 34"))));
  }

  @Test
  void what_a_branch_is_brought_may_be_scanned_there_within_the_passports_limit() {
    // Given
    var branch =
        new Announced(
            Channel.CORPORATION,
            "higher-education-duplicate",
            "application",
            "a.pdf",
            "application/pdf");
    var portal =
        new Announced(
            Channel.PORTAL,
            "higher-education-duplicate",
            "application",
            "a.pdf",
            "application/pdf");
    // When
    var there = UPLOADING.decide(branch, DAY);
    var here = UPLOADING.decide(portal, DAY);
    // Then
    assertThat(there)
        .isInstanceOfSatisfying(
            Decision.Welcome.class, welcome -> assertThat(welcome.maxBytes()).isEqualTo(5_242_880));
    assertThat(here).isInstanceOf(Decision.Refused.class);
  }

  @Test
  void a_document_that_the_service_does_not_know_is_told_the_clauses_of_those_it_asks_for() {
    // When
    var decision =
        UPLOADING.decide(
            new Announced(Channel.PORTAL, "tve-duplicate", "photo", "a.pdf", "application/pdf"),
            DAY);
    // Then
    assertThat(decision)
        .isEqualTo(new Decision.Refused(new CannotAttach.UnknownDocument("photo", IDENTITY)));
  }

  @Test
  void a_document_that_nobody_knows_breaks_no_passport_where_none_is_named() {
    // When
    var decision =
        UPLOADING.decide(
            new Announced(Channel.PORTAL, null, "horse", "a.pdf", "application/pdf"), DAY);
    // Then
    assertThat(decision)
        .isEqualTo(
            new Decision.Refused(
                new CannotAttach.UnknownDocument("horse", new Rule(List.of(), null))));
  }

  @Test
  void a_type_that_the_document_may_not_have_is_told_by_its_rule() {
    // When
    var decision =
        UPLOADING.decide(
            new Announced(
                Channel.PORTAL, "tve-duplicate", "identity-document", "a.gif", "image/gif"),
            DAY);
    // Then
    assertThat(decision)
        .isEqualTo(
            new Decision.Refused(
                new CannotAttach.TypeNotAllowed("image/gif", ContentKind.mediaTypes(), IDENTITY)));
  }

  @Test
  void without_a_service_every_passport_that_asks_for_the_document_is_quoted() {
    // When
    var decision =
        UPLOADING.decide(
            new Announced(Channel.PORTAL, null, "identity-document", "a.gif", "image/gif"), DAY);
    // Then
    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            refused -> {
              var rule = ((CannotAttach.TypeNotAllowed) refused.why()).rule();
              assertThat(rule.passports()).contains(DUPLICATE.ref()).hasSizeGreaterThan(1);
              assertThat(rule.clause()).contains(IDENTITY.clause());
            });
  }

  @Test
  void before_a_passport_is_in_force_nothing_is_taken() {
    // When
    var decision =
        UPLOADING.decide(
            new Announced(
                Channel.PORTAL, "tve-duplicate", "identity-document", "a.pdf", "application/pdf"),
            LocalDate.parse("2014-01-01"));
    // Then
    assertThat(decision)
        .isEqualTo(new Decision.Refused(new CannotAttach.UnknownService("tve-duplicate")));
  }

  @Test
  void content_must_be_there_within_the_limit_and_of_the_announced_kind() {
    // Given
    var welcome =
        new Decision.Welcome(
            "identity-document", new FileName("a.pdf"), ContentKind.PDF, 10, IDENTITY);
    // Then
    assertThat(Uploading.fault(welcome, "%PDF-1.7".getBytes(US_ASCII))).isEmpty();
    assertThat(Uploading.fault(welcome, new byte[0])).contains(new CannotAttach.Empty());
    assertThat(Uploading.fault(welcome, "%PDF-1.7...".getBytes(US_ASCII)))
        .contains(new CannotAttach.TooLarge(10, IDENTITY));
    assertThat(Uploading.fault(welcome, "GIF89a".getBytes(US_ASCII)))
        .contains(new CannotAttach.ContentDiffers("application/pdf"));
  }
}
