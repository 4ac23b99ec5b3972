package kz.qyzmet.notification.cabinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.event.OrganisationChanged;
import kz.qyzmet.contracts.event.OrganisationEvent;
import kz.qyzmet.contracts.organisation.OrganisationNews;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.notification.Database;
import kz.qyzmet.notification.OnRealParts;
import kz.qyzmet.notification.Teller;
import kz.qyzmet.notification.cabinet.usecase.Kept;
import kz.qyzmet.notification.cabinet.usecase.Nameplates;
import kz.qyzmet.organisations.HeardOrganisations;
import kz.qyzmet.organisations.LiveOrganisations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What college-service tells of organisations, on a real broker and database. */
@QuarkusTest
@OnRealParts
class OrganisationsTest {
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

  @Inject Nameplates nameplates;
  @Inject Pool pool;

  private final Teller teller = new Teller();

  @AfterEach
  void closed() {
    teller.close();
  }

  /** A college like the demo's under another code and name. */
  private static OrganisationChanged told(String code, String name) {
    var like =
        OrganisationNews.tell(
            Organisations.demo().find("karaganda-polytechnic").orElseThrow(), Instant.EPOCH);
    return new OrganisationChanged(
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
  }

  private String nameOf(String code) {
    var kept = new Kept(1, null, "N-1", new PassportRef("tve-duplicate", "1"), code, null, null);
    return nameplates.of(kept).provider().en();
  }

  @Test
  void a_provider_has_the_name_that_was_told_last() {
    // Given
    assertThat(nameOf("named-college")).isEqualTo("named-college");
    teller.tell(told("named-college", "First Name"));
    await().atMost(LONG_ENOUGH).until(() -> nameOf("named-college").equals("First Name"));
    // When
    teller.tell(told("named-college", "Second Name"));
    // Then
    await().atMost(LONG_ENOUGH).until(() -> nameOf("named-college").equals("Second Name"));
  }

  @Test
  void an_organisation_waits_for_no_application_and_is_there_again_after_a_restart() {
    // Given
    teller.tell(told("kept-college", "Kept College"));
    await().atMost(LONG_ENOUGH).until(() -> nameOf("kept-college").equals("Kept College"));
    await()
        .atMost(LONG_ENOUGH)
        .until(
            () ->
                Database.number(
                        "select count(*) from stream_position where application_id = ?",
                        OrganisationEvent.subjectOf("kept-college"))
                    == 1);
    var restarted = new LiveOrganisations(Optional.empty(), Duration.ofHours(1));
    // When
    new HeardOrganisations(pool, restarted).start();
    restarted.stop();
    // Then
    assertThat(restarted.find("kept-college")).isPresent();
    assertThat(
            Database.number(
                "select count(*) from parked_event where application_id = ?",
                OrganisationEvent.subjectOf("kept-college")))
        .isZero();
  }
}
