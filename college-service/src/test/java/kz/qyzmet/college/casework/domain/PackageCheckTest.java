package kz.qyzmet.college.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows when a clerk has looked for a package, from every state of it. */
class PackageCheckTest {

  @ParameterizedTest
  @CsvSource({
    "ON_ITS_WAY, HERE,    ARRIVED",
    "ON_ITS_WAY, DAMAGED, ARRIVED",
    "ON_ITS_WAY, MISSING, MISSING",
    "MISSING,    HERE,    ARRIVED",
    "MISSING,    DAMAGED, ARRIVED"
  })
  void what_is_awaited_stands_as_it_was_found(
      PackageState before, PackageCondition found, PackageState after) {
    assertThat(PackageCheck.decide(before, found)).isEqualTo(new PackageCheck.Found(after));
  }

  @Test
  void what_is_known_to_be_missing_is_not_missed_again() {
    assertThat(PackageCheck.decide(PackageState.MISSING, PackageCondition.MISSING))
        .isEqualTo(new PackageCheck.Refused(new Refusal.PackageAlreadyMissing()));
  }

  @ParameterizedTest
  @CsvSource({
    "ARRIVED,   HERE",
    "ARRIVED,   DAMAGED",
    "ARRIVED,   MISSING",
    "WITHDRAWN, HERE",
    "WITHDRAWN, DAMAGED",
    "WITHDRAWN, MISSING"
  })
  void what_has_a_case_is_looked_for_no_more(PackageState before, PackageCondition found) {
    assertThat(PackageCheck.decide(before, found))
        .isEqualTo(new PackageCheck.Refused(new Refusal.PackageNotAwaited()));
  }
}
