package kz.qyzmet.benchmarks.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kz.qyzmet.stack.BadInput;
import org.junit.jupiter.api.Test;

class PartsTest {
  @Test
  void without_names_the_usual_parts_run() {
    assertThat(Parts.named(List.of())).allMatch(Part::isUsual).isNotEmpty();
  }

  @Test
  void what_takes_long_runs_only_when_it_is_named() {
    assertThat(Parts.named(List.of()))
        .extracting(Part::name)
        .doesNotContain("passports", "proof", "documents", "million", "replicas", "profile");
    assertThat(Parts.named(List.of("passports", "proof", "replicas"))).hasSize(3);
  }

  @Test
  void named_parts_run_in_their_own_order_whatever_order_they_are_named_in() {
    assertThat(Parts.named(List.of("cost", "transitions")))
        .extracting(Part::name)
        .containsExactly("transitions", "cost");
  }

  @Test
  void an_unknown_part_is_refused_with_the_names_that_exist() {
    assertThatThrownBy(() -> Parts.named(List.of("transactions")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("transitions")
        .hasMessageContaining("but got transactions");
  }

  @Test
  void every_part_has_a_name_of_its_own_and_says_what_it_does() {
    assertThat(Parts.ALL).extracting(Part::name).doesNotHaveDuplicates();
    assertThat(Parts.ALL).allSatisfy(part -> assertThat(part.about()).isNotBlank());
  }
}
