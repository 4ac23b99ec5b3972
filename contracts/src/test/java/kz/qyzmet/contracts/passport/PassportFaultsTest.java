package kz.qyzmet.contracts.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.qyzmet.contracts.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** A passport with one fault is refused with its file, line and key. */
class PassportFaultsTest {
  private static final String FILE = "tve-duplicate@1.yaml";
  private static final String SOUND = Golden.text("passports/" + FILE);

  private static PassportRejected rejected(String yaml) {
    return catchThrowableOfType(
        PassportRejected.class,
        () ->
            Passports.parse(FILE, new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))));
  }

  /**
   * The shipped passport with one text replaced.
   *
   * @param at start of a line before the fault
   * @param right the first such text after it
   * @param wrong what stands in its stead; {@code ⏎} is a line break
   */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "/faults/passport.csv",
      delimiter = '|',
      numLinesToSkip = 1,
      ignoreLeadingAndTrailingWhitespace = false)
  void a_fault_is_refused_with_its_line(
      String fault, String at, String right, String wrong, int line, String key, String problem) {
    // When
    PassportRejected rejected = rejected(Faults.with(SOUND, at, right, wrong));
    // Then
    assertThat(rejected).as(fault).hasMessage(FILE + ":" + line + ": " + key + ": " + problem);
  }

  /** Each applicant has one of the two drafts, so that there is always something to sign. */
  @Test
  void a_draft_that_depends_on_the_ground_is_sound() {
    // Given
    var rest =
        "source: reading⏎      reason: Item 45 gives the whole work 5 working days; the executor has"
            + " the rest of them and no limit of his own.⏎";
    var other =
        "    prepare-other:⏎      name: {kk: Жоба, ru: Проект, en: Draft}⏎      role: executor⏎"
            + "      action: prepare⏎      when: {field: reason, in: [name-changed, unfit, error]}⏎"
            + "      grounds: [unreliable]⏎      moves: {done: sign}⏎      source: reading⏎"
            + "      reason: The old document comes with it.⏎";
    // When
    var file =
        Faults.with(
            SOUND,
            "    prepare:",
            "moves: {done: sign}⏎      " + rest,
            "moves: {done: prepare-other}⏎      when: {field: reason, in: [lost]}⏎      "
                + rest
                + other);
    // Then
    assertThat(
            Passports.parse(FILE, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
                .pipeline()
                .steps())
        .containsKey("prepare-other");
  }

  @Test
  void a_file_of_another_name_is_refused() {
    var rejected =
        catchThrowableOfType(
            PassportRejected.class,
            () ->
                Passports.parse(
                    "tve-duplicate@2.yaml",
                    new ByteArrayInputStream(SOUND.getBytes(StandardCharsets.UTF_8))));
    assertThat(rejected)
        .hasMessage(
            "tve-duplicate@2.yaml:6: version: "
                + "Expected a file tve-duplicate@1.yaml, but it is tve-duplicate@2.yaml");
  }

  @ParameterizedTest(name = "{0} beside {1}")
  @CsvSource({
    "from: 2026-01-01, '', 2026-01-01",
    "from: 2010-01-01, '', 2015-01-28",
    "from: 2010-01-01, '  to: 2015-01-28', 2015-01-28",
    "from: 2010-01-01, '  to: 2015-01-27',",
  })
  void an_edition_that_shares_a_day_with_another_is_refused(String from, String to, String day) {
    // Given
    var shipped = Passports.shipped().find(new PassportRef("tve-duplicate", "1")).orElseThrow();
    var other =
        SOUND
            .replace("version: \"1\"", "version: \"9\"")
            .replace("from: 2015-01-28", to.isEmpty() ? from : from + "\n" + to);
    // When
    var rejected =
        catchThrowableOfType(
            PassportRejected.class,
            () ->
                Passports.parse(
                    "tve-duplicate@9.yaml",
                    new ByteArrayInputStream(other.getBytes(StandardCharsets.UTF_8)),
                    List.of(shipped)));
    // Then
    if (day == null) {
      assertThat(rejected).isNull();
    } else {
      assertThat(rejected)
          .hasMessage(
              "tve-duplicate@9.yaml:8: inForce.from: Expected one edition of tve-duplicate per day,"
                  + " but on "
                  + day
                  + " tve-duplicate@1 is in force too");
    }
  }

  @Test
  void what_is_no_yaml_is_refused_with_the_line_where_it_stops_being_so() {
    assertThat(rejected("service: tve-duplicate\nname: [\n").getMessage())
        .startsWith(FILE + ":2: (file): Expected YAML, but ");
    assertThat(rejected("").getMessage())
        .isEqualTo(FILE + ":1: (file): Expected keys and values, but found none");
    assertThat(rejected("- a\n- b\n").getMessage()).contains("Expected keys and values");
  }
}
