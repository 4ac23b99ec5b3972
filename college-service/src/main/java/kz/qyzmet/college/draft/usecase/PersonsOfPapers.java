package kz.qyzmet.college.draft.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.qyzmet.college.draft.domain.DraftVersion;
import kz.qyzmet.papers.Language;

/** Whom papers are about, as their last drafts say: nothing else of it is kept here. */
@ApplicationScoped
public class PersonsOfPapers {
  private final DraftStore store;

  PersonsOfPapers(DraftStore store) {
    this.store = store;
  }

  /** The person of each case whose draft names one in that language. */
  public Uni<Map<UUID, String>> in(Language language, Set<UUID> cases) {
    return store
        .latest(cases)
        .map(
            drafts ->
                drafts.stream()
                    .filter(each -> name(each, language) != null)
                    .collect(Collectors.toMap(DraftVersion::id, each -> name(each, language))));
  }

  private static String name(DraftVersion version, Language language) {
    var person = version.draft().person();
    return person == null
        ? null
        : switch (language) {
          case KK -> person.kk();
          case RU -> person.ru();
        };
  }
}
