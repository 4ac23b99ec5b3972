package kz.qyzmet.college.draft.usecase;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Whether the drafts that somebody has seen are still the last ones. */
@ApplicationScoped
public class SeenDrafts {
  private final DraftStore store;

  SeenDrafts(DraftStore store) {
    this.store = store;
  }

  /**
   * The last version of each draft that has changed since. A case without a draft, or of another
   * organisation, is none of them: whoever signs is told of it as before.
   *
   * @param seen versions by case
   */
  public Uni<Map<UUID, Integer>> changed(Map<UUID, Integer> seen, String organisation) {
    return store
        .last(seen.keySet(), organisation)
        .map(
            last ->
                last.entrySet().stream()
                    .filter(each -> !each.getValue().equals(seen.get(each.getKey())))
                    .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }
}
