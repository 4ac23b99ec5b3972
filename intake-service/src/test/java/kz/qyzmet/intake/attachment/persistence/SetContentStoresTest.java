package kz.qyzmet.intake.attachment.persistence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetContentStoresTest {
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
