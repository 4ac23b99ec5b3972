package kz.qyzmet.notification.cabinet.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.contracts.event.Actor;
import kz.qyzmet.contracts.event.CaseRefused;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.event.PapersReturned;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.contracts.event.ResultIssued;
import kz.qyzmet.contracts.event.ResultReady;
import org.junit.jupiter.api.Test;

class ParticularsTest {
  private static final UUID APPLICATION = UUID.fromString("019c3127-6bd0-7a41-9c51-3f0a2b7d4e11");
  private static final String PROVIDER = "karaganda-polytechnic";
  private static final Instant AT = Instant.parse("2026-02-12T05:00:00Z");
  private static final Actor CLERK = new Actor("clerk", "kp-clerk-1");
  private static final LocalizedText WORDS = new LocalizedText("Үлгі", "Образец", "Sample");
  private static final PickupPlace BRANCH = new PickupPlace("branch", "karaganda-1", WORDS, WORDS);

  @Test
  void a_motivated_refusal_that_is_ready_has_its_place_its_last_day_and_its_ground() {
    // When
    var told =
        Particulars.of(
            new ResultReady(
                APPLICATION,
                PROVIDER,
                AT,
                CLERK,
                BRANCH,
                null,
                LocalDate.parse("2026-03-12"),
                "unreliable"));
    // Then
    assertThat(told)
        .isEqualTo(
            new Particulars(BRANCH, null, LocalDate.parse("2026-03-12"), "unreliable", null));
  }

  @Test
  void others_tell_what_they_know_and_no_more() {
    assertThat(Particulars.of(new ResultReady(APPLICATION, PROVIDER, AT, CLERK, BRANCH)))
        .isEqualTo(new Particulars(BRANCH, null, null, null, null));
    assertThat(Particulars.of(new CaseRefused(APPLICATION, PROVIDER, AT, CLERK, "sign", "late")))
        .isEqualTo(new Particulars(null, null, null, "late", null));
    assertThat(
            Particulars.of(
                new PapersReturned(
                    APPLICATION, PROVIDER, AT, CLERK, "register", List.of("application"))))
        .isEqualTo(new Particulars(null, null, null, null, List.of("application")));
    assertThat(Particulars.of(new ResultIssued(APPLICATION, PROVIDER, AT, CLERK, "issue")))
        .isEqualTo(new Particulars(null, null, null, null, null));
  }
}
