package kz.qyzmet.notification.cabinet.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.notification.NotificationSettings;
import kz.qyzmet.notification.cabinet.domain.ApplicantId;
import kz.qyzmet.notification.cabinet.domain.Language;
import kz.qyzmet.notification.cabinet.domain.Notice;
import kz.qyzmet.notification.cabinet.domain.Told;
import kz.qyzmet.notification.cabinet.usecase.StreamNotices.Beat;
import org.junit.jupiter.api.Test;

class StreamNoticesTest {
  private static final ApplicantId SOMEBODY = new ApplicantId("AAAAAAAAAAAAAAAAAAAAAA");
  private static final Duration LONG = Duration.ofHours(1);

  private final Shelf shelf = new Shelf();
  private final Doorbells bells = new Doorbells();
  private final StreamNotices streams = new StreamNotices(shelf, bells, settings());

  /** A store in memory that counts how often it is read. */
  private static final class Shelf implements NoticesAbove {
    private final List<Kept> kept = new ArrayList<>();
    private int reads;

    void put(int many) {
      for (var i = 0; i < many; i++) {
        var notice =
            new Notice(
                new UUID(1, kept.size()),
                SOMEBODY,
                new UUID(2, 2),
                new Told.Issued(),
                "e",
                Instant.EPOCH);
        kept.add(
            new Kept(
                kept.size() + 1L,
                notice,
                "n",
                new PassportRef("tve-duplicate", "1"),
                "p",
                Language.KK,
                null));
      }
    }

    @Override
    public Uni<List<Kept>> above(ApplicantId applicant, long sequence, int limit) {
      reads++;
      return Uni.createFrom()
          .item(kept.stream().filter(k -> k.sequence() > sequence).limit(limit).toList());
    }
  }

  private static NotificationSettings settings() {
    return new SmallRyeConfigBuilder()
        .withMapping(NotificationSettings.class)
        .withDefaultValue("qyzmet.notification.streams.heartbeat", LONG.toString())
        .withDefaultValue("qyzmet.notification.streams.batch", "10")
        .withDefaultValue("qyzmet.notification.streams.per-applicant", "2")
        .build()
        .getConfigMapping(NotificationSettings.class);
  }

  private AssertSubscriber<Beat> open(long after, long demand) {
    return streams.stream(SOMEBODY, after, LONG, Runnable::run)
        .orElseThrow()
        .subscribe()
        .withSubscriber(AssertSubscriber.create(demand));
  }

  private static List<Long> numbers(AssertSubscriber<Beat> reader) {
    return reader.getItems().stream()
        .map(beat -> beat instanceof Beat.News(var kept) ? kept.sequence() : 0L)
        .toList();
  }

  @Test
  void a_slow_reader_holds_one_batch_and_no_more_is_read_for_it() {
    // Given
    shelf.put(1000);
    // When
    var reader = open(0, 3);
    // Then
    assertThat(numbers(reader)).containsExactly(1L, 2L, 3L);
    assertThat(shelf.reads).isEqualTo(1);
    reader.cancel();
  }

  @Test
  void a_reader_that_asks_on_gets_all_of_it_in_order() {
    // Given
    shelf.put(35);
    // When
    var reader = open(5, Long.MAX_VALUE);
    // Then
    assertThat(numbers(reader))
        .containsExactlyElementsOf(LongStream.rangeClosed(6, 35).boxed().toList());
    reader.cancel();
  }

  @Test
  void a_ring_wakes_the_reader_and_a_ring_for_nothing_harms_nobody() {
    // Given
    var reader = open(0, Long.MAX_VALUE);
    // When
    bells.ring(List.of(SOMEBODY));
    shelf.put(2);
    bells.ring(List.of(SOMEBODY));
    shelf.put(1);
    bells.ringAll();
    // Then
    assertThat(numbers(reader)).containsExactly(1L, 2L, 3L);
    reader.cancel();
  }

  @Test
  void a_stop_ends_every_stream_and_those_that_still_come() {
    // Given
    var reader = open(0, Long.MAX_VALUE);
    // When
    bells.closeAll();
    var late = open(0, Long.MAX_VALUE);
    // Then
    reader.assertCompleted().assertItems(new Beat.Farewell());
    late.assertCompleted();
    assertThat(bells.open()).isZero();
  }

  @Test
  void a_stream_ends_with_its_life_and_leaves_nothing_behind() {
    // Given
    shelf.put(1);
    var reader =
        streams.stream(SOMEBODY, 0, Duration.ofMillis(50), Runnable::run)
            .orElseThrow()
            .subscribe()
            .withSubscriber(AssertSubscriber.create(10));
    // When
    reader.awaitCompletion();
    // Then
    assertThat(numbers(reader)).containsExactly(1L);
    assertThat(bells.open()).isZero();
  }

  @Test
  void streams_are_counted_and_given_back() {
    // Given
    var one = open(0, 1);
    var two = open(0, 1);
    // When
    var third = streams.stream(SOMEBODY, 0, LONG, Runnable::run);
    // Then
    assertThat(third).isEmpty();
    one.cancel();
    assertThat(bells.open()).isEqualTo(1);
    two.cancel();
    assertThat(bells.open()).isZero();
  }
}
