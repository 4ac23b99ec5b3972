package kz.qyzmet.passports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private Path changed(String file, String right, String wrong) throws IOException {
    String text = Files.readString(Path.of("../contracts/src/main/resources/passports/" + file));
    assertThat(text).contains(right);
    return Files.writeString(folder.resolve(file), text.replace(right, wrong));
  }

  @Nested
  class Check {
    @Test
    void a_passport_that_fits_is_answered_with_its_table() {
      assertThat(run("check", "tve-incomplete-certificate@1")).isZero();
      assertThat(out.toString())
          .contains(
              "tve-incomplete-certificate@1, provider's office", "3 working days", "7 h 16 min");
    }

    @Test
    void its_figures_are_written_alike_on_every_machine() {
      // Given
      var machine = Locale.getDefault();
      Locale.setDefault(Locale.GERMANY);
      try {
        // When
        run("check", "tve-incomplete-certificate@1");
      } finally {
        Locale.setDefault(machine);
      }
      // Then
      assertThat(out.toString()).containsPattern("[0-9],[0-9]{3} starts in [0-9]+\\.[0-9] s");
    }

    @Test
    void a_misfit_that_nobody_acknowledges_is_told_with_its_counter_example() throws IOException {
      // Given
      var file =
          changed(
              "tve-incomplete-certificate@1.yaml",
              "limit: 2 working days",
              "limit: 3 working days");
      // When
      int code = run("check", file.toString());
      // Then
      assertThat(code).isEqualTo(1);
      assertThat(out.toString())
          .contains(
              "LATE",
              "submitted Tue 17 Mar 2015, 17:59",
              "135 h 44 min too late",
              "mend its steps");
    }

    @Test
    void a_misfit_that_is_acknowledged_and_does_not_happen_is_told() throws IOException {
      // Given
      var file =
          changed(
              "tve-duplicate@1.yaml",
              "hearing:\n",
              "misfits:\n  never: {channel: office, late: [told], says: {kk: a, ru: b, en: c},"
                  + " clause: 'Rules, item 45'}\nhearing:\n");
      // When
      int code = run("check", file.toString());
      // Then
      assertThat(code).isEqualTo(1);
      assertThat(out.toString()).contains("tve-duplicate@1: the misfit never is acknowledged");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "en|1 passport, 1 way, |: 0 misfits that no passport acknowledges",
          "ru|1 паспорт, 1 способ, |: 0 несоответствий, о которых паспорта молчат",
          "kk|1 паспорт, 1 тәсіл, |: паспорттар айтпайтын 0 сәйкессіздік"
        })
    void the_sum_is_told_in_each_language(String language, String counted, String misfits) {
      assertThat(run("check", "tve-incomplete-certificate@1", "--language", language)).isZero();
      assertThat(out.toString()).contains("\n" + counted).endsWith(misfits + "\n");
    }

    @Test
    void an_acknowledged_misfit_is_told_and_passes() {
      assertThat(run("check", "tve-incomplete-certificate@2")).isZero();
      assertThat(out.toString()).contains("late, acknowledged", "The act itself: ");
    }

    @ParameterizedTest
    @CsvSource({
      "'{field: expelledOn', '{field: specialty', 'since.field: Expected another date of the form, but got specialty'",
      "'atMost: 1 month}', 'atMost: 5 working days}', 'since.atMost: Expected calendar days or months, but got 5 working days'"
    })
    void a_date_is_counted_from_another_date_in_days_or_months(
        String right, String wrong, String problem) throws IOException {
      // Given
      var file = changed("transfer-reinstatement@1.yaml", right, wrong);
      // When
      int code = run("check", file.toString());
      // Then
      assertThat(code).isEqualTo(2);
      assertThat(err.toString()).contains("form.debtPaidOn." + problem);
    }

    @ParameterizedTest
    @CsvSource({
      "Letter, dormitory, a clause of one of the acts \\[memo",
      "Memo, hostel, one of the clauses that the register has of memo-tve"
    })
    void a_citation_that_the_register_does_not_have_is_refused_with_file_line_and_key(
        String act, String clause, String expected) throws IOException {
      // Given
      var file =
          changed(
              "dormitory@1.yaml",
              "clause: 'Memo, dormitory",
              "clause: '%s, %s".formatted(act, clause));
      // When
      int code = run("check", file.toString());
      // Then
      assertThat(code).isEqualTo(2);
      assertThat(err.toString())
          .containsPattern("dormitory@1\\.yaml:\\d+: .*clause: Expected " + expected);
    }

    @Test
    void a_condition_on_a_channel_that_the_service_does_not_have_is_refused() throws IOException {
      // Given
      var file =
          changed(
              "office-2015@1.yaml",
              "    required: true\n",
              "    required: true\n    condition: {field: channel, in: [portal]}\n");
      // When
      int code = run("check", file.toString());
      // Then
      assertThat(code).isEqualTo(2);
      assertThat(err.toString())
          .containsPattern("condition.in: Expected codes of \\[.*, but got portal");
    }

    @ParameterizedTest
    @CsvSource({
      "'legs:\n  corporation:', 'legs:\n  portal:', legs.portal",
      "'  handOver: {', '  exceptions: [{channel: portal, term: none, clause: ''Code, article 73''}]\n  handOver: {', terms.exceptions[0].channel",
      "'hearing:', 'misfits:\n  late: {channel: portal, late: [told], says: {kk: a, ru: b, en: c}, clause: ''Code, article 73''}\nhearing:', misfits.late.channel"
    })
    void a_channel_that_the_service_does_not_have_is_refused(String right, String wrong, String key)
        throws IOException {
      // Given
      var file = changed("office-2015@1.yaml", right, wrong);
      // When
      int code = run("check", file.toString());
      // Then
      assertThat(code).isEqualTo(2);
      assertThat(err.toString())
          .contains(": " + key + ": Expected a channel of the service, but it has no portal");
    }

    @Test
    void an_unknown_passport_is_bad_input() {
      assertThat(run("check", "nothing@9")).isEqualTo(2);
      assertThat(err.toString()).contains("Expected a service of ").contains("but got nothing@9");
    }

    @Test
    void a_file_that_is_not_there_is_bad_input() {
      assertThat(run("check", folder.resolve("none.yaml").toString())).isEqualTo(2);
      assertThat(err.toString()).contains("Expected a file that can be read");
    }
  }

  @Nested
  class Show {
    @Test
    void a_passport_is_told_for_one_channel() {
      assertThat(run("show", "tve-duplicate", "--channel", "corporation")).isZero();
      assertThat(out.toString()).contains("15 working days", "[Rules, item 50]");
    }

    @Test
    void a_channel_that_the_service_does_not_have_is_bad_input_and_names_those_it_has() {
      assertThat(run("show", "tve-incomplete-certificate@2", "--channel", "portal")).isEqualTo(2);
      assertThat(err.toString())
          .contains(
              "Expected a channel of tve-incomplete-certificate@2 (office, corporation), but got"
                  + " portal");
    }

    @Test
    void a_channel_that_nobody_knows_is_bad_input() {
      assertThat(run("show", "tve-duplicate", "--channel", "post")).isEqualTo(2);
    }

    @Test
    void a_day_chooses_the_edition() {
      assertThat(run("show", "tve-incomplete-certificate", "--on", "2016-01-01")).isZero();
      assertThat(out.toString()).contains("edition tve-incomplete-certificate@1");
    }

    @Test
    void an_edition_that_does_not_hold_on_the_day_is_bad_input() {
      assertThat(run("show", "tve-incomplete-certificate@1", "--on", "2021-01-01")).isEqualTo(2);
      assertThat(err.toString())
          .contains(
              "Expected an edition in force on 2021-01-01, but tve-incomplete-certificate@1 holds"
                  + " from 2015-11-06 to 2020-07-15");
    }
  }

  @Nested
  class Diff {
    @Test
    void two_editions_are_compared_in_the_language_asked_for() {
      assertThat(
              run(
                  "diff",
                  "tve-incomplete-certificate@1",
                  "tve-incomplete-certificate@2",
                  "--language",
                  "kk"))
          .isZero();
      assertThat(out.toString()).contains("ешкім бір күн де ұтпайды және жоғалтпайды");
    }

    @Test
    void a_changed_copy_is_compared_with_its_original() throws IOException {
      // Given
      var file = changed("tve-duplicate@1.yaml", "term: 15 working days", "term: 10 working days");
      // When
      int code = run("diff", "tve-duplicate@1", file.toString());
      // Then
      assertThat(code).isZero();
      assertThat(out.toString()).contains("portal: everybody gains");
    }

    @Test
    void two_services_are_bad_input() {
      assertThat(run("diff", "tve-duplicate", "dormitory")).isEqualTo(2);
      assertThat(err.toString())
          .contains(
              "Expected two editions of one service, but got tve-duplicate@1 and dormitory@1");
    }
  }
}
