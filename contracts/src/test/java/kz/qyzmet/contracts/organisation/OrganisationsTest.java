package kz.qyzmet.contracts.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.qyzmet.calendar.Interval;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.contracts.yaml.FileRejected;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class OrganisationsTest {
  private static String demo() throws IOException {
    try (InputStream file =
        OrganisationsTest.class.getResourceAsStream("/organisations/demo.yaml")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String with(String right, String wrong) throws IOException {
    assertThat(demo()).contains(right);
    return demo().replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));
  }

  private static InputStream stream(String yaml) {
    return new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
  }

  private static int line(String yaml, String part) {
    return (int) yaml.substring(0, yaml.indexOf(part)).lines().count();
  }

  @Nested
  class Demo {
    @Test
    void colleges_of_two_time_zones_a_school_a_university_and_an_authority_ship() {
      assertThat(Organisations.demo().all())
          .extracting(each -> each.code() + " " + each.zone())
          .containsExactly(
              "karaganda-polytechnic Asia/Almaty",
              "atyrau-energy Asia/Atyrau",
              "akmola-school Asia/Almaty",
              "shygys-university Asia/Almaty",
              "qaragandy-authority Asia/Almaty");
    }

    @Test
    void every_service_is_given_by_somebody_of_each_kind_that_may_give_it() {
      for (var passport : Passports.shipped().all()) {
        assertThat(
                Organisations.demo().all().stream()
                    .filter(each -> each.gives(passport.ref().code()))
                    .map(Organisation::kind))
            .as("kinds of those who give %s", passport.ref())
            .containsAll(passport.providerKinds().value());
      }
    }

    @Test
    void each_college_has_two_clerks_two_who_sign_and_two_executors() {
      var colleges =
          Organisations.demo().all().stream().filter(each -> each.kind().equals("college"));
      for (Organisation college : colleges.toList()) {
        for (String role : List.of("clerk", "director", "executor")) {
          assertThat(college.inRole(role)).as(college.code() + " " + role).hasSize(2);
        }
      }
    }

    @Test
    void a_person_leads_to_the_organisation() {
      assertThat(Organisations.demo().ofPerson("ae-deputy-1"))
          .map(Organisation::code)
          .contains("atyrau-energy");
    }

    @Test
    void the_register_book_writes_its_numbers() {
      // Given
      var college = Organisations.demo().find("karaganda-polytechnic").orElseThrow();
      // When
      String number = college.incomingBook().number(2026, 17);
      // Then
      assertThat(number).isEqualTo("ТД-2026/17");
    }
  }

  @Nested
  class Written {
    @Test
    void every_organisation_is_read_back_as_it_was_written() {
      for (var organisation : Organisations.demo().all()) {
        // When
        var text = Organisations.write(organisation);
        // Then
        assertThat(Organisations.written(organisation.code(), text)).isEqualTo(organisation);
      }
    }

    @Test
    void every_organisation_can_be_put_back_as_it_was_written() {
      for (var organisation : Organisations.demo().all()) {
        // Given
        var text = stream(Organisations.write(organisation));
        // When
        var again =
            Organisations.parseOne("put.yaml", organisation.code(), text, Organisations.demo());
        // Then
        assertThat(again).isEqualTo(organisation);
      }
    }

    @Test
    void hours_that_differ_by_day_survive() throws IOException {
      // Given
      var yaml =
          with(
              "hours: {from: '09:00', to: '18:00', lunchFrom: '13:00', lunchTo: '14:00'}",
              "hours: {from: '09:00', to: '18:00', friday: {from: '09:00', to: '16:30',"
                  + " lunchFrom: '12:00', lunchTo: '12:30'}}");
      var organisation = Organisations.parse("mine.yaml", stream(yaml)).all().getFirst();
      // Then
      assertThat(Organisations.written(organisation.code(), Organisations.write(organisation)))
          .isEqualTo(organisation);
    }

    @Test
    void hours_of_a_sunday_that_an_earlier_release_has_kept_are_read_as_they_were() {
      // Given
      var school = Organisations.demo().find("akmola-school").orElseThrow();
      var text =
          Organisations.write(school)
              .replace("hours:\n", "hours:\n  sunday: {from: '10:00', to: '11:00'}\n");
      // When
      var kept = Organisations.written(school.code(), text);
      // Then
      assertThat(kept.hours().on(DayOfWeek.SUNDAY)).hasSize(1);
      assertThat(Organisations.written(kept.code(), Organisations.write(kept))).isEqualTo(kept);
    }

    @Test
    void an_organisation_may_give_no_service_any_more() throws IOException {
      // Given
      var yaml = with("services: [school-duplicate, complaint]", "services: []");
      // When
      var school =
          Organisations.parse("mine.yaml", stream(yaml)).find("akmola-school").orElseThrow();
      // Then
      assertThat(school.services()).isEmpty();
      assertThat(Organisations.written(school.code(), Organisations.write(school)))
          .isEqualTo(school);
    }

    @Test
    void what_is_told_to_others_is_the_organisation_without_people_and_books() {
      for (var organisation : Organisations.demo().all()) {
        // When
        var heard = OrganisationNews.hear(OrganisationNews.tell(organisation, Instant.EPOCH));
        // Then
        assertThat(heard)
            .usingRecursiveComparison()
            .ignoringFields("people", "books", "departments")
            .isEqualTo(organisation);
        assertThat(heard.people()).isEmpty();
      }
    }
  }

  @Nested
  class BesideOthers {
    @Test
    void an_organisation_takes_its_own_place_but_no_others_bin() {
      // Given
      var school = Organisations.demo().find("akmola-school").orElseThrow();
      var text = Organisations.write(school);
      var mine = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      // When / Then
      assertThat(Organisations.parseOne("mine.yaml", "akmola-school", mine, Organisations.demo()))
          .isEqualTo(school);
      var rejected =
          catchThrowableOfType(
              FileRejected.class,
              () ->
                  Organisations.parseOne(
                      "mine.yaml", "another-school", stream(text), Organisations.demo()));
      assertThat(rejected)
          .hasMessage("mine.yaml:1: bin: Expected a BIN of its own, but akmola-school has it too");
    }

    @Test
    void nobody_works_in_two_organisations() {
      // Given
      var text =
          Organisations.write(Organisations.demo().find("akmola-school").orElseThrow())
              .replace("980340000032", "980640000063");
      // When
      var rejected =
          catchThrowableOfType(
              FileRejected.class,
              () ->
                  Organisations.parseOne(
                      "mine.yaml", "another-school", stream(text), Organisations.demo()));
      // Then
      assertThat(rejected.key()).isEqualTo("people.as-clerk-1");
      assertThat(rejected.problem())
          .isEqualTo("Expected a code of its own, but akmola-school has it too");
    }
  }

  @Nested
  class Absences {
    @Test
    void the_substitute_stands_in_on_the_first_and_the_last_day_and_on_no_other() {
      // Given
      var university = Organisations.demo().find("shygys-university").orElseThrow();
      // Then
      for (var day : List.of("2026-07-06", "2026-07-31")) {
        assertThat(university.standsInFor("su-study-1", LocalDate.parse(day)))
            .containsExactly("su-study-2");
      }
      for (var day : List.of("2026-07-05", "2026-08-01")) {
        assertThat(university.standsInFor("su-study-1", LocalDate.parse(day))).isEmpty();
      }
    }

    @Test
    void two_absences_of_a_person_have_no_day_in_common() throws IOException {
      // Given
      var wrong =
          with(
              "substitute: su-study-1}",
              "substitute: su-study-1}\n"
                  + "          - {from: 2026-07-31, to: 2026-08-02, substitute: su-study-1}");
      // When
      var rejected =
          catchThrowableOfType(
              FileRejected.class, () -> Organisations.parse("mine.yaml", stream(wrong)));
      // Then
      assertThat(rejected.key())
          .isEqualTo("organisations.shygys-university.people.su-study-2.absences[1].from");
      assertThat(rejected.line()).isEqualTo(line(wrong, "2026-08-02"));
      assertThat(rejected.problem())
          .isEqualTo(
              "Expected days outside the absence from 2026-07-06 to 2026-07-31,"
                  + " but got 2026-07-31 to 2026-08-02");
    }
  }

  @Nested
  class Hours {
    @Test
    void a_day_may_differ_and_a_weekend_has_no_hours() throws IOException {
      // Given
      var yaml =
          with(
              "hours: {from: '09:00', to: '18:00', lunchFrom: '13:00', lunchTo: '14:00'}",
              "hours: {from: '09:00', to: '18:00', lunchFrom: '13:00', lunchTo: '14:00',"
                  + " friday: {from: '09:00', to: '16:30'}}");
      // When
      var hours =
          Organisations.parse("mine.yaml", stream(yaml))
              .find("karaganda-polytechnic")
              .orElseThrow()
              .hours();
      // Then
      assertThat(hours.on(DayOfWeek.THURSDAY)).hasSize(2);
      assertThat(hours.on(DayOfWeek.FRIDAY)).containsExactly(open("09:00", "16:30"));
      assertThat(hours.on(DayOfWeek.SATURDAY)).isEmpty();
      assertThat(hours.on(DayOfWeek.SUNDAY)).isEmpty();
    }

    private static Interval open(String from, String to) {
      return new Interval(LocalTime.parse(from), LocalTime.parse(to));
    }
  }

  /** Nobody signs, approves or votes on what he has drafted. */
  @Nested
  class OwnWork {
    private static final String EXECUTORS =
        "kp-executor-1: {name: Гүлнар Сынақова, roles: [executor], department: teaching}\n"
            + "      kp-executor-2: {name: Тимур Сынақов, roles: [executor], department: teaching}";
    private static final String SCHOOLS_SERVICES = "services: [school-duplicate, complaint]";
    private static final String THIRD_MEMBER =
        "kp-member-3: {name: Виктор Примеров, roles: [commission]}";

    private static FileRejected rejected(String yaml) {
      return catchThrowableOfType(
          FileRejected.class, () -> Organisations.parse("mine.yaml", stream(yaml)));
    }

    @Test
    void a_sole_director_who_is_the_sole_executor_leaves_nobody_to_sign() throws IOException {
      // Given
      var yaml =
          with("Асқар Үлгіғазы, roles: [director]", "Асқар Үлгіғазы, roles: [director, executor]")
              .replace("Раушан Сынақова, roles: [executor]", "Раушан Сынақова, roles: [clerk]")
              .replace(SCHOOLS_SERVICES, "services: [school-duplicate]");
      // When
      var rejected = rejected(yaml);
      // Then
      assertThat(rejected.key()).isEqualTo("organisations.akmola-school.people");
      assertThat(rejected.line()).isEqualTo(line(yaml, "    people:\n      as-") + 1);
      assertThat(rejected.problem())
          .isEqualTo(
              "Expected at akmola-school at least 1 in the role director for step sign of"
                  + " school-duplicate@1 (reading: The template's step; the ready notice or the"
                  + " motivated refusal leaves with the signature and ends the term.) beside the"
                  + " one who drafts, but beside as-director-1 there are 0");
    }

    @Test
    void a_sole_executor_who_is_one_of_a_bare_quorum_leaves_too_few_to_vote() throws IOException {
      // Given
      var yaml =
          with(EXECUTORS, "kp-executor-1: {name: Гүлнар Сынақова, roles: [executor, commission]}")
              .replace(THIRD_MEMBER, "kp-member-3: {name: Виктор Примеров, roles: [clerk]}");
      // When
      var rejected = rejected(yaml);
      // Then
      assertThat(rejected.key()).isEqualTo("organisations.karaganda-polytechnic.people");
      assertThat(rejected.problem())
          .startsWith(
              "Expected at karaganda-polytechnic at least 3 in the role commission for step vote of"
                  + " dormitory@1 (reading: ")
          .endsWith(") beside the one who drafts, but beside kp-executor-1 there are 2");
    }

    @Test
    void a_sole_executor_may_be_one_of_a_commission_that_has_its_quorum_without_him()
        throws IOException {
      // Given
      var yaml =
          with(EXECUTORS, "kp-executor-1: {name: Гүлнар Сынақова, roles: [executor, commission]}");
      // Then
      assertThat(Organisations.parse("mine.yaml", stream(yaml)).all()).hasSize(5);
    }

    @Test
    void it_is_enough_that_somebody_can_draft_who_decides_nothing() throws IOException {
      // Given
      var yaml =
          with("Асқар Үлгіғазы, roles: [director]", "Асқар Үлгіғазы, roles: [director, executor]");
      // Then
      assertThat(Organisations.parse("mine.yaml", stream(yaml)).all()).hasSize(5);
    }

    @Test
    void whoever_gives_no_such_service_needs_nobody_else() throws IOException {
      // Given
      var yaml =
          with(SCHOOLS_SERVICES, "services: []")
              .replace(
                  "Асқар Үлгіғазы, roles: [director]",
                  "Асқар Үлгіғазы, roles: [director, executor]")
              .replace("Раушан Сынақова, roles: [executor]", "Раушан Сынақова, roles: [clerk]");
      // Then
      assertThat(Organisations.parse("mine.yaml", stream(yaml)).all()).hasSize(5);
    }
  }

  @Nested
  class Refused {
    @ParameterizedTest(name = "line {2}: {3}")
    @CsvFileSource(resources = "/faults/organisations.csv", delimiter = '|', numLinesToSkip = 1)
    void a_fault_is_named_with_its_line_and_key(
        String right, String wrong, int line, String key, String problem) throws IOException {
      // Given
      var yaml = stream(with(right, wrong));
      // When
      var rejected =
          catchThrowableOfType(FileRejected.class, () -> Organisations.parse("mine.yaml", yaml));
      // Then
      assertThat(rejected)
          .hasMessage("mine.yaml:" + line + ": organisations." + key + ": " + problem);
    }
  }
}
