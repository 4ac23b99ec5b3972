package kz.qyzmet.intake.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.intake.attachment.domain.Attachment;
import kz.qyzmet.intake.attachment.domain.ContentKind;
import kz.qyzmet.intake.attachment.domain.FileName;
import kz.qyzmet.intake.attachment.usecase.AttachmentStore;
import kz.qyzmet.intake.attachment.usecase.AttachmentStore.Reply;
import kz.qyzmet.intake.attachment.usecase.AttachmentStore.Upload;
import kz.qyzmet.intake.attachment.usecase.ContentStores;
import kz.qyzmet.intake.attachment.usecase.SweepUploads;
import kz.qyzmet.intake.testing.IntakeTest;
import kz.qyzmet.intake.testing.Portal;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.StoredAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SweepUploadsTest extends IntakeTest {
  private static final byte[] BYTES = {1, 2, 3};

  @Inject AttachmentStore store;
  @Inject ContentStores contents;
  @Inject SweepUploads sweep;

  @BeforeEach
  void nothing_of_other_tests() {
    tables.empty("attachment_upload");
  }

  @Test
  void bytes_that_no_scan_came_of_are_taken_away_after_a_day() {
    // Given
    var id = begun();
    clock.set(DayOfWeek.FRIDAY, "2026-03-06T10:01");
    // When
    var swept = done(sweep.sweep());
    // Then
    assertThat(swept).isEqualTo(1);
    assertThat(done(contents.chosen().get(id))).isEmpty();
    assertThat(tables.number("SELECT count(*) FROM attachment_upload")).isZero();
  }

  @Test
  void an_upload_of_today_is_left_alone() {
    // Given
    var id = begun();
    clock.set(DayOfWeek.FRIDAY, "2026-03-06T09:59");
    // When
    var swept = done(sweep.sweep());
    // Then
    assertThat(swept).isZero();
    assertThat(done(contents.chosen().get(id))).contains(BYTES);
  }

  @Test
  void a_scan_stays_however_old_it_is() {
    // Given
    var id = somebody().scan();
    clock.set(DayOfWeek.THURSDAY, "2026-12-03T10:00");
    // When
    var swept = done(sweep.sweep());
    // Then
    assertThat(swept).isZero();
    assertThat(done(contents.chosen().get(id))).contains(Portal.PDF);
  }

  @Test
  void a_straggler_makes_no_scan_of_what_is_given_up() {
    // Given
    var id = begun();
    var given =
        done(store.giveUp(clock.now().plus(Duration.ofSeconds(1)), contents.byKind().keySet(), 10));
    var rows = tables.rows();
    // When
    var added = done(store.add(scan(id), reply()));
    // Then
    assertThat(given).extracting(Upload::id).containsExactly(id);
    assertThat(added).isFalse();
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @Test
  void what_could_not_be_taken_away_is_tried_again() {
    // Given a sweep that died before it took anything away
    var id = begun();
    clock.set(DayOfWeek.FRIDAY, "2026-03-06T10:01");
    var unused =
        done(store.giveUp(clock.now().minus(Duration.ofDays(1)), contents.byKind().keySet(), 10));
    // When
    var swept = done(sweep.sweep());
    // Then
    assertThat(swept).isEqualTo(1);
    assertThat(done(contents.chosen().get(id))).isEmpty();
  }

  @Test
  void what_cannot_be_taken_away_hides_nothing_else() {
    // Given two, and batches of one
    var first = begun();
    var second = begun();
    clock.set(DayOfWeek.FRIDAY, "2026-03-06T10:01");
    var before = clock.now().minus(Duration.ofDays(1));
    var kinds = contents.byKind().keySet();
    // When nothing becomes of either
    var given =
        List.of(
            done(store.giveUp(before, kinds, 1)).getFirst().id(),
            done(store.giveUp(before, kinds, 1)).getFirst().id());
    // Then
    assertThat(given).containsExactlyInAnyOrder(first, second);
  }

  /** As a crash leaves it between the bytes and the row. */
  private UUID begun() {
    var id = UUID.randomUUID();
    done(store.begin(new Upload(id, contents.chosen().kind()), clock.now()));
    done(contents.chosen().put(id, BYTES));
    return id;
  }

  private static Attachment scan(UUID id) {
    return new Attachment(
        id,
        "somebody",
        "identity-document",
        new FileName("a.pdf"),
        ContentKind.PDF,
        BYTES.length,
        "0".repeat(64),
        Instant.parse("2026-03-05T05:00:00Z"));
  }

  private static Reply reply() {
    return new Reply(
        CommandKey.of("somebody", Portal.key(), "POST", "/attachments", BYTES),
        new StoredAnswer(201, Map.of(), BYTES));
  }

  private static <T> T done(Uni<T> work) {
    return work.await().atMost(Duration.ofSeconds(10));
  }
}
