package kz.qyzmet.intake.filing.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.intake.filing.domain.Lifecycle;
import kz.qyzmet.intake.filing.domain.Withdrawal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StatesTest {
  static List<Lifecycle> permitted() {
    var all = new ArrayList<Lifecycle>();
    for (var number : List.of(Optional.<String>empty(), Optional.of("ТД-2026/17"))) {
      for (var withdrawal : Withdrawal.values()) {
        all.add(new Lifecycle.Accepted(withdrawal));
        all.add(new Lifecycle.Registered(number, withdrawal));
        all.add(new Lifecycle.InProgress(number, withdrawal));
      }
      all.add(new Lifecycle.Signed(number));
      all.add(new Lifecycle.Ready(number));
      all.add(new Lifecycle.Issued(number));
      all.add(new Lifecycle.Refused(number, "unreliable"));
      all.add(new Lifecycle.Withdrawn(number));
      all.add(new Lifecycle.Returned(number));
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("permitted")
  void every_permitted_state_comes_back_from_its_columns(Lifecycle state) {
    // When
    var read = States.of(state).toDomain();
    // Then
    assertThat(read).isEqualTo(state);
  }
}
