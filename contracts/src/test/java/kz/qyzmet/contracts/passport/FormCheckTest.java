package kz.qyzmet.contracts.passport;

import static kz.qyzmet.contracts.passport.Forms.AT_A_BRANCH;
import static kz.qyzmet.contracts.passport.Forms.ON_THE_PORTAL;
import static kz.qyzmet.contracts.passport.Forms.PASSPORT;
import static kz.qyzmet.contracts.passport.Forms.changed;
import static kz.qyzmet.contracts.passport.Forms.form;
import static kz.qyzmet.contracts.passport.Forms.formWith;
import static kz.qyzmet.contracts.passport.Forms.passport;
import static kz.qyzmet.contracts.passport.Forms.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Pickup;
import kz.qyzmet.contracts.passport.Forms.Change;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormCheckTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-02-06");
  private static final FormCheck.Against AT_A_COLLEGE = at("college");

  private static FormCheck.Against at(String providerKind) {
    return new FormCheck.Against(TODAY, false, providerKind, Passports.shipped()::knows);
  }

  private static List<String> faults(Map<String, ?> form) {
    return told(check(PASSPORT, form, AT_A_COLLEGE));
  }

  /** On the portal, with the result to be taken at the office. */
  private static List<Violation> check(
      Passport passport, Map<String, ?> form, FormCheck.Against against) {
    var facts = Condition.facts(form, Channel.PORTAL, Pickup.OFFICE);
    return FormCheck.check(passport, form, facts, against);
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
      assertThat(check(PASSPORT, formWith("completionYear", year), AT_A_COLLEGE))
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
      var faults = check(PASSPORT, form, AT_A_COLLEGE);
      // Then
      assertThat(faults)
          .extracting(Violation::field)
          .containsExactly("form.surname", "form.reason", "form.z");
    }
  }

  @Nested
  class Facts {
    @ParameterizedTest
    @CsvSource({
      "OFFICE, OFFICE, group, '', form.group not-asked-for {field=channel}",
      "PORTAL, OFFICE, group, form.group missing {}, ''",
      "PORTAL, OFFICE, course, '', form.course not-asked-for {field=pickup}",
      "PORTAL, BRANCH, course, form.course missing {}, ''"
    })
    void a_field_may_depend_on_the_channel_or_on_the_place_of_the_result(
        Channel channel, Pickup pickup, String field, String without, String with) {
      // Given
      var passport =
          changed(
              List.of(
                  new Change("group:", "required: false,", "required: true, " + ON_THE_PORTAL),
                  new Change("course:", "required: false,", "required: true, " + AT_A_BRANCH)));
      var form = formWith("group", "ЭМ-1");
      form.put("course", 2);
      var lacking = new HashMap<>(form);
      lacking.remove(field);
      // When
      var faults = faults(passport, form, channel, pickup, field);
      var faultsWithout = faults(passport, lacking, channel, pickup, field);
      // Then
      assertThat(faults).isEqualTo(with);
      assertThat(faultsWithout).isEqualTo(without);
    }

    private static String faults(
        Passport passport, Map<String, ?> form, Channel channel, Pickup pickup, String field) {
      var facts = Condition.facts(form, channel, pickup);
      return FormCheck.check(passport, form, facts, AT_A_COLLEGE).stream()
          .filter(each -> each.field().equals("form." + field))
          .map(Forms::told)
          .collect(Collectors.joining());
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
      return told(check(passport("complaint"), form, at(providerKind)));
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
          check(passport("transfer-reinstatement"), form, AT_A_COLLEGE).stream()
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
          check(passport("complaint"), Map.of("addressee", "akim"), at("school")).getFirst();
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
