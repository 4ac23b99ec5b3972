package kz.qyzmet.college.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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

  @ParameterizedTest
  @CsvSource({
    "WITHDRAWN,         HERE,    ARRIVED",
    "WITHDRAWN,         DAMAGED, ARRIVED",
    "WITHDRAWN,         MISSING, WITHDRAWN_MISSING",
    "WITHDRAWN_MISSING, HERE,    ARRIVED",
    "WITHDRAWN_MISSING, DAMAGED, ARRIVED"
  })
  void what_was_withdrawn_on_its_way_is_looked_for_all_the_same(
      PackageState before, PackageCondition found, PackageState after) {
    assertThat(PackageCheck.decide(before, found))
        .isEqualTo(new PackageCheck.FoundAfterwards(after));
  }

  @ParameterizedTest
  @EnumSource(names = {"MISSING", "WITHDRAWN_MISSING"})
  void what_is_known_to_be_missing_is_not_missed_again(PackageState missing) {
    assertThat(PackageCheck.decide(missing, PackageCondition.MISSING))
        .isEqualTo(new PackageCheck.Refused(new Refusal.PackageAlreadyMissing()));
  }

  @ParameterizedTest
  @EnumSource
  void what_is_here_is_looked_for_no_more(PackageCondition found) {
    assertThat(PackageCheck.decide(PackageState.ARRIVED, found))
        .isEqualTo(new PackageCheck.Refused(new Refusal.PackageNotAwaited()));
  }
}
