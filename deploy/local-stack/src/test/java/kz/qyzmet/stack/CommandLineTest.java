package kz.qyzmet.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  record Run(int code, String out, String err) {}

  static Run qyzmet(String line) {
    var out = new StringWriter();
    var err = new StringWriter();
    var args = line.isEmpty() ? new String[0] : line.split(" ");
    var code = Main.run(args, new PrintWriter(out), new PrintWriter(err));
    return new Run(code, out.toString(), err.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "dance",
        "calendar",
        "calendar days 2026-03-06",
        "calendar days tomorrow 2026-03-08",
        "calendar days 2026-03-08 2026-03-06",
        "calendar days 2027-12-31 2028-01-01",
        "due",
        "due tve-duplicate --at 2026-03-05T10:00",
        "due tve-duplicate --channel pigeon --at 2026-03-05T10:00",
        "due tve-duplicate --channel portal --at noon",
        "due tve-duplicate --channel portal --at 2026-02-30T10:00",
        "due tve-duplicate --channel portal --at 2026-03-05T10:00 --zone Mars",
        "due tve-duplicate --channel portal --at 2026-03-05T10:00 --known-on soon",
        "due tve-duplicate --channel portal --at 2026-03-05T10:00 --language de",
        "due passport --channel portal --at 2026-03-05T10:00",
        "token king",
        "token clerk --org nowhere",
        "token clerk --person nobody",
        "token clerk --iin 123456789012",
        "token clerk --branch karaganda-1",
        "token operator --branch nowhere",
        "token operator --org karaganda-polytechnic",
        "token applicant --iin 123456789012",
        "token applicant --org karaganda-polytechnic",
        "sign",
        "sign nowhere.json",
        "sign pom.xml --as 123456789012",
        "sign pom.xml --algorithm ROT13",
        "sign pom.xml --algorithm RSA_PSS",
        "signing-key",
        "signing-key nowhere",
        "signing-key karaganda-polytechnic --person kp-clerk-1",
        "verify",
        "verify nowhere.pdf",
        "verify pom.xml --roots nowhere.pem",
        "verify pom.xml --roots pom.xml",
        "verify pom.xml --by 990940009994",
        "verify-register",
        "verify-register nowhere.jsonl",
        "verify-register pom.xml --roots nowhere.pem",
        "verify-register pom.xml --roots pom.xml",
        "clock add soon",
        "clock add PT0S",
        "clock set noon",
        "up --at noon",
        "up --ports-from 80",
        "up --ports-from x",
        "dead-letters nobody",
        "status now",
        "reconcile now",
      })
  void bad_input_is_told_in_one_line_and_ends_with_2(String line) {
    // When
    var run = qyzmet(line);
    // Then
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith("qyzmet: ").doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "token clerk",
        "sign pom.xml",
        "signing-key karaganda-polytechnic",
        "clock",
        "clock add P1D",
        "dead-letters",
        "status",
        "status --json",
        "reconcile"
      })
  void a_folder_without_a_stack_is_told_in_one_line(String line, @TempDir Path empty) {
    // When
    var run = qyzmet(line + " --data " + empty);
    // Then
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("none was started there");
  }

  @Test
  void help_is_an_answer() {
    var run = qyzmet("--help");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("demo", "up", "due");
  }

  @Nested
  class Calendar {
    @Test
    void days_are_csv_with_both_ends_included() {
      var run = qyzmet("calendar days 2026-03-06 2026-03-10");
      assertThat(run.code()).isZero();
      assertThat(run.out())
          .isEqualTo(
              """
              date,working5,working6,reason
              2026-03-06,1,1,
              2026-03-07,0,1,weekend
              2026-03-08,0,0,holiday
              2026-03-09,0,0,shifted
              2026-03-10,1,1,
              """);
    }
  }

  @Nested
  class Due {
    @Test
    void the_answer_names_the_date_and_each_day_of_its_ledger() {
      var run = qyzmet("due tve-duplicate --channel portal --at 2026-03-05T18:31");
      assertThat(run.code()).isZero();
      assertThat(run.out())
          .contains("registered    2026-03-06", "due           2026-04-02 18:00 +05:00")
          .contains("after-closing", "Working day 15 of 15");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "kk| Техникалық және кәсіптік білім туралы құжаттардың телнұсқаларын беру"
              + "| 15 жұмыс күнінің 15-күні. Мерзім 18:00-де аяқталады.",
          "ru| Выдача дубликатов документов о техническом и профессиональном образовании"
              + "| Рабочий день 15 из 15. Срок истекает в 18:00.",
          "en| Duplicates of documents on technical and vocational education"
              + "| Working day 15 of 15. Due at 18:00."
        })
    void the_ledger_is_in_the_language_asked_for(String language, String name, String due) {
      var asked = "due tve-duplicate --channel portal --at 2026-03-05T18:31 --language " + language;
      assertThat(qyzmet(asked).out()).contains(name, due);
      assertThat(qyzmet(asked + " --json").out()).contains("\"note\" : \"" + due + "\"");
    }

    @ParameterizedTest
    @CsvSource({
      "portal,      2026-03-05T18:31,       2026-04-02T18:00:00+05:00",
      "office,      2026-03-05T10:00,       2026-04-01T18:00:00+05:00",
      "corporation, 2026-03-05T10:00,       2026-04-01T18:00:00+05:00",
      "PORTAL,      2026-03-05T05:00+00:00, 2026-04-01T18:00:00+05:00",
    })
    void every_channel_of_the_act_has_its_date_whether_it_is_served_or_not(
        String channel, String at, String due) {
      var run = qyzmet("due tve-duplicate --channel " + channel + " --at " + at + " --json");
      assertThat(run.code()).isZero();
      assertThat(run.out()).contains("\"accepted\" : true", "\"due\" : \"" + due + "\"");
    }

    @ParameterizedTest
    @CsvSource({
      "dormitory --channel portal,                                       2026-03-11T18:00:00+05:00",
      "complaint --channel office --with addressee=provider-head,        2026-03-13T18:00:00+05:00",
      "complaint --channel office --with addressee=quality-authority,    2026-04-01T18:00:00+05:00",
      "tve-incomplete-certificate --channel corporation --locality other, 2026-03-18T18:00:00+05:00",
      "free-meals --channel office,                                      2026-03-16T18:00:00+05:00",
    })
    void every_service_of_the_regulations_has_its_dates(String service, String due) {
      var run = qyzmet("due " + service + " --at 2026-03-05T10:00 --json");
      assertThat(run.code()).isZero();
      assertThat(run.out()).contains("\"accepted\" : true", "\"due\" : \"" + due + "\"");
    }

    @Test
    void an_application_outside_its_window_is_told_so() {
      var run =
          qyzmet(
              "due tve-admission --channel portal --with studyForm=full-time"
                  + " --at 2026-03-05T10:00 --json");
      assertThat(run.code()).isZero();
      assertThat(run.out()).contains("\"accepted\" : false", "\"reason\" : \"outside-window\"");
    }

    @Test
    void a_choice_that_the_form_does_not_have_is_bad_input() {
      var run =
          qyzmet("due complaint --channel office --with addressee=moon --at 2026-03-05T10:00");
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains("quality-authority");
    }

    @Test
    void a_day_before_every_edition_is_not_served() {
      var run =
          qyzmet(
              "due tve-duplicate --channel portal --at 2026-03-05T10:00 --edition 2010-01-01"
                  + " --json");
      assertThat(run.code()).isZero();
      assertThat(run.out())
          .contains("\"accepted\" : false", "\"reason\" : \"not-yet-served\"", "\"due\" : null");
    }

    @Test
    void a_shut_counter_is_an_answer_and_no_error() {
      var run = qyzmet("due tve-duplicate --channel office --at 2026-03-07T10:00 --json");
      assertThat(run.code()).isZero();
      assertThat(run.out()).contains("\"accepted\" : false", "\"reason\" : \"closed\"");
    }
  }
}
