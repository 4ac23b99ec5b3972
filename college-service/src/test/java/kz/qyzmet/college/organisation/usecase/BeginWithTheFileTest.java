package kz.qyzmet.college.organisation.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.college.Tables;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.organisations.LiveOrganisations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replica starts again, after files or an administrator have spoken. */
@QuarkusTest
class BeginWithTheFileTest extends AdministeredCollege {

  @Inject OrganisationStore store;
  @Inject ChangeOrganisations change;
  @Inject Moments moments;

  @TempDir Path folder;

  @Test
  void the_administrators_word_stands_and_the_file_is_asked_no_more() {
    // Given
    int version = version("shygys-university");
    var changed = document("shygys-university").replaceFirst("18:00", "17:15");
    change("shygys-university", version, changed).then().statusCode(200);
    // When
    var restarted = begin(Optional.empty());
    // Then
    assertThat(version("shygys-university")).isEqualTo(version + 1);
    assertThat(Organisations.write(restarted.find("shygys-university").orElseThrow()))
        .isEqualTo(document("shygys-university"))
        .contains("17:15");
  }

  @Test
  void replicas_with_two_files_write_no_versions_in_turn() throws IOException {
    // Given
    var early = college("tf", "990140000017");
    var first = file("first.yaml", "two-files-college", early);
    var second = file("second.yaml", "two-files-college", early.replace("18:00", "17:00"));
    begin(Optional.of(first));
    begin(Optional.of(second));
    assertThat(version("two-files-college")).isEqualTo(2);
    // When
    for (var file : List.of(first, second, second, first)) {
      var replica = begin(Optional.of(file));
      // Then
      assertThat(Organisations.write(replica.find("two-files-college").orElseThrow()))
          .contains("17:00");
    }
    assertThat(version("two-files-college")).isEqualTo(2);
  }

  @Test
  void an_edited_file_is_the_next_version_until_an_administrator_has_spoken() throws IOException {
    // Given
    var yaml = college("ef", "990240000020");
    begin(Optional.of(file("edited.yaml", "edited-college", yaml)));
    // When
    begin(Optional.of(file("edited.yaml", "edited-college", yaml.replace("18:00", "17:00"))));
    // Then
    assertThat(version("edited-college")).isEqualTo(2);
    // When
    change("edited-college", 2, yaml).then().statusCode(200);
    begin(Optional.of(file("edited.yaml", "edited-college", yaml.replace("18:00", "16:00"))));
    // Then
    assertThat(version("edited-college")).isEqualTo(3);
    assertThat(document("edited-college")).isEqualTo(yaml);
  }

  @Test
  void a_file_with_a_bin_that_was_added_meanwhile_stops_the_start() throws IOException {
    // Given
    create("bin-college", college("bc", "990340000034")).then().statusCode(201);
    var file = file("mine.yaml", "thief-college", college("th", "990340000034"));
    long before = Tables.written();
    // When / Then
    assertThatThrownBy(() -> begin(Optional.of(file)))
        .hasMessage(
            "Expected the start file "
                + file
                + " to take nothing from an organisation that is kept, but its thief-college has"
                + " the BIN of bin-college");
    assertThat(Tables.written()).isEqualTo(before);
  }

  @Test
  void a_file_with_a_person_who_was_added_meanwhile_stops_the_start() throws IOException {
    // Given
    create("staff-college", college("st", "990440000048")).then().statusCode(201);
    var taking = college("ot", "990540000051").replace("ot-clerk-1", "st-clerk-1");
    var file = file("mine.yaml", "other-college", taking);
    long before = Tables.written();
    // When / Then
    assertThatThrownBy(() -> begin(Optional.of(file)))
        .hasMessage(
            "Expected the start file "
                + file
                + " to take nothing from an organisation that is kept, but its other-college has"
                + " the person st-clerk-1 of staff-college");
    assertThat(Tables.written()).isEqualTo(before);
  }

  @Test
  void a_person_who_moved_by_the_administrators_word_does_not_stop_the_old_file()
      throws IOException {
    // Given
    var left = college("lf", "990640000065");
    var file = file("old.yaml", "left-college", left);
    begin(Optional.of(file));
    change("left-college", 1, left.replace("lf-clerk-2", "lf-clerk-3")).then().statusCode(200);
    var joined = college("jn", "990740000079").replace("jn-clerk-2", "lf-clerk-2");
    create("joined-college", joined).then().statusCode(201);
    // When
    var restarted = begin(Optional.of(file));
    // Then
    assertThat(restarted.ofPerson("lf-clerk-2")).map(Organisation::code).contains("joined-college");
  }

  /** A replica starts with that file, or with the demo's. */
  private LiveOrganisations begin(Optional<Path> file) {
    var replica = new LiveOrganisations(file, Duration.ofHours(1));
    try {
      new BeginWithTheFile(store, replica, change, moments).start(null);
    } finally {
      replica.stop();
    }
    return replica;
  }

  private Path file(String name, String code, String yaml) throws IOException {
    return Files.writeString(
        folder.resolve(name), "organisations:\n  " + code + ":\n" + yaml.indent(4));
  }

  @Test
  void another_replica_has_heard_of_a_change_when_it_asks_again() {
    // Given
    var replica = new LiveOrganisations(Optional.empty(), Duration.ofMillis(100));
    replica.follow(
        known ->
            store.beyond(known).map(kept -> kept.stream().map(KeptOrganisation::live).toList()));
    int version = version("qaragandy-authority");
    // When
    change(
            "qaragandy-authority",
            version,
            document("qaragandy-authority").replaceFirst("18:30", "17:45"))
        .then()
        .statusCode(200);
    // Then
    await()
        .atMost(LONG_ENOUGH)
        .until(
            () ->
                Organisations.write(replica.find("qaragandy-authority").orElseThrow())
                    .contains("17:45"));
    replica.stop();
  }
}
