package kz.qyzmet.intake.result.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Passports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckingTest {
  private static final Passport DUPLICATE = passport("tve-duplicate", "1");
  private static final Passport CERTIFICATE = passport("tve-incomplete-certificate", "2");

  /** At the branch it is the last day of January already. */
  private static final Instant AT = Instant.parse("2026-01-30T20:00:00Z");

  private static final Whereabouts HERE =
      new Whereabouts.Here(
          new Whereabouts.Arrival(AT, "operator-1", false, LocalDate.parse("2026-02-28")));

  @Test
  void what_is_here_is_kept_for_the_acts_month_by_the_branchs_clock() {
    // When
    var decision =
        Checking.decide(Sent.standing(new Whereabouts.OnItsWay()), look(Finding.HERE), DUPLICATE);
    // Then
    assertThat(decision).isEqualTo(new Checking.Decision.Checked(Sent.after(HERE)));
  }

  @Test
  void an_act_that_sets_no_time_has_it_kept_without_end() {
    // When
    var decision =
        Checking.decide(Sent.standing(new Whereabouts.OnItsWay()), look(Finding.HERE), CERTIFICATE);
    // Then
    var arrival = new Whereabouts.Arrival(AT, "operator-1", false, null);
    assertThat(decision)
        .isEqualTo(new Checking.Decision.Checked(Sent.after(new Whereabouts.Here(arrival))));
  }

  @Test
  void what_was_missing_may_be_found_damaged_and_has_arrived() {
    // When
    var decision =
        Checking.decide(Sent.standing(new Whereabouts.Missing()), look(Finding.DAMAGED), DUPLICATE);
    // Then
    var arrival = new Whereabouts.Arrival(AT, "operator-1", true, LocalDate.parse("2026-02-28"));
    assertThat(decision)
        .isEqualTo(new Checking.Decision.Checked(Sent.after(new Whereabouts.Here(arrival))));
  }

  @Test
  void that_it_is_missing_is_told_once() {
    // Given
    var look = look(Finding.MISSING);
    // When
    var first = Checking.decide(Sent.standing(new Whereabouts.OnItsWay()), look, DUPLICATE);
    var again = Checking.decide(Sent.standing(new Whereabouts.Missing()), look, DUPLICATE);
    // Then
    assertThat(first)
        .isEqualTo(new Checking.Decision.Checked(Sent.after(new Whereabouts.Missing())));
    assertThat(again).isEqualTo(new Checking.Decision.Refused(new CannotCheck.AlreadyMissing()));
  }

  @ParameterizedTest
  @EnumSource(Finding.class)
  void what_has_arrived_is_looked_for_no_more(Finding found) {
    for (var now : List.of(HERE, Sent.handedOver())) {
      // When
      var decision = Checking.decide(Sent.standing(now), look(found), DUPLICATE);
      // Then
      assertThat(decision)
          .isEqualTo(new Checking.Decision.Refused(new CannotCheck.NotAwaited(now.state())));
    }
  }

  private static Checking.Look look(Finding found) {
    return new Checking.Look(found, branch(), "operator-1", AT);
  }

  private static Branch branch() {
    return Branches.demo().find("karaganda-1").orElseThrow();
  }

  private static Passport passport(String code, String version) {
    return Passports.shipped().find(new PassportRef(code, version)).orElseThrow();
  }
}
