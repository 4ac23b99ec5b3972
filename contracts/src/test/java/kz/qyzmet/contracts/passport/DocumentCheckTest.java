package kz.qyzmet.contracts.passport;

import static kz.qyzmet.contracts.passport.Forms.PASSPORT;
import static kz.qyzmet.contracts.passport.Forms.changed;
import static kz.qyzmet.contracts.passport.Forms.form;
import static kz.qyzmet.contracts.passport.Forms.formWith;
import static kz.qyzmet.contracts.passport.Forms.passport;
import static kz.qyzmet.contracts.passport.Forms.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Pickup;
import kz.qyzmet.contracts.passport.DocumentCheck.Attached;
import kz.qyzmet.contracts.passport.Forms.Change;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentCheckTest {
  private static final Attached IDENTITY =
      new Attached("identity-document", "application/pdf", 20_000);

  private static final Passport FOR_A_BRANCH =
      changed(
          List.of(
              new Change(
                  "identity-document:",
                  "required: true",
                  "required: true\n    condition: {field: pickup, in: [branch]}")));

  private static List<String> faults(Map<String, ?> form, Attached... attached) {
    return told(DocumentCheck.check(PASSPORT, Channel.PORTAL, form, Arrays.asList(attached)));
  }

  @Nested
  class Documents {
    @Test
    void a_lost_document_needs_the_identity_document_only() {
      assertThat(faults(form(), IDENTITY)).isEmpty();
    }

    @Test
    void without_it_the_package_is_incomplete() {
      assertThat(DocumentCheck.check(PASSPORT, Channel.PORTAL, form(), List.of()))
          .containsExactly(
              new Violation(
                  "attachments.identity-document",
                  Violation.DOCUMENT_MISSING,
                  Map.of("document", "identity-document"),
                  PASSPORT.document("identity-document").orElseThrow().basis().text()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name-changed", "unfit", "error"})
    void a_changed_name_a_damage_and_an_error_need_the_original_of_a_higher_education(
        String reason) {
      // Given
      var original = new Attached("original-document", "image/jpeg", 1);
      // When
      var form = formWith("reason", reason);
      // Then
      assertThat(higher(form))
          .containsExactly(
              "attachments.original-document document-missing {document=original-document}");
      assertThat(higher(form, original)).isEmpty();
    }

    @Test
    void the_original_of_a_lost_document_is_not_asked_for() {
      assertThat(higher(form(), new Attached("original-document", "image/png", 1)))
          .containsExactly("attachments.original-document not-asked-for {field=reason}");
    }

    private static List<String> higher(Map<String, ?> form, Attached... attached) {
      var passport = passport("higher-education-duplicate");
      return told(DocumentCheck.check(passport, Channel.PORTAL, form, Arrays.asList(attached)));
    }

    @ParameterizedTest
    @CsvSource({
      "OFFICE, '', attachments.identity-document not-asked-for {field=pickup}",
      "BRANCH, attachments.identity-document document-missing {document=identity-document}, ''"
    })
    void a_document_may_depend_on_the_place_of_the_result(
        Pickup pickup, String without, String with) {
      // Given
      var facts = Condition.facts(form(), Channel.PORTAL, pickup);
      // When
      var missing = DocumentCheck.check(FOR_A_BRANCH, Channel.PORTAL, facts, List.of());
      var given = DocumentCheck.check(FOR_A_BRANCH, Channel.PORTAL, facts, List.of(IDENTITY));
      // Then
      assertThat(String.join(", ", told(missing))).isEqualTo(without);
      assertThat(String.join(", ", told(given))).isEqualTo(with);
    }

    @Test
    void each_document_comes_once() {
      assertThat(faults(form(), IDENTITY, IDENTITY))
          .containsExactly(
              "attachments.identity-document document-twice {document=identity-document}");
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
      "photo, image/png, 1, 'attachments.photo document-unknown {allowed=identity-document}'",
      "application, application/pdf, 1, 'attachments.application document-unknown {allowed=identity-document}'",
      "identity-document, text/html, 1, 'attachments.identity-document media-type-not-accepted {allowed=application/pdf, image/jpeg, image/png}'",
      "identity-document, image/png, 0, attachments.identity-document empty {max=5242880}",
      "identity-document, image/png, 5242881, attachments.identity-document too-large {max=5242880}"
    })
    void an_upload_that_cannot_be_used_is_named(
        String document, String mediaType, long bytes, String fault) {
      // When
      var violation =
          DocumentCheck.upload(PASSPORT, Channel.PORTAL, new Attached(document, mediaType, bytes));
      // Then
      assertThat(violation).map(Forms::told).contains(fault);
    }

    @Test
    void a_document_that_the_passport_does_not_have_is_told_the_clauses_of_those_it_has() {
      // Given
      var photo = new Attached("photo", "image/png", 1);
      // When
      var violation = DocumentCheck.upload(PASSPORT, Channel.PORTAL, photo).orElseThrow();
      // Then
      assertThat(violation.clause())
          .isEqualTo(PASSPORT.document("identity-document").orElseThrow().basis().text());
    }

    @Test
    void at_the_counter_nothing_is_uploaded() {
      assertThat(DocumentCheck.check(PASSPORT, Channel.OFFICE, form(), List.of())).isEmpty();
      assertThat(DocumentCheck.upload(PASSPORT, Channel.OFFICE, IDENTITY)).isPresent();
    }
  }

  @Nested
  class BesideThePapers {
    private static final Passport HIGHER = passport("higher-education-duplicate");
    private static final Attached APPLICATION = new Attached("application", "application/pdf", 1);

    private static List<String> faults(Attached... scans) {
      return told(DocumentCheck.check(HIGHER, Channel.CORPORATION, form(), Arrays.asList(scans)));
    }

    @Test
    void at_a_branch_what_is_brought_may_be_scanned_and_need_not_be() {
      assertThat(faults()).isEmpty();
      assertThat(faults(APPLICATION, IDENTITY)).isEmpty();
    }

    @Test
    void a_scan_is_held_against_its_paper() {
      assertThat(faults(APPLICATION, APPLICATION))
          .containsExactly("attachments.application document-twice {document=application}");
      assertThat(faults(new Attached("original-document", "image/png", 1)))
          .containsExactly("attachments.original-document not-asked-for {field=reason}");
      assertThat(faults(new Attached("application", "text/html", 1)))
          .containsExactly(
              "attachments.application media-type-not-accepted"
                  + " {allowed=application/pdf, image/jpeg, image/png}");
    }

    @Test
    void a_paper_without_media_types_is_not_scanned() {
      assertThat(
              told(
                  DocumentCheck.check(
                      PASSPORT, Channel.CORPORATION, form(), List.of(APPLICATION, IDENTITY))))
          .containsExactly("attachments.application document-unknown {allowed=identity-document}");
    }
  }

  @Nested
  class Papers {
    private static List<String> faults(Map<String, ?> form, String... brought) {
      return told(DocumentCheck.papers(PASSPORT, Channel.OFFICE, form, List.of(brought)));
    }

    @Test
    void the_application_stays_at_the_counter_and_the_identity_document_is_shown() {
      assertThat(faults(form(), "application", "identity-document")).isEmpty();
    }

    @Test
    void what_was_not_brought_is_named_with_its_clause() {
      assertThat(DocumentCheck.papers(PASSPORT, Channel.OFFICE, form(), List.of()))
          .extracting(Violation::field, Violation::code, Violation::clause)
          .containsExactly(
              tuple("documents.application", Violation.DOCUMENT_MISSING, "Rules, item 34"),
              tuple(
                  "documents.identity-document",
                  Violation.DOCUMENT_MISSING,
                  PASSPORT.document("identity-document").orElseThrow().basis().text()));
    }

    @Test
    void a_paper_that_this_ground_does_not_need_is_not_taken() {
      assertThat(school(form(), "application", "identity-document", "original-document"))
          .containsExactly("documents.original-document not-asked-for {field=reason}");
    }

    @Test
    void the_paper_of_the_ground_has_to_be_brought() {
      // Given
      var damaged = formWith("reason", "damaged");
      // Then
      assertThat(school(damaged, "application", "identity-document"))
          .containsExactly(
              "documents.original-document document-missing {document=original-document}");
      assertThat(school(damaged, "application", "identity-document", "original-document"))
          .isEmpty();
    }

    private static List<String> school(Map<String, ?> form, String... brought) {
      var passport = passport("school-duplicate");
      return told(DocumentCheck.papers(passport, Channel.OFFICE, form, List.of(brought)));
    }

    @Test
    void a_family_certificate_is_asked_of_whoever_has_a_family_whatever_the_category() {
      // Given
      var orphan = Map.of("category", "orphan", "family", "with-family");
      // When
      var papers =
          passport("dormitory").documents().stream()
              .filter(paper -> paper.askedFor(orphan))
              .map(DocumentRequirement::code);
      // Then
      assertThat(papers)
          .containsExactly(
              "application", "identity-document", "family-composition", "parents-death");
    }

    @Test
    void a_paper_may_depend_on_the_place_of_the_result() {
      // Given
      var brought = List.of("application");
      // When
      var office = Condition.facts(form(), Channel.OFFICE, Pickup.OFFICE);
      var branch = Condition.facts(form(), Channel.OFFICE, Pickup.BRANCH);
      // Then
      assertThat(told(DocumentCheck.papers(FOR_A_BRANCH, Channel.OFFICE, office, brought)))
          .isEmpty();
      assertThat(told(DocumentCheck.papers(FOR_A_BRANCH, Channel.OFFICE, branch, brought)))
          .containsExactly(
              "documents.identity-document document-missing {document=identity-document}");
    }

    @Test
    void each_paper_is_marked_once_and_an_unknown_one_is_told_what_is_known() {
      assertThat(faults(form(), "application", "application", "identity-document", "photo"))
          .containsExactly(
              "documents.application document-twice {document=application}",
              "documents.photo document-unknown" + " {allowed=application, identity-document}");
    }

    @Test
    void the_portal_has_no_counter() {
      assertThat(DocumentCheck.papers(PASSPORT, Channel.PORTAL, form(), List.of())).isEmpty();
    }
  }
}
