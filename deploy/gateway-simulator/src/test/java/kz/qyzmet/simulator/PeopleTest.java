package kz.qyzmet.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.qyzmet.contracts.identity.SyntheticIin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleTest {
  private final People people = new People();

  private Person nth(int n) {
    return people.find(SyntheticIin.nth(n).value()).orElseThrow();
  }

  @Test
  void synthetic_people_live_are_grown_up_and_have_an_identity_document() {
    var person = nth(120);
    assertThat(person.deathDate()).isNull();
    assertThat(person.birthDate()).isBefore(LocalDate.parse("2008-01-01"));
    assertThat(person.document()).hasSize(9);
  }

  @Test
  void some_are_dead_some_are_children_and_of_some_nothing_is_known() {
    assertThat(nth(People.DEAD + 9).deathDate()).isNotNull();
    assertThat(nth(People.CHILDREN).birthDate()).isAfter(LocalDate.parse("2012-01-01"));
    assertThat(people.find(SyntheticIin.nth(People.UNKNOWN).value())).isEmpty();
    assertThat(people.find(SyntheticIin.nth(People.DEAD - 1).value())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nobody", "123456789012", "800101300017"})
  void whoever_is_not_synthetic_is_unknown(String number) {
    assertThat(people.find(number)).isEmpty();
  }
}
