package kz.qyzmet.contracts.passport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.contracts.passport.RepresentativeCheck.Claimed;
import kz.qyzmet.contracts.passport.RepresentativeCheck.Represented;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Grounds, papers and ages of those who act for somebody else. */
class RepresentativeCheckTest {
  private static final Passport DUPLICATE =
      Passports.shipped().find(new PassportRef("tve-duplicate", "1")).orElseThrow();
  private static final String CHILD = SyntheticIin.nth(1).value();
  private static final String OTHER = SyntheticIin.nth(2).value();
  private static final LocalDate DAY = LocalDate.parse("2026-03-05");

  private static Represented born(String day) {
    return new Represented(CHILD, day == null ? null : LocalDate.parse(day), false, DAY);
  }

  private static List<String> faults(Claimed claimed, String born) {
    return RepresentativeCheck.onFiling(DUPLICATE, Channel.OFFICE, claimed, born(born)).stream()
        .map(fault -> fault.field() + " " + fault.code())
        .toList();
  }

  @Test
  void a_parent_with_the_birth_certificate_acts_for_a_minor_child() {
    var parent = new Claimed(OTHER, "A. Parent", "parent", List.of("birth-certificate"));
    assertThat(faults(parent, "2010-01-01")).isEmpty();
  }

  /** Who was born on 29 February comes of age with 1 March, for the day itself is not there. */
  @ParameterizedTest
  @CsvSource({"2026-02-28, true", "2026-03-01, false", "2028-02-29, false"})
  void born_on_a_leap_day_one_is_a_child_until_the_day_after_it_would_be(
      LocalDate day, boolean child) {
    // Given
    var parent = new Claimed(OTHER, "A. Parent", "parent", List.of("birth-certificate"));
    var whom = new Represented(CHILD, LocalDate.parse("2008-02-29"), false, day);
    // When
    var faults = RepresentativeCheck.onFiling(DUPLICATE, Channel.OFFICE, parent, whom);
    // Then
    assertThat(faults.isEmpty()).isEqualTo(child);
  }

  @Test
  void as_long_as_the_register_has_not_answered_no_age_is_a_bar() {
    var parent = new Claimed(OTHER, "A. Parent", "parent", List.of("birth-certificate"));
    assertThat(faults(parent, null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, A, parent, birth-certificate, representative.iin missing",
        "123, A, parent, birth-certificate, representative.iin iin-invalid",
        "CHILD, A, parent, birth-certificate, representative.iin representative-oneself",
        "OTHER, -, parent, birth-certificate, representative.name missing",
        "OTHER, ' ', parent, birth-certificate, representative.name blank",
        "OTHER, A, -, birth-certificate, representative.ground missing",
        "OTHER, A, neighbour, birth-certificate, representative.ground not-an-option",
        "OTHER, A, proxy, power-of-attorney, representative.ground representative-age-from"
      })
  void what_is_wrong_is_named(String iin, String name, String ground, String paper, String fault) {
    var who = "CHILD".equals(iin) ? CHILD : "OTHER".equals(iin) ? OTHER : iin;
    assertThat(faults(new Claimed(who, name, ground, List.of(paper)), "2010-01-01"))
        .containsExactly(fault);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "parent, -, 2008-03-06, 2008-03-05, representative-age-below",
        "patronate-educator, -, 2008-03-06, 2008-03-05, representative-age-below",
        "guardian, -, 2012-03-06, 2012-03-05, representative-age-below",
        "trustee, 2012-03-06, 2012-03-05, -, representative-age-between",
        "trustee, -, 2008-03-06, 2008-03-05, representative-age-between",
        "proxy-by-consent, 2012-03-06, 2012-03-05, -, representative-age-between",
        "proxy-by-consent, -, 2008-03-06, 2008-03-05, representative-age-between",
        "proxy, 2008-03-06, 2008-03-05, -, representative-age-from",
        "guardian-of-adult, 2008-03-06, 2008-03-05, -, representative-age-from",
        "trustee-of-adult, 2008-03-06, 2008-03-05, -, representative-age-from"
      })
  void a_ground_holds_for_the_ages_of_the_codes(
      String ground, String tooYoung, String right, String tooOld, String code) {
    // Given
    var papers =
        Representation.shipped().get(ground).papers().stream()
            .map(Representation.Paper::code)
            .toList();
    var claimed = new Claimed(OTHER, "A", ground, papers);
    // When, then
    assertThat(faults(claimed, right)).isEmpty();
    assertThat(faults(claimed, tooYoung == null ? tooOld : tooYoung))
        .containsExactly("representative.ground " + code);
  }

