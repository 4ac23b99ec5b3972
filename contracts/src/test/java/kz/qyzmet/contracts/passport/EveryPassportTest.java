package kz.qyzmet.contracts.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.calendar.due.Vacations;
import kz.qyzmet.contracts.Golden;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every service of the regulations. */
class EveryPassportTest {
  /** The services of the regulations; another may ship beside them without being named here. */
  private static final Set<String> REGULATED =
      Set.of(
          "tve-incomplete-certificate",
          "school-duplicate",
          "higher-education-duplicate",
          "tve-duplicate",
          "academic-leave",
          "free-meals",
          "tve-admission",
          "dormitory",
          "transfer-reinstatement",
          "state-order-competition",
          "office-2015",
          "complaint");

  static List<Passport> shipped() {
    return Passports.shipped().all();
  }

  private static Passport passport(String code, String day) {
    return Passports.shipped().inForce(code, LocalDate.parse(day)).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void its_steps_are_drawn_from_its_data(Passport passport) {
    Golden.holds(
        "docs/pipelines/" + passport.ref().toString().replace('@', '-') + ".md",
        "# %s (%s)\n\nDrawn from the passport by a test; not edited by hand.\n\n```mermaid\n%s```\n"
            .formatted(
                passport.name().en(), passport.ref(), PipelineMermaid.draw(passport.pipeline())));
  }

  @Test
  void every_service_of_the_regulations_has_one() {
    assertThat(shipped().stream().map(each -> each.ref().code())).containsAll(REGULATED);
  }

  static List<Passport> regulated() {
    return shipped().stream().filter(each -> REGULATED.contains(each.ref().code())).toList();
  }

  @ParameterizedTest
  @MethodSource("regulated")
  void every_channel_is_served(Passport passport) {
    assertThat(passport.channels().values()).allMatch(ChannelRule::served);
    assertThat(passport.pickups()).allMatch(PickupOption::served);
  }

  @Test
  void every_act_of_the_register_is_somebodys() {
    var used =
        shipped().stream()
            .flatMap(each -> each.acts().stream())
            .map(Act::register)
            .collect(Collectors.toSet());
    assertThat(used).isEqualTo(ActRegister.shipped().codes());
  }

  @Test
  void an_act_that_bears_no_date_is_cited_without_one_and_a_guessed_number_is_a_reading() {
    // Given
    var leave = passport("academic-leave", "2026-03-02");
    var school = passport("school-duplicate", "2026-03-02");
    // When
    var memo = act(leave, "memo");
    var rules = act(school, "rules");
    // Then
    assertThat(memo.date()).isNull();
    assertThat(memo.number()).isNull();
    assertThat(memo.basis().text()).endsWith("education, without a date");
    assertThat(rules.basis().byReading()).isTrue();
    assertThat(rules.basis().text())
        .isEqualTo(
            "reading: The source gives the title and names no act; taken for a part of the order of the"
                + " college duplicates.");
  }

  private static Act act(Passport passport, String alias) {
    return passport.acts().stream()
        .filter(each -> each.code().equals(alias))
        .findFirst()
        .orElseThrow();
  }

  @Nested
  class Terms {
    /** The sums of the regulations, by hand. */
    @ParameterizedTest
    @CsvSource({
      "tve-incomplete-certificate, 2016-03-01, OFFICE, SAME, WorkingDays[days=3]",
      "tve-incomplete-certificate, 2026-03-02, CORPORATION, SAME, WorkingDays[days=3]",
      "tve-incomplete-certificate, 2026-03-02, CORPORATION, OTHER, WorkingDays[days=8]",
      "school-duplicate, 2026-03-02, PORTAL, SAME, WorkingDays[days=15]",
      "higher-education-duplicate, 2026-03-02, PORTAL, SAME, None[]",
      "tve-duplicate, 2026-03-02, PORTAL, SAME, WorkingDays[days=15]",
      "academic-leave, 2026-03-02, OFFICE, SAME, None[]",
      "free-meals, 2026-03-02, OFFICE, SAME, CalendarDays[days=10]",
      "tve-admission, 2026-03-02, OFFICE, SAME, None[]",
      "dormitory, 2026-03-02, PORTAL, SAME, WorkingDays[days=3]",
      "transfer-reinstatement, 2026-03-02, PORTAL, SAME, None[]",
      "state-order-competition, 2026-03-02, CORPORATION, SAME, WorkingDays[days=5]",
      "office-2015, 2015-10-01, OFFICE, SAME, None[]",
      "complaint, 2026-03-02, PORTAL, SAME, WorkingDays[days=5]"
    })
    void the_overall_term_is_the_acts_own(
        String code, String day, Channel channel, Locality locality, String term) {
      var terms = passport(code, day).terms();
      assertThat(terms.legal(channel, locality).value()).hasToString(term);
    }

    @Test
    void a_complaint_to_the_quality_authority_has_fifteen_working_days() {
      var terms = passport("complaint", "2026-03-02").terms();
      assertThat(
              terms
                  .legal(Channel.PORTAL, Locality.SAME, Map.of("addressee", "quality-authority"))
                  .value())
          .hasToString("WorkingDays[days=15]");
    }

    @Test
    void the_later_edition_of_the_certificate_follows_the_earlier_without_a_gap() {
      assertThat(passport("tve-incomplete-certificate", "2020-07-15").ref().version())
          .isEqualTo("1");
      assertThat(passport("tve-incomplete-certificate", "2020-07-16").ref().version())
          .isEqualTo("2");
    }
  }

  /** Who comes to a shut door is told by which rule it is shut. */
  @Test
  void an_office_that_takes_applications_has_hours_and_their_source() {
    assertThat(Passports.shipped().all())
        .filteredOn(passport -> passport.serves(Channel.OFFICE))
        .isNotEmpty()
        .allSatisfy(
            passport ->
                assertThat(passport.practical().hours()).as("%s", passport.ref()).isNotNull());
  }

  @Nested
  class Windows {
    @ParameterizedTest
    @CsvSource({
      "full-time, 2026-06-19, false",
      "full-time, 2026-06-20, true",
      "full-time, 2026-08-20, true",
      "full-time, 2026-08-21, false",
      "correspondence-evening, 2026-08-21, true",
      "correspondence-evening, 2026-09-20, true",
      "correspondence-evening, 2026-09-21, false"
    })
    void admission_is_taken_in_the_window_of_the_form_of_study(
        String form, LocalDate day, boolean taken) {
      var rules =
          Passports.dueRules(
              passport("tve-admission", "2026-06-20"),
              Channel.OFFICE,
              Locality.SAME,
              Map.of("studyForm", form),
              Vacations.NONE);
      assertThat(rules.window().contains(day)).isEqualTo(taken);
    }

    @Test
    void a_transfer_is_taken_in_the_providers_vacations_and_a_reinstatement_always() {
      // Given
      var transfer = passport("transfer-reinstatement", "2026-03-02");
      var vacations =
          new Vacations(
              List.of(
                  new Vacations.Span(
                      LocalDate.parse("2026-07-01"), LocalDate.parse("2026-08-31"))));
      // When
      var moved =
          Passports.dueRules(
              transfer,
              Channel.PORTAL,
              Locality.SAME,
              Map.of("case", "other-organisation"),
              vacations);
      var reinstated =
          Passports.dueRules(
              transfer,
              Channel.PORTAL,
              Locality.SAME,
              Map.of("case", "reinstate-elsewhere"),
              vacations);
      // Then
      assertThat(moved.window().contains(LocalDate.parse("2026-06-30"))).isFalse();
      assertThat(moved.window().contains(LocalDate.parse("2026-07-01"))).isTrue();
      assertThat(reinstated.window()).isNull();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "tve-incomplete-certificate, 2016-03-01, INCOMPLETE_CERTIFICATE",
    "tve-incomplete-certificate, 2026-03-02, INCOMPLETE_CERTIFICATE",
    "tve-duplicate, 2026-03-02, DUPLICATE",
    "school-duplicate, 2026-03-02, DUPLICATE",
    "higher-education-duplicate, 2026-03-02, DUPLICATE",
    "academic-leave, 2026-03-02,"
  })
  void what_is_granted_ends_in_the_paper_of_its_act(String code, String day, ResultPaper paper) {
    assertThat(passport(code, day).paper(Step.GRANTED)).isEqualTo(Optional.ofNullable(paper));
  }

  @ParameterizedTest
  @MethodSource("regulated")
  void what_is_refused_ends_in_a_motivated_refusal(Passport passport) {
    assertThat(passport.paper(Step.REFUSED)).contains(ResultPaper.MOTIVATED_REFUSAL);
  }

  @Nested
  class Papers {
    @ParameterizedTest
    @CsvSource({
      "academic-leave, ground",
      "free-meals, category",
      "dormitory, category",
      "transfer-reinstatement, case"
    })
    void they_depend_on_the_applicants_ground(String code, String field) {
      var passport = passport(code, "2026-03-02");
      var options =
          passport.form().stream()
              .filter(each -> each.code().equals(field))
              .flatMap(each -> each.options().stream())
              .map(FormField.Option::code)
              .toList();
      var byGround =
          options.stream()
              .map(
                  option ->
                      passport.documents().stream()
                          .filter(paper -> paper.askedFor(Map.of(field, option)))
                          .map(DocumentRequirement::code)
                          .toList())
              .distinct()
              .toList();
      assertThat(options).hasSizeGreaterThan(2);
      assertThat(byGround).hasSizeGreaterThan(1);
    }
  }
}
