package kz.qyzmet.passports.diff;

import static kz.qyzmet.passports.Told.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.passports.Words;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DiffTest {
  private static final WorkingCalendar CALENDAR = WorkingCalendar.kazakhstan();

  private static Passport passport(String code, String version) {
    return Passports.shipped().find(new PassportRef(code, version)).orElseThrow();
  }

  private static Passport changed(String file, String... replaced) throws IOException {
    String text = Files.readString(Path.of("../contracts/src/main/resources/passports/" + file));
    for (int i = 0; i < replaced.length; i += 2) {
      assertThat(text).contains(replaced[i]);
      text = text.replace(replaced[i], replaced[i + 1]);
    }
    return Passports.parse(file, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> diff(Passport old, Passport fresh, String language) {
    return Diff.of(old, fresh, CALENDAR, Words.in(language));
  }

  @Nested
  class TheCertificateOf2015AndOf2020 {
    private final List<String> lines =
        diff(
            passport("tve-incomplete-certificate", "1"),
            passport("tve-incomplete-certificate", "2"),
            "en");

    @Test
    void at_the_office_nobody_gains_or_loses_a_day() {
      assertThat(section(lines, "Days gained and lost"))
          .contains("provider's office: nobody gains or loses a day");
    }

    @Test
    void the_corporation_is_new_with_three_and_eight_working_days() {
      assertThat(section(lines, "Channels")).anyMatch(line -> line.startsWith("new: Corporation"));
      assertThat(section(lines, "Terms"))
          .contains(
              "new: Corporation, in the provider's locality: 3 working days",
              "new: Corporation, elsewhere: 8 working days");
    }

    @Test
    void running_cases_stay_and_the_editions_meet_without_a_gap() {
      assertThat(section(lines, "Editions and running cases"))
          .contains(
              "old: tve-incomplete-certificate@1, in force from 2015-11-06 to 2020-07-15",
              "new: tve-incomplete-certificate@2, in force from 2020-07-16, without a last day")
          .anyMatch(line -> line.startsWith("Cases registered before 2020-07-16 stay with"))
          .noneMatch(line -> line.startsWith("Warning"));
    }
  }

  @Nested
  class WhatIsNoStepAndNoTerm {
    private List<String> diff(String... replaced) throws IOException {
      return DiffTest.diff(
          passport("tve-duplicate", "1"), changed("tve-duplicate@1.yaml", replaced), "en");
    }

    @Test
    void a_term_of_one_place_of_issue_is_told_with_its_place() throws IOException {
      var lines =
          diff(
              "\n  handOver:",
              "\n  exceptions: [{when: {field: pickup, in: [branch]}, term: 20 working days,"
                  + " clause: 'Rules, item 50'}]\n  handOver:");
      assertThat(section(lines, "Terms"))
          .anyMatch(
              line ->
                  line.contains("portal, result at a branch") && line.contains("20 working days"))
          .noneMatch(line -> line.contains("result at the office"));
      assertThat(section(lines, "Days gained and lost"))
          .anyMatch(line -> line.startsWith("portal, result at a branch: everybody loses"));
    }

    @Test
    void a_suspension_that_is_new_is_told_with_its_steps_and_its_term() throws IOException {
      var lines =
          diff(
              "\nhearing:\n",
              "\nsuspension: {term: 3 working days, steps: [prepare],"
                  + " clause: 'Code, article 73'}\nhearing:\n");
      assertThat(section(lines, "Where the clocks may be stopped"))
          .singleElement()
          .asString()
          .startsWith("new: ")
          .contains("3 working days");
    }

    @Test
    void a_place_that_is_no_longer_served_is_told() throws IOException {
      var lines =
          diff(
              "  corporation:\n    served: true",
              "  corporation:\n    served: false",
              "  branch:\n    served: true",
              "  branch:\n    served: false");
      assertThat(section(lines, "Where the result is given out"))
          .singleElement()
          .asString()
          .startsWith("changed: ")
          .contains("not served by us yet");
    }

    @Test
    void who_may_act_for_an_applicant_no_longer_or_has_to_is_told() throws IOException {
      var lines =
          section(
              diff(
                  "[parent, guardian, trustee, patronate-educator, guardian-of-adult,"
                      + " trustee-of-adult, proxy, proxy-by-consent]",
                  "[parent, guardian]",
                  "minorsRepresented: false",
                  "minorsRepresented: true"),
              "Who may act for an applicant");
      assertThat(lines)
          .anyMatch(line -> line.contains("a minor can't apply alone"))
          .anyMatch(line -> line.contains("proxy"));
    }

    @Test
    void another_warning_is_told() throws IOException {
      var lines = diff("percentOfTerm: 50", "percentOfTerm: 60");
      assertThat(section(lines, "When an approaching end is announced"))
          .isNotEmpty()
          .allSatisfy(line -> assertThat(line).contains("50 %", "60 %"));
    }

    @Test
    void another_ground_for_not_taking_an_application_is_told() throws IOException {
      var lines =
          diff("en: the package of documents is incomplete", "en: one of the documents is absent");
      assertThat(section(lines, "Grounds on which an application isn't accepted"))
          .singleElement()
          .asString()
          .contains("is incomplete", "is absent");
    }

    @Test
    void what_is_the_same_is_not_told() throws IOException {
      var lines = diff("percentOfTerm: 50", "percentOfTerm: 60");
      assertThat(section(lines, "Who gives it and to whom")).containsExactly("nothing differs");
      assertThat(section(lines, "Where the act does not fit itself"))
          .containsExactly("nothing differs");
    }
  }

  @Nested
  class AShorterTerm {
    /**
     * Five working days are at least a week on every calendar but those with a working weekend;
     * never less than five days.
     */
    @Test
    void gives_everybody_at_least_its_days_with_an_example() throws IOException {
      // Given
      var old = passport("tve-duplicate", "1");
      var fresh = changed("tve-duplicate@1.yaml", "15 working days", "10 working days");
      // When
      var lines = diff(old, fresh, "en");
      // Then
      assertThat(section(lines, "Terms"))
          .contains("changed: portal: was: 15 working days; is: 10 working days");
      var days = section(lines, "Days gained and lost");
      assertThat(days).contains("portal: everybody gains", "Corporation: everybody gains");
      assertThat(days)
          .filteredOn(line -> line.startsWith("least favourable: "))
          .hasSize(3)
          .allMatch(
              line ->
                  line.matches(
                      "least favourable: ([5-9]|\\d\\d) days earlier"
                          + " \\(filed 20.*: due 20.* instead of 20.*\\)"));
    }

    @Test
    void told_the_other_way_round_everybody_loses() throws IOException {
      // Given
      var shorter = changed("tve-duplicate@1.yaml", "15 working days", "10 working days");
      // When
      var lines = diff(shorter, passport("tve-duplicate", "1"), "ru");
      // Then
      assertThat(section(lines, "Выигранные и потерянные дни")).contains("портал: теряют все");
    }
  }

  @Nested
  class OtherChanges {
    @Test
    void a_window_that_ends_earlier_says_on_which_days_nothing_is_taken_any_more()
        throws IOException {
      // Given
      var fresh = changed("tve-admission@1.yaml", "to: 08-20", "to: 08-10");
      // When
      var lines = diff(passport("tve-admission", "1"), fresh, "en");
      // Then: ten days in each of thirteen years
      assertThat(section(lines, "Days gained and lost"))
          .anyMatch(
              line ->
                  line.matches(
                      "on 130 days only tve-admission@1 takes the application \\(first"
                          + " 2015-08-11, last 2027-08-20\\).*outside the window"));
    }

    @Test
    void steps_papers_fields_and_settings_are_told_where_they_differ() throws IOException {
      // Given
      var fresh =
          changed(
              "tve-duplicate@1.yaml",
              "role: director\n      action: assign\n      limit: 15 minutes",
              "role: management\n      action: assign\n      limit: 30 minutes",
              "type: text, required: false, maxLength: 50,",
              "type: text, required: true, maxLength: 50,",
              "countStartDay:\n    {value: false",
              "countStartDay:\n    {value: true",
              "portal: uploaded, office: shown",
              "portal: uploaded, office: handed-in");
      // When
      var lines = diff(passport("tve-duplicate", "1"), fresh, "en");
      // Then
      assertThat(section(lines, "Steps"))
          .singleElement()
          .asString()
          .startsWith("changed: Naming the responsible executor: was: director, 15 min")
          .contains("is: management, 30 min");
      assertThat(section(lines, "Fields of the form"))
          .singleElement()
          .asString()
          .startsWith("changed: group: was: text, at most 50 characters; optional; is: ");
      assertThat(section(lines, "Documents")).singleElement().asString().contains("Identity");
      assertThat(section(lines, "What a day counts"))
          .singleElement()
          .asString()
          .startsWith("changed: day of registration: was: ");
      assertThat(section(lines, "Grounds of refusal")).containsExactly("nothing differs");
    }

    @Test
    void editions_that_overlap_or_leave_a_gap_are_warned_of() throws IOException {
      // Given
      var first = passport("tve-incomplete-certificate", "1");
      var early =
          changed("tve-incomplete-certificate@2.yaml", "from: 2020-07-16", "from: 2020-07-01");
      var late =
          changed("tve-incomplete-certificate@2.yaml", "from: 2020-07-16", "from: 2020-08-01");
      // When, Then
      assertThat(diff(first, early, "en"))
          .contains("  Warning: both editions are in force from 2020-07-01 to 2020-07-15.");
      assertThat(diff(first, late, "en"))
          .contains("  Warning: no edition is in force from 2020-07-16 to 2020-07-31.");
    }

    @Test
    void two_services_are_refused() {
      var certificate = passport("tve-incomplete-certificate", "1");
      var duplicate = passport("tve-duplicate", "1");
      assertThatThrownBy(() -> diff(certificate, duplicate, "en"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "Expected two editions of one service, but got tve-incomplete-certificate@1 and"
                  + " tve-duplicate@1");
    }
  }
}