  @Test
  void an_age_that_is_refused_is_told_with_its_own_ends_and_clause() {
    // Given
    var guardian = new Claimed(OTHER, "A", "guardian", List.of("guardianship-decision"));
    // When
    var faults = RepresentativeCheck.check(DUPLICATE, guardian, born("2011-01-01"));
    // Then
    assertThat(faults)
        .containsExactly(
            new Violation(
                "representative.ground",
                "representative-age-below",
                Map.of("below", "14"),
                "Civil Code, article 23"));
  }

  @ParameterizedTest
  @CsvSource({
    "proxy, power-of-attorney, 1990-01-01, true",
    "parent, birth-certificate, 2015-01-01, false"
  })
  void a_proxys_power_ends_with_death_and_of_others_the_register_setting_decides(
      String ground, String paper, LocalDate born, boolean ended) {
    // Given
    var claimed = new Claimed(OTHER, "A", ground, List.of(paper));
    // When
    var faults =
        RepresentativeCheck.check(DUPLICATE, claimed, new Represented(CHILD, born, true, DAY));
    // Then
    assertThat(faults)
        .extracting(Violation::code, Violation::clause)
        .isEqualTo(
            ended ? List.of(tuple("representative-ended", "Civil Code, article 170")) : List.of());
  }

  @Test
  void each_paper_of_the_ground_has_to_be_shown_and_no_other_counts() {
    assertThat(faults(new Claimed(OTHER, "A", "guardian", null), "2015-01-01"))
        .containsExactly("representative.papers document-missing");
    assertThat(
            faults(
                new Claimed(
                    OTHER, "A", "guardian", List.of("guardianship-decision", "birth-certificate")),
                "2015-01-01"))
        .containsExactly("representative.papers[1] document-unknown");
  }

  @Test
  void at_a_door_that_the_passport_does_not_name_nobody_acts_for_somebody_else() {
    var parent = new Claimed(OTHER, "A. Parent", "parent", List.of("birth-certificate"));
    assertThat(RepresentativeCheck.onFiling(DUPLICATE, Channel.PORTAL, parent, born("2010-01-01")))
        .extracting(Violation::code)
        .containsExactly("representative-not-here");
  }

  @ParameterizedTest
  @CsvSource({"2008-03-05, false", "2008-03-06, true"})
  void a_minor_may_have_to_be_represented_by_the_passport(String born, boolean refused)
      throws IOException {
    // Given
    var strict = tveDuplicate("minorsRepresented: false", "minorsRepresented: true");
    // When
    var alone = RepresentativeCheck.onFiling(strict, Channel.OFFICE, null, born(born));
    // Then
    assertThat(alone)
        .extracting(Violation::code)
        .isEqualTo(refused ? List.of("representative-required") : List.of());
    assertThat(RepresentativeCheck.onFiling(DUPLICATE, Channel.OFFICE, null, born(born))).isEmpty();
  }

  private static Passport tveDuplicate(String right, String other) throws IOException {
    try (var shipped = Passports.class.getResourceAsStream("/passports/tve-duplicate@1.yaml")) {
      var yaml = new String(shipped.readAllBytes(), UTF_8);
      assertThat(yaml).containsOnlyOnce(right);
      return Passports.parse(
          "tve-duplicate@1.yaml",
          new ByteArrayInputStream(yaml.replace(right, other).getBytes(UTF_8)));
    }
  }
}
