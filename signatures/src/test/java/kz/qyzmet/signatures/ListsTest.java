package kz.qyzmet.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kz.qyzmet.authority.Algorithm;
import org.junit.jupiter.api.Test;

/** Which lists are got, and how often. */
class ListsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T05:00:00Z");
  private static final Instant UNTIL = NOW.plus(Duration.ofHours(1));
  private static final String ONE = "http://lists/one.crl";
  private static final String OTHER = "http://lists/other.crl";
  private static final int AT_ONCE = 8;

  private final List<URI> got = Collections.synchronizedList(new ArrayList<>());

  /** Answers with the address. */
  private class Counting implements Fetch {
    @Override
    public byte[] get(URI address, int atMost) throws IOException {
      got.add(address);
      return address.toString().getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public byte[] post(URI address, String type, byte[] body, int atMost) throws IOException {
      throw new IOException("nobody asks");
    }
  }

  private static Lists keeping(int lists, Fetch fetch) {
    var usual = Limits.USUAL;
    return new Lists(
        fetch,
        new Limits(
            usual.messageBytes(),
            usual.answerBytes(),
            usual.listBytes(),
            usual.answerAge(),
            usual.listAge(),
            lists,
            usual.skew()));
  }

  private static RevocationList.Said good(byte[] bytes, Cert signedBy) {
    return new RevocationList.Said(new Status.Good(), UNTIL, signedBy);
  }

  private static RevocationList.Said worthless(byte[] bytes, Cert signedBy) throws NotProven {
    throw new NotProven("stale");
  }

  @Test
  void one_is_kept_as_long_as_it_may_be_believed() throws Exception {
    // Given
    var lists = keeping(8, new Counting());
    lists.read(ONE, NOW, ListsTest::good);
    // When
    lists.read(ONE, UNTIL, ListsTest::good);
    // Then
    assertThat(got).hasSize(1);
    // When
    lists.read(ONE, UNTIL.plusSeconds(1), ListsTest::good);
    // Then
    assertThat(got).hasSize(2);
  }

  @Test
  void whose_signature_was_verified_is_kept_with_the_list_and_goes_with_it() throws Exception {
    // Given
    var seen = new ArrayList<Optional<Cert>>();
    var lists = keeping(8, new Counting());
    try (var world = new World(Algorithm.RSA)) {
      var issuer = Cert.of(world.family.issuing());
      Lists.Judge judge =
          (bytes, signedBy) -> {
            seen.add(Optional.ofNullable(signedBy));
            return new RevocationList.Said(new Status.Good(), UNTIL, issuer);
          };
      // When
      lists.read(ONE, NOW, judge);
      lists.read(ONE, NOW, judge);
      lists.read(OTHER, NOW, judge);
      lists.read(ONE, UNTIL.plusSeconds(1), judge);
      // Then
      assertThat(seen)
          .containsExactly(
              Optional.empty(), Optional.of(issuer), Optional.empty(), Optional.empty());
    }
  }

  @Test
  void one_that_proves_nothing_is_not_kept() throws Exception {
    // Given
    var lists = keeping(8, new Counting());
    assertThatThrownBy(() -> lists.read(ONE, NOW, ListsTest::worthless))
        .isInstanceOf(NotProven.class);
    // When
    lists.read(ONE, NOW, ListsTest::good);
    // Then
    assertThat(got).hasSize(2);
  }

  @Test
  void no_more_are_kept_than_there_is_room_for() throws Exception {
    // Given
    var lists = keeping(1, new Counting());
    lists.read(ONE, NOW, ListsTest::good);
    lists.read(OTHER, NOW, ListsTest::good);
    // When
    lists.read(OTHER, NOW, ListsTest::good);
    lists.read(ONE, NOW, ListsTest::good);
    // Then
    assertThat(got).extracting(URI::toString).containsExactly(ONE, OTHER, ONE);
  }

  @Test
  void several_at_once_get_it_once() throws Exception {
    // Given: an answer that comes only when all are there
    var all = new CountDownLatch(AT_ONCE);
    var lists =
        keeping(
            8,
            new Counting() {
              @Override
              public byte[] get(URI address, int atMost) throws IOException {
                try {
                  assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                  throw new IOException(e);
                }
                return super.get(address, atMost);
              }
            });
    var read = new ArrayList<Future<Lists.Read>>();
    // When
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < AT_ONCE; i++) {
        read.add(
            threads.submit(
                () -> {
                  all.countDown();
                  return lists.read(ONE, NOW, ListsTest::good);
                }));
      }
    }
    // Then
    assertThat(got).hasSize(1);
    for (var each : read) {
      assertThat(new String(each.get().bytes(), StandardCharsets.US_ASCII)).isEqualTo(ONE);
    }
  }

  @Test
  void one_that_did_not_come_is_got_again_by_the_next() throws Exception {
    // Given
    var lists =
        keeping(
            8,
            new Counting() {
              @Override
              public byte[] get(URI address, int atMost) throws IOException {
                if (got.isEmpty()) {
                  super.get(address, atMost);
                  throw new IOException("the line is cut");
                }
                return super.get(address, atMost);
              }
            });
    assertThatThrownBy(() -> lists.read(ONE, NOW, ListsTest::good)).isInstanceOf(IOException.class);
    // When
    var read = lists.read(ONE, NOW, ListsTest::good);
    // Then
    assertThat(read.status()).isEqualTo(new Status.Good());
  }
}
