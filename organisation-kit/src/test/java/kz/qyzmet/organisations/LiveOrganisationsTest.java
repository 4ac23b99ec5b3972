package kz.qyzmet.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kz.qyzmet.contracts.event.OrganisationChanged;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.OrganisationNews;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.yaml.FileRejected;
import kz.qyzmet.organisations.LiveOrganisations.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveOrganisationsTest {
  private static final String SCHOOL = "akmola-school";

  private static LiveOrganisations live() {
    return new LiveOrganisations(Optional.empty(), Duration.ofHours(1));
  }

  private static Organisation demo(String code) {
    return Organisations.demo().find(code).orElseThrow();
  }

  /** The school as another service hears of it: moved to another town, and without people. */
  private static Organisation heard() {
    var told = OrganisationNews.tell(demo(SCHOOL), Instant.EPOCH);
    return OrganisationNews.hear(
        new OrganisationChanged(
            told.organisation(),
            told.bin(),
            told.kind(),
            told.name(),
            told.address(),
            told.zone(),
            "another-town",
            told.hours(),
            told.vacations(),
            told.services(),
            told.pickups(),
            told.at()));
  }

  /** What is known then: the news, and the people whom the file names. */
  private static Organisation known() {
    return heard().staffedAs(demo(SCHOOL));
  }

  @Test
  void without_a_file_the_demo_organisations_are_there() {
    assertThat(live().all()).isEqualTo(Organisations.demo().all());
  }

  @Test
  void a_bad_file_stops_the_start_and_names_its_line(@TempDir Path folder) throws IOException {
    // Given
    var file = folder.resolve("organisations.yaml");
    Files.writeString(file, "organisations:\n  a-college:\n    bin: 'not a number'\n");
    // When / Then
    assertThatThrownBy(() -> new LiveOrganisations(Optional.of(file), Duration.ofHours(1)))
        .isInstanceOf(FileRejected.class)
        .hasMessageContaining("organisations.yaml:3");
  }

  @Test
  void what_is_newer_takes_the_files_place_and_the_others_stay() {
    // Given
    var organisations = live();
    // When
    organisations.adopt(List.of(new Version(heard(), 1)));
    // Then
    assertThat(organisations.find(SCHOOL)).contains(known());
    assertThat(organisations.all()).hasSameSizeAs(Organisations.demo().all());
    assertThat(organisations.find("atyrau-energy")).contains(demo("atyrau-energy"));
  }

  @Test
  void what_is_older_changes_nothing() {
    // Given
    var organisations = live();
    organisations.adopt(List.of(new Version(heard(), 2)));
    // When
    organisations.adopt(List.of(new Version(demo(SCHOOL), 1), new Version(demo(SCHOOL), 2)));
    // Then
    assertThat(organisations.find(SCHOOL)).contains(known());
  }

  @Test
  void the_source_is_asked_at_the_start_and_told_what_is_known() {
    // Given
    var organisations = live();
    List<Map<String, Integer>> asked = new ArrayList<>();
    // When
    organisations.follow(
        known -> {
          asked.add(known);
          return Uni.createFrom().item(List.of(new Version(heard(), 7)));
        });
    organisations.refresh().await().atMost(Duration.ofSeconds(10));
    organisations.stop();
    // Then
    assertThat(asked).containsExactly(Map.of(), Map.of(SCHOOL, 7));
    assertThat(organisations.find(SCHOOL)).contains(known());
  }

  @Test
  void a_source_that_fails_is_asked_again() throws InterruptedException {
    // Given
    var organisations = new LiveOrganisations(Optional.empty(), Duration.ofMillis(10));
    var asked = new AtomicInteger();
    var heard = new CountDownLatch(1);
    // When
    organisations.follow(
        known -> {
          int time = asked.incrementAndGet();
          if (time == 2) {
            throw new IllegalStateException("away");
          }
          if (time == 3) {
            return Uni.createFrom().failure(new IllegalStateException("away"));
          }
          if (time > 4) {
            heard.countDown();
          }
          return Uni.createFrom().item(time < 4 ? List.of() : List.of(new Version(heard(), 1)));
        });
    // Then
    assertThat(heard.await(60, TimeUnit.SECONDS)).isTrue();
    organisations.stop();
    assertThat(organisations.find(SCHOOL)).contains(known());
  }
}
