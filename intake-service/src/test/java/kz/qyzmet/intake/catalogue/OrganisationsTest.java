package kz.qyzmet.intake.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.event.OrganisationChanged;
import kz.qyzmet.contracts.organisation.OrganisationNews;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.intake.testing.IntakeTest;
import kz.qyzmet.intake.testing.Topic;
import kz.qyzmet.organisations.HeardOrganisations;
import kz.qyzmet.organisations.LiveOrganisations;
import org.junit.jupiter.api.Test;

/** What college-service tells of organisations, on a real broker and database. */
@QuarkusTest
class OrganisationsTest extends IntakeTest {
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

  @Inject Pool pool;

  /** A school like the demo's under another code and name. */
  private static Envelope<OrganisationChanged> told(String code, int version, String name) {
    var like =
        OrganisationNews.tell(
            Organisations.demo().find("akmola-school").orElseThrow(), Instant.EPOCH);
    var changed =
        new OrganisationChanged(
            code,
            like.bin(),
            like.kind(),
            new LocalizedText(name, name, name),
            like.address(),
            like.zone(),
            like.locality(),
            like.hours(),
            like.vacations(),
            like.services(),
            like.pickups(),
            like.at());
    return new Envelope<>(
        UUID.randomUUID(), EventCatalog.COLLEGE, version, null, "test", Instant.EPOCH, changed);
  }

  /** Names of the providers of the school's service, by code. */
  private static Map<String, String> providers() {
    List<Map<String, String>> all =
        given().header("Accept-Language", "en").get("/services/school-duplicate").path("providers");
    return all.stream()
        .collect(Collectors.toMap(each -> each.get("code"), each -> each.get("name")));
  }

  @Test
  void a_new_school_is_in_the_catalogue_without_a_restart() {
    // When
    Topic.publish(told("new-school", 1, "New School"));
    // Then
    await().atMost(LONG_ENOUGH).until(() -> "New School".equals(providers().get("new-school")));
    assertThat(providers()).containsKey("akmola-school");
  }

  @Test
  void a_later_version_counts_though_an_earlier_one_comes_after_it() {
    // When
    Topic.publish(told("late-school", 2, "Later"), told("late-school", 1, "Earlier"));
    // Then
    await().atMost(LONG_ENOUGH).until(() -> "Later".equals(providers().get("late-school")));
  }

  @Test
  void what_was_heard_is_there_again_after_a_restart() {
    // Given
    Topic.publish(told("kept-school", 1, "Kept School"));
    await().atMost(LONG_ENOUGH).until(() -> providers().containsKey("kept-school"));
    // When
    var restarted = new LiveOrganisations(Optional.empty(), Duration.ofHours(1));
    new HeardOrganisations(pool, restarted).start();
    restarted.stop();
    // Then
    assertThat(restarted.find("kept-school"))
        .map(school -> school.name().en())
        .contains("Kept School");
  }
}
