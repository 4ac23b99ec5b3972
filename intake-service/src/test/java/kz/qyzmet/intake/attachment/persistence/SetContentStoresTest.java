package kz.qyzmet.intake.attachment.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetContentStoresTest {
  @Test
  void what_was_chosen_before_stays_readable_beside_what_is_chosen_now() {
    // Given
    var now = SetContentStores.chosen("file:///scans", null, null);
    var all = new HashMap<>(Map.of(now.kind(), now));
    // When
    SetContentStores.add(all, "postgresql", new PgContentStore(null));
    // Then
    assertThat(all).containsOnlyKeys("file", "postgresql");
    assertThatThrownBy(() -> SetContentStores.add(all, "file:///old", now))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("of other kinds than the chosen one")
        .hasMessageEndingWith("file:///old");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "mongo", "files", "file:scans", "/var/scans", "s3://", "s3://b/", "http://b"})
  void a_store_of_no_known_kind_is_told_what_could_be_written(String setting) {
    assertThatThrownBy(() -> SetContentStores.chosen(setting, null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Expected qyzmet.intake.content-store to be postgresql, file:///")
        .hasMessageEndingWith("but it is " + setting);
  }
}
