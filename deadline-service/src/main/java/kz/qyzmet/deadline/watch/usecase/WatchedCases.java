package kz.qyzmet.deadline.watch.usecase;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.deadline.watch.domain.WatchedCase;

/** Where watches are kept, for the reading side. */
public interface WatchedCases {

  Uni<Optional<WatchedCase>> find(UUID applicationId);
}
