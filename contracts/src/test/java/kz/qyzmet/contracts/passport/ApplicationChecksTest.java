package kz.qyzmet.contracts.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.passport.DocumentCheck.Attached;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationChecksTest {
  private static final Passport PASSPORT =
      Passports.shipped().find(new PassportRef("tve-duplicate", "1")).orElseThrow();
  private static final LocalDate TODAY = LocalDate.parse("2026-02-06");
  private static final FormCheck.Against AT_A_COLLEGE = at("college");

  private static FormCheck.Against at(String providerKind) {
    return new FormCheck.Against(TODAY, false, providerKind, Passports.shipped()::knows);
  }

  private static Passport passport(String code) {
    return Passports.shipped().find(new PassportRef(code, "1")).orElseThrow();
  }

  private static final Attached IDENTITY =
      new Attached("identity-document", "application/pdf", 20_000);

  private static Map<String, Object> form() {
    var form = new HashMap<String, Object>();
    form.put("surname", "Демова");
    form.put("name", "Аружан");
    form.put("completionYear", 2015);
    form.put("specialty", "Электрмен жабдықтау");
    form.put("reason", "lost");
    form.put("reasonText", "Көшу кезінде жоғалды.");
    return form;
  }

  private static Map<String, Object> formWith(String field, Object value) {
    var form = form();
    form.put(field, value);
    return form;
  }

  private static List<String> faults(Map<String, ?> form) {
    return FormCheck.check(PASSPORT, form, AT_A_COLLEGE).stream()
        .map(violation -> violation.field() + " " + violation.code() + " " + violation.facts())
        .toList();
  }

  private static List<String> faults(Map<String, ?> form, Attached... attached) {
    return DocumentCheck.check(PASSPORT, Channel.PORTAL, form, Arrays.asList(attached)).stream()
        .map(violation -> violation.field() + " " + violation.code() + " " + violation.facts())
        .toList();
  }

  @Nested
  class Form {
    @Test
    void a_filled_in_form_has_no_faults() {
      assertThat(faults(form())).isEmpty();
    }

    @Test
    void an_empty_form_misses_every_required_field_in_the_forms_order() {
      assertThat(faults(Map.of()))
          .containsExactly(
              "form.surname missing {}",
              "form.name missing {}",
              "form.completionYear missing {}",
              "form.specialty missing {}",
              "form.reason missing {}",
              "form.reasonText missing {}");
    }

    @Test
    void a_null_is_an_absent_value() {
      assertThat(faults(formWith("surname", null))).containsExactly("form.surname missing {}");
      assertThat(faults(formWith("patronymic", null))).isEmpty();
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
      "shoeSize, 42, form.shoeSize unknown-field {}",
      "surname, ' ', form.surname blank {}",
      "reason, bored, 'form.reason not-an-option {allowed=lost, name-changed, unfit, error}'",
      "iin, 960229100029, form.iin iin-invalid {check=checksum}",
      "iin, 96022910002, form.iin iin-invalid {check=length}",
      "completionYear, '2015', form.completionYear wrong-type {expected=integer}"
    })
    void a_text_that_is_wrong_is_named(String field, String value, String fault) {
      assertThat(faults(formWith(field, value))).containsExactly(fault);
    }

    @Test
    void a_number_or_a_list_is_no_text() {
      assertThat(faults(formWith("surname", 7)))
          .containsExactly("form.surname wrong-type {expected=string}");
      assertThat(faults(formWith("reason", List.of("lost"))))
          .containsExactly("form.reason wrong-type {expected=string}");
    }

    @Test
    void a_fraction_is_no_year() {
      assertThat(faults(formWith("completionYear", 2015.5)))
          .containsExactly("form.completionYear wrong-type {expected=integer}");
    }

    @ParameterizedTest
    @ValueSource(longs = {1939, 2027, -1, Long.MAX_VALUE})
    void a_year_lies_between_the_first_and_the_current_one(long year) {
      assertThat(FormCheck.check(PASSPORT, formWith("completionYear", year), AT_A_COLLEGE))
          .containsExactly(
              new Violation(
                  "form.completionYear",
                  Violation.OUT_OF_RANGE,
                  Map.of("min", "1940", "max", "2026"),
                  PASSPORT.form().stream()
                      .filter(field -> field.code().equals("completionYear"))
                      .findFirst()
                      .orElseThrow()
                      .basis()
                      .text()));
    }

    @Test
    void length_is_counted_in_characters_and_not_in_halves_of_them() {
      assertThat(faults(formWith("surname", "𐰀".repeat(100)))).isEmpty();
      assertThat(faults(formWith("surname", "𐰀".repeat(101))))
          .containsExactly("form.surname too-long {max=100}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\uD800b", "\uDC00", "a\u0007b", "a\u0085b"})
    void half_characters_and_control_characters_are_bad_text(String text) {
      assertThat(faults(formWith("reasonText", text)))
          .containsExactly("form.reasonText bad-text {}");
    }

    @Test
    void several_lines_are_allowed() {
      assertThat(faults(formWith("reasonText", "бір\r\nекі\tүш"))).isEmpty();
    }

    @Test
    void all_faults_are_told_at_once() {
      // Given
      var form = formWith("reason", "bored");
      form.remove("surname");
      form.put("z", 1);
      // When
      var faults = FormCheck.check(PASSPORT, form, AT_A_COLLEGE);
      // Then
      assertThat(faults)
          .extracting(Violation::field)
          .containsExactly("form.surname", "form.reason", "form.z");
    }
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
      return DocumentCheck.check(
              passport("higher-education-duplicate"), Channel.PORTAL, form, Arrays.asList(attached))
          .stream()
          .map(violation -> violation.field() + " " + violation.code() + " " + violation.facts())
          .toList();
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
      assertThat(violation)
          .map(each -> each.field() + " " + each.code() + " " + each.facts())
          .contains(fault);
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
  class Papers {
    private static List<String> faults(Map<String, ?> form, String... brought) {
      return DocumentCheck.papers(PASSPORT, Channel.OFFICE, form, List.of(brought)).stream()
          .map(violation -> violation.field() + " " + violation.code() + " " + violation.facts())
          .toList();
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
      return DocumentCheck.papers(
              passport("school-duplicate"), Channel.OFFICE, form, List.of(brought))
          .stream()
          .map(violation -> violation.field() + " " + violation.code() + " " + violation.facts())
          .toList();
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

  @Nested
  class Complaints {
    private static List<String> faults(String providerKind, Map<String, Object> more) {
      var form = new HashMap<String, Object>();
      form.put("addressee", "provider-head");
      form.put("about", "service");
      form.put("serviceCode", "school-duplicate");
      form.put("whatHappened", "Кезекте екі сағат күттім.");
      form.put("demand", "Тәртіп орнату.");
      form.put("surname", "Демова");
      form.put("name", "Аружан");
      form.put("postalAddress", "Қарағанды, 1");
      form.put("answerWay", "post");
      form.putAll(more);
      return FormCheck.check(passport("complaint"), form, at(providerKind)).stream()
          .map(violation -> violation.field() + " " + violation.code() + " " + violation.facts())
          .toList();
    }

    @ParameterizedTest
    @CsvSource({
      "2026-01-31, 2026-01-31, ''",
      "2026-01-31, 2026-02-28, ''",
      "2026-01-31, 2026-03-01, form.debtPaidOn date-out-of-range {max=2026-02-28; min=2026-01-31}",
      "2026-01-31, 2026-01-30, form.debtPaidOn date-out-of-range {max=2026-02-28; min=2026-01-31}",
      "2026-13-31, 2026-01-30, form.expelledOn bad-format {expected=YYYY-MM-DD}"
    })
    void a_debt_is_paid_within_a_month_of_the_expulsion(
        String expelledOn, String debtPaidOn, String fault) {
      // Given
      var form =
          Map.of(
              "case", "reinstate-after-debt", "expelledOn", expelledOn, "debtPaidOn", debtPaidOn);
      // When
      var faults =
          FormCheck.check(passport("transfer-reinstatement"), form, AT_A_COLLEGE).stream()
              .filter(each -> !each.code().equals(Violation.MISSING))
              .map(each -> each.field() + " " + each.code() + " " + new TreeMap<>(each.facts()))
              .toList();
      // Then
      assertThat(faults).isEqualTo(fault.isEmpty() ? List.of() : List.of(fault.replace(';', ',')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"school", "college", "university", "authority"})
    void whoever_gives_a_service_takes_complaints_to_its_own_head(String providerKind) {
      assertThat(faults(providerKind, Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ministry-head", "akim", "quality-authority"})
    void an_authority_is_the_addressee_at_an_authority_only(String addressee) {
      assertThat(faults("authority", Map.of("addressee", addressee))).isEmpty();
      assertThat(faults("college", Map.of("addressee", addressee)))
          .containsExactly("form.addressee not-for-provider {allowed=provider-head}");
    }

    @Test
    void the_clause_of_the_addressees_is_told() {
      // When
      var fault =
          FormCheck.check(passport("complaint"), Map.of("addressee", "akim"), at("school"))
              .getFirst();
      // Then
      assertThat(fault.clause())
          .isEqualTo("Standard, item 10; Regulation, complaints; Memo, complaints, addressees");
    }

    @Test
    void a_complaint_about_a_service_names_one_of_the_catalogue() {
      assertThat(faults("college", Map.of("serviceCode", "horse-licence")))
          .containsExactly("form.serviceCode service-unknown {}");
    }

    @Test
    void only_a_complaint_about_a_service_names_it() {
      assertThat(faults("college", Map.of("about", "officer", "officerName", "Демов Д.")))
          .containsExactly("form.serviceCode not-asked-for {field=about}");
    }
  }
}
