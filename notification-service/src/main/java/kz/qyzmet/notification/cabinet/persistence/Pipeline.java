package kz.qyzmet.notification.cabinet.persistence;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Statements that go out together and are awaited together. */
final class Pipeline {
  private Pipeline() {}

  static Uni<Void> of(List<Uni<Void>> writes) {
    return writes.isEmpty()
        ? Uni.createFrom().voidItem()
        : Uni.join().all(writes).andFailFast().replaceWithVoid();
  }
}
