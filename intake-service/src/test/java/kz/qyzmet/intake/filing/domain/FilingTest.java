package kz.qyzmet.intake.filing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.contracts.passport.Violation;
import kz.qyzmet.intake.testing.Rewritten;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilingTest {
  private static final Filing FILING = filing(false);
  private static final String IIN = SyntheticIin.nth(1).value();
  private static final UUID SCAN = new UUID(3, 4);
  private static final String MORNING = "2026-03-05T10:00+05:00";
  private static final FiledDocument IDENTITY =
      new FiledDocument(
          SCAN, "identity-document", "scan.pdf", "application/pdf", 10, "0".repeat(64));

  @ParameterizedTest
  @CsvSource({
    "2026-03-05T10:00, 2026-03-05", // a Thursday
    "2026-03-05T03:00, 2026-03-05", // before opening: the same day
    "2026-03-05T13:30, 2026-03-05", // during lunch: the same day
    "2026-03-05T17:59:59, 2026-03-05",
    "2026-03-05T18:00, 2026-03-06", // closing itself is after hours
    "2026-03-06T18:00, 2026-03-10", // Friday evening; Monday is off for 8 March
    "2026-03-07T12:00, 2026-03-10" // Saturday
  })
  void it_is_registered_on_the_working_day_of_filing(String at, LocalDate registered) {
    // When
    var decision = decide(draft("karaganda-polytechnic", "kp-office"), at + "+05:00");
    // Then
    assertThat(accepted(decision).application().registered()).isEqualTo(registered);
  }

  @Test
  void the_end_is_the_closing_of_the_fifteenth_working_day_by_the_providers_own_hours() {
    // When
    var karaganda =
        accepted(decide(draft("karaganda-polytechnic", "kp-office"), "2026-03-05T10:00+05:00"));
    var atyrau = accepted(decide(draft("atyrau-energy", "ae-office"), "2026-03-05T10:00+05:00"));
    // Then
    assertThat(karaganda.filed().term().due())
        .isEqualTo(OffsetDateTime.parse("2026-04-01T18:00+05:00"));
    assertThat(atyrau.filed().term().due())
        .isEqualTo(OffsetDateTime.parse("2026-04-01T17:30+05:00"));
  }

  @Test
  void the_form_is_kept_in_the_passports_order_with_the_identitys_iin() {
    // When
    var filed =
        accepted(decide(draft("karaganda-polytechnic", "kp-office"), "2026-03-05T10:00+05:00"))
            .filed();
    // Then
    assertThat(filed.form().keySet())
        .containsExactly(
            "surname", "name", "iin", "completionYear", "specialty", "reason", "reasonText");
    assertThat(filed.form()).containsEntry("iin", IIN);
    assertThat(filed.consentAt()).isEqualTo(Instant.parse("2026-03-05T05:00:00Z"));
  }

  @Test
  void every_fault_is_named_at_once() {
    // Given
    var form = form();
    form.put("completionYear", 1900);
    form.remove("reasonText");
    var draft =
        new Draft(
            IIN,
            "1",
            "tve-duplicate",
            "karaganda-polytechnic",
            null,
            "de",
            "office",
            "kp-office",
            null,
            form,
            List.of());
    // When
    var decision = decide(draft, "2026-03-05T10:00+05:00");
    // Then
    assertThat(((CannotFile.Invalid) refused(decision)).violations())
        .extracting(Violation::field, Violation::code)
        .containsExactlyInAnyOrder(
            tuple("consent", "consent-required"),
            tuple("language", "not-an-option"),
            tuple("iin", "iin-length"),
            tuple("form.completionYear", "out-of-range"),
            tuple("form.reasonText", "missing"),
            tuple("attachments.identity-document", "document-missing"));
  }

  @Test
  void a_token_with_a_wrong_iin_files_nothing() {
    // Given
    var draft =
        new Draft(
            "960229100029",
            null,
            "tve-duplicate",
            "karaganda-polytechnic",
            null,
            "kk",
            "office",
            "kp-office",
            true,
            form(),
            references());
    // When
    var decision = decide(draft, "2026-03-05T10:00+05:00");
    // Then
    assertThat(((CannotFile.Invalid) refused(decision)).violations())
        .containsExactly(new Violation("iin", Faults.IIN_CHECKSUM, Map.of()));
  }

  @Test
  void a_seventh_digit_of_zero_is_taken_where_the_setting_says_so() {
    // Given
    var draft =
        new Draft(
            "960229000025",
            null,
            "tve-duplicate",
            "karaganda-polytechnic",
            null,
            "kk",
            "office",
            "kp-office",
            true,
            form(),
            references());
    // When
    var usual = decide(draft, "2026-03-05T10:00+05:00");
    var welcome = decide(filing(true), draft, "2026-03-05T10:00+05:00");
    // Then
    assertThat(((CannotFile.Invalid) refused(usual)).violations())
        .containsExactly(new Violation("iin", "iin-century", Map.of()));
    assertThat(accepted(welcome).filed().form()).containsEntry("iin", draft.applicantIin());
  }

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

  @Test
  void a_term_beyond_the_calendar_is_refused() {
    // When
    var decision = decide(draft("karaganda-polytechnic", "kp-office"), "2027-12-20T10:00+05:00");
    // Then
    assertThat(refused(decision)).isEqualTo(new CannotFile.NoDate("outside-calendar"));
  }

  private static Filing filing(boolean centuryZero) {
    return filing(Passports.shipped(), centuryZero);
  }

  private static Filing filing(Passports passports, boolean centuryZero) {
    return new Filing(
        passports, Organisations.demo(), new DueDates(WorkingCalendar.kazakhstan()), centuryZero);
  }

  private static Filing.Decision decide(Draft draft, String at) {
    return decide(FILING, draft, at);
  }

  private static Filing.Decision decide(Filing filing, Draft draft, String at) {
    var identity =
        new Filing.Identity(new ApplicationId(new UUID(5, 6)), ApplicationNumber.of(1), "somebody");
    return filing.decide(
        draft, Map.of(SCAN, IDENTITY), identity, OffsetDateTime.parse(at).toInstant());
  }

  private static Filing.Decision.Accepted accepted(Filing.Decision decision) {
    assertThat(decision).isInstanceOf(Filing.Decision.Accepted.class);
    return (Filing.Decision.Accepted) decision;
  }

  private static CannotFile refused(Filing.Decision decision) {
    assertThat(decision).isInstanceOf(Filing.Decision.Refused.class);
    return ((Filing.Decision.Refused) decision).why();
  }

  private static Draft draft(String provider, String place) {
    return new Draft(
        IIN,
        null,
        "tve-duplicate",
        provider,
        "portal",
        "kk",
        "office",
        place,
        true,
        form(),
        references());
  }

  private static List<Draft.Reference> references() {
    return List.of(new Draft.Reference("identity-document", SCAN));
  }

  private static Map<String, Object> form() {
    var form = new LinkedHashMap<String, Object>();
    form.put("reasonText", "Көшу кезінде жоғалды");
    form.put("reason", "lost");
    form.put("specialty", "Дәнекерлеу ісі");
    form.put("completionYear", 2019);
    form.put("name", "Айша");
    form.put("surname", "Сынақова");
    return form;
  }
}
