package kz.qyzmet.college.organisation.usecase;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qyzmet.college.organisation.usecase.OrganisationStore.Writing;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.organisations.LiveOrganisations;

/**
 * At start the file's organisations become version 1 of those that are not kept yet, and are told
 * to the other services. As long as only the file has spoken of an organisation, an edited file is
 * its next version; once an administrator has changed it, the file is not asked any more.
 */
@ApplicationScoped
class BeginWithTheFile {

  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final OrganisationStore store;
  private final LiveOrganisations organisations;
  private final ChangeOrganisations change;
  private final Moments moments;

  BeginWithTheFile(
      OrganisationStore store,
      LiveOrganisations organisations,
      ChangeOrganisations change,
      Moments moments) {
    this.store = store;
    this.organisations = organisations;
    this.change = change;
    this.moments = moments;
  }

  /** Before the first record and the first request. */
  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    store.alone(this::begin).await().atMost(LONGEST);
    organisations.follow(
        known ->
            store.beyond(known).map(kept -> kept.stream().map(KeptOrganisation::live).toList()));
  }

  private Uni<Void> begin(Writing tx) {
    return tx.beyond(Map.of())
        .chain(
            kept -> {
              var said = said(kept, moments.now());
              return tx.append(said, change.events(said, null));
            });
  }

  /** What the file says and is not kept so. */
  private List<KeptOrganisation> said(List<KeptOrganisation> kept, Instant now) {
    Map<String, KeptOrganisation> latest = new HashMap<>();
    kept.forEach(each -> latest.put(each.code(), each));
    List<KeptOrganisation> said = new ArrayList<>();
    for (var organisation : organisations.all()) {
      var document = Organisations.write(organisation);
      var before = latest.get(organisation.code());
      if (before == null) {
        said.add(new KeptOrganisation(organisation.code(), 1, document, now, Optional.empty()));
      } else if (before.changedBy().isEmpty() && !before.document().equals(document)) {
        said.add(
            new KeptOrganisation(
                organisation.code(), before.version() + 1, document, now, Optional.empty()));
      }
    }
    return said;
  }
}
