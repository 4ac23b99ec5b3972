package kz.qyzmet.intake.attachment.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import kz.qyzmet.intake.attachment.usecase.ContentStore;
import org.junit.jupiter.api.Test;

/** What every store of bytes does, wherever they lie. */
interface ContentStoreContract {
  int MEBIBYTE = 1024 * 1024;

  ContentStore store();

  @Test
  default void what_is_put_is_there_byte_for_byte() {
    // Given
    var id = UUID.randomUUID();
    var content = bytes(MEBIBYTE);
    // When
    done(store().put(id, content));
    // Then
    assertThat(done(store().get(id))).hasValueSatisfying(it -> assertThat(it).isEqualTo(content));
  }

  @Test
  default void each_id_has_its_own_bytes() {
    // Given
    var one = UUID.randomUUID();
    var other = UUID.randomUUID();
    done(store().put(one, new byte[] {1}));
    done(store().put(other, new byte[] {2}));
    // When
    done(store().delete(other));
    // Then
    assertThat(done(store().get(one))).contains(new byte[] {1});
    assertThat(done(store().get(other))).isEmpty();
  }

  @Test
  default void what_was_never_put_is_absent() {
    assertThat(done(store().get(UUID.randomUUID()))).isEmpty();
  }

  @Test
  default void the_same_put_once_more_does_no_harm() {
    // Given
    var id = UUID.randomUUID();
    var content = bytes(100);
    done(store().put(id, content));
    // When
    done(store().put(id, content));
    // Then
    assertThat(done(store().get(id))).hasValueSatisfying(it -> assertThat(it).isEqualTo(content));
  }

  @Test
  default void what_is_gone_may_be_taken_away_again() {
    // Given
    var id = UUID.randomUUID();
    done(store().put(id, bytes(100)));
    done(store().delete(id));
    // When
    done(store().delete(id));
    // Then
    assertThat(done(store().get(id))).isEmpty();
  }

  static <T> T done(Uni<T> work) {
    return work.await().atMost(Duration.ofSeconds(30));
  }

  private static byte[] bytes(int size) {
    var bytes = new byte[size];
    new Random(42).nextBytes(bytes);
    return bytes;
  }
}
