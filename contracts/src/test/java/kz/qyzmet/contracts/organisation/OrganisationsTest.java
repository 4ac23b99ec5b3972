package kz.qyzmet.contracts.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    void every_service_is_given_by_somebody() {
      assertThat(Passports.shipped().all())
          .allMatch(
              passport ->
                  Organisations.demo().all().stream()
                      .anyMatch(each -> each.gives(passport.ref().code())));
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
  class Refused {
    @ParameterizedTest(name = "line {2}: {3}")
    @CsvFileSource(resources = "/faults/organisations.csv", delimiter = '|', numLinesToSkip = 1)
    void a_fault_is_named_with_its_line_and_key(
        String right, String wrong, int line, String key, String problem) throws IOException {
      // Given
      assertThat(demo()).contains(right);
      var yaml =
          new ByteArrayInputStream(
              demo()
                  .replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong))
                  .getBytes(StandardCharsets.UTF_8));
      // When
      var rejected =
          catchThrowableOfType(FileRejected.class, () -> Organisations.parse("mine.yaml", yaml));
      // Then
      assertThat(rejected)
          .hasMessage("mine.yaml:" + line + ": organisations." + key + ": " + problem);
    }
  }
}
