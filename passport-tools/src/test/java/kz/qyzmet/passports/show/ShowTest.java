package kz.qyzmet.passports.show;

import static kz.qyzmet.passports.Told.section;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.passports.Words;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ShowTest {
  private static Passport passport(String code) {
    return passport(code, "1");
  }

  private static Passport passport(String code, String version) {
    return Passports.shipped().find(new PassportRef(code, version)).orElseThrow();
  }

  private static List<String> shown(Passport passport, String language, Channel... channels) {
    return Show.of(new View(passport, Set.of(channels), Words.in(language)));
  }

  private static List<String> whole(Passport passport, String language) {
    return Show.of(View.whole(passport, Words.in(language)));
  }

  @Nested
  class OneChannel {
    @Test
    void the_duplicate_at_the_corporation_has_its_term_with_the_clause_and_not_the_portals() {
      // When
      var lines = shown(passport("tve-duplicate"), "en", Channel.CORPORATION);
      // Then
      assertThat(section(lines, "Terms").getFirst())
          .matches("Corporation +15 working days +\\[Rules, item 50]");
      assertThat(String.join("\n", section(lines, "Terms"))).doesNotContain("portal", "office");
    }

    @Test
    void documents_are_presented_as_on_that_channel_only() {
      // When
      var lines = shown(passport("tve-duplicate"), "en", Channel.CORPORATION);
      // Then
      assertThat(String.join("\n", section(lines, "Documents")))
          .contains("Identity document (for comparison): required; Corporation: shown")
          .doesNotContain("portal:", "uploaded as a file", "image/png");
    }

    @Test
    void a_counter_elsewhere_has_its_own_term_at_the_corporation_alone() {
      var certificate = passport("tve-incomplete-certificate", "2");
      assertThat(section(shown(certificate, "en", Channel.CORPORATION), "Terms"))
          .anyMatch(line -> line.matches("Corporation +elsewhere +8 working days +\\[Memo.*"))
          .anyMatch(line -> line.matches("Corporation +otherwise +3 working days +\\[Memo.*"));
      assertThat(section(shown(certificate, "en", Channel.OFFICE), "Terms"))
          .singleElement()
          .asString()
          .matches("provider's office +3 working days +\\[Memo.*");
    }

    /** The notice of readiness is the portal's; the Corporation's result is dispatched. */
    @Test
    void a_step_that_no_application_of_it_does_is_passed_over() {
      // When
      var steps =
          section(
              shown(passport("higher-education-duplicate"), "en", Channel.CORPORATION), "Steps");
      // Then
      var portalOnly = passport("higher-education-duplicate").pipeline().step("notify").name();
      assertThat(String.join("\n", steps))
          .doesNotContain(portalOnly.en())
          .contains("Handing over the duplicate; the clocks stop");
    }
  }

  @Nested
  class Representation {
    @Test
    void who_may_act_for_an_applicant_is_told_with_counters_papers_and_ages() {
      assertThat(section(whole(passport("tve-duplicate"), "en"), "Who may act for an applicant"))
          .anyMatch(
              line ->
                  line.startsWith("at these counters: provider's office, Corporation [by reading"))
          .anyMatch(
              line ->
                  line.startsWith(
                      "parent: The child's birth certificate, of people below 18 years"))
          .anyMatch(
              line -> line.startsWith("proxy: Power of attorney, of people from 18 years on"));
    }

    @Test
    void an_organisation_is_represented_by_nobody() {
      assertThat(
              section(
                  whole(passport("state-order-competition"), "en"), "Who may act for an applicant"))
          .singleElement()
          .asString()
          .startsWith("nobody [by reading: An organisation applies");
    }
  }

  @Nested
  class Papers {
    @Test
    void the_papers_of_an_academic_leave_are_listed_by_ground() {
      // When
      var papers = section(whole(passport("academic-leave"), "en"), "Documents");
      // Then
      int illness = papers.indexOf("ground of the academic leave – illness, 6 to 12 months:");
      int child =
          papers.indexOf("ground of the academic leave – until the child is three years old:");
      assertThat(papers.getFirst()).isEqualTo("Always:");
      assertThat(papers.get(illness + 1)).startsWith("Conclusion of the medical").contains("[Memo");
      assertThat(papers.get(child + 1)).startsWith("Document on the forms of Appendices 8 and 12");
    }

    @Test
    void grounds_that_ask_for_the_same_papers_stand_together() {
      assertThat(section(whole(passport("higher-education-duplicate"), "en"), "Documents"))
          .containsSubsequence("reason – the document is lost:", "nothing more")
          .anyMatch(line -> line.contains("is unfit or errors made when it was filled in:"));
    }
  }

  @Nested
  class Readings {
    @Test
    void a_setting_of_the_passports_own_tells_what_else_it_could_be_and_why_it_is_not() {
      assertThat(section(whole(passport("tve-duplicate"), "en"), "What else can be read otherwise"))
          .anyMatch(
              line -> line.startsWith("carrier: courier (else: post) [by reading: Only a courier"))
          .anyMatch(line -> line.startsWith("open in the act: Item 41 allows the post"));
    }

    @Test
    void what_cannot_be_switched_is_told_by_its_number() {
      assertThat(
              section(
                  whole(passport("tve-incomplete-certificate"), "en"),
                  "How unclear places are read"))
          .first()
          .asString()
          .startsWith("No. 17: Appendix 1 is the certificate, 2 the application, 3 the receipt.");
    }

    @Test
    void the_day_before_the_end_and_the_branches_hours_are_told_where_a_branch_takes_part() {
      var duplicate = section(whole(passport("tve-duplicate"), "en"), "What a day counts");
      var dormitory = section(whole(passport("dormitory"), "en"), "What a day counts");
      assertThat(duplicate)
          .anyMatch(line -> line.startsWith("A day before the end is the last working day"))
          .anyMatch(line -> line.startsWith("Branches are open 9–18"));
      assertThat(dormitory).noneMatch(line -> line.startsWith("Branches are open"));
    }

    @Test
    void a_time_at_the_counter_is_told_of_the_channel_of_which_the_act_says_it() {
      var school = passport("school-duplicate");
      assertThat(section(shown(school, "en", Channel.CORPORATION), "Before you go"))
          .anyMatch(line -> line.startsWith("Corporation: longest wait at the counter: 15 min"));
      assertThat(section(shown(school, "en", Channel.OFFICE), "Before you go"))
          .noneMatch(line -> line.contains("longest wait"));
    }

    @Test
    void a_hearing_says_from_which_registration_on_it_is_held() {
      assertThat(section(whole(passport("academic-leave"), "en"), "Hearing"))
          .first()
          .asString()
          .contains("of cases registered from 2021-07-01 on");
    }

    @Test
    void an_option_for_some_organisations_says_for_which() {
      assertThat(
              String.join("\n", section(whole(passport("complaint"), "en"), "Fields of the form")))
          .contains("the quality of public services (authority)");
    }
  }

  @Nested
  class Sentences {
    @Test
    void an_act_has_its_date_number_and_public_code_where_there_are_any() {
      assertThat(section(whole(passport("tve-incomplete-certificate", "2"), "en"), "Acts"))
          .anyMatch(line -> line.startsWith("memo: Memo on ") && line.endsWith(", without a date"))
          .anyMatch(line -> line.contains(", 2009-06-12, No. 289, V090005717_ in the public"));
    }

    @Test
    void an_act_is_told_with_what_amended_it() {
      assertThat(section(whole(passport("higher-education-duplicate"), "en"), "Acts"))
          .anyMatch(
              line ->
                  line.endsWith(
                      ", 2015-06-02, No. 358, amended by No. 705 of 2015-12-24,"
                          + " amended by No. 127 of 2018-04-02"));
    }

    @Test
    void a_reading_gives_its_reason() {
      assertThat(section(whole(passport("tve-duplicate"), "en"), "What a day counts"))
          .anyMatch(line -> line.contains("[by reading: Until the provider closes on the last day"))
          .contains("open in the act: The Rules name the last day and no hour.");
    }

    @Test
    void a_step_says_who_until_when_and_what_follows() {
      assertThat(section(whole(passport("tve-duplicate"), "en"), "Steps"))
          .anyMatch(line -> line.startsWith("4. Signature: director, 15 min [by reading: "))
          .contains(
              "granted → Handing over the result; the clocks stop",
              "refused → motivated refusal; the clocks stop",
              "sent back → Preparing the draft of the result");
    }

    @Test
    void windows_and_their_conditions_are_told_by_labels() {
      assertThat(section(whole(passport("tve-admission"), "en"), "When applications are taken"))
          .anyMatch(line -> line.contains("full-time") && line.contains("from 20 Jun to 20 Aug"))
          .noneMatch(line -> line.contains("studyForm"));
    }

    @Test
    void it_is_said_in_russian() {
      var lines = shown(passport("tve-duplicate"), "ru", Channel.CORPORATION);
      assertThat(section(lines, "Сроки").getFirst())
          .matches("Госкорпорация +15 раб\\. дн\\. +\\[Rules, item 50]");
      assertThat(section(lines, "Действия")).contains("возвращено → Подготовка проекта результата");
    }

    @Test
    void it_is_said_in_kazakh() {
      var lines = shown(passport("tve-duplicate"), "kk", Channel.CORPORATION);
      assertThat(section(lines, "Мерзімдер").getFirst())
          .matches("Мемлекеттік корпорация +15 жұмыс күні +\\[Rules, item 50]");
      assertThat(section(lines, "Іс-қимылдар")).contains("қайтарылды → Нәтиженің жобасын дайындау");
    }

    /** A code without a word in the bundle would fail here. */
    @Test
    void every_shipped_passport_has_its_words_in_every_language() {
      for (Passport each : Passports.shipped().all()) {
        for (String language : Words.LANGUAGES) {
          assertThat(whole(each, language)).as(each.ref() + " " + language).hasSizeGreaterThan(40);
        }
      }
    }
  }
}
