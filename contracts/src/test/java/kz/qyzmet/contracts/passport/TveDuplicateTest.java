package kz.qyzmet.contracts.passport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TveDuplicateTest {
  @Test
  void the_shipped_passports_are_proven() {
    assertThat(Passports.shipped().all())
        .extracting(p -> p.ref().toString())
        .containsExactly("tve-duplicate@1");
  }
}
