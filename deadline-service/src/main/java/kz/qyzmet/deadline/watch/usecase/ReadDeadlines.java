package kz.qyzmet.deadline.watch.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.deadline.watch.domain.Reader;
import kz.qyzmet.deadline.watch.domain.WatchedCase;

/** Shows the deadlines of an application to those who may see it; to others it does not exist. */
@ApplicationScoped
public class ReadDeadlines {

  private final WatchedCases cases;

  ReadDeadlines(WatchedCases cases) {
    this.cases = cases;
  }

  /**
   * The deadlines of one application.
   *
   * @param readers all that the caller is
   * @return empty both for what does not exist and for what is not theirs
   */
  public Uni<Optional<WatchedCase>> of(UUID applicationId, List<Reader> readers) {
    return cases
        .find(applicationId)
        .map(
            found ->
                found.filter(
                    one -> readers.stream().anyMatch(reader -> reader.mayRead(one.acceptance()))));
  }
}
