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
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.qyzmet.college.organisation.usecase.OrganisationStore.Writing;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.organisations.LiveOrganisations;
import org.jboss.logging.Logger;

/**
 * At start the file's organisations become version 1 of those that are not kept yet, and are told
 * to the other services. As long as only files have spoken of an organisation, what no file has
 * said before is its next version; once an administrator has changed it, no file is asked any more.
 *
 * <p>What was said before is passed over, the last version or not: replicas with different files
 * would else write versions in turn at each start. A file that takes what belongs to another
 * organisation stops the start.
 */
@ApplicationScoped
class BeginWithTheFile {

  private static final Logger LOG = Logger.getLogger(BeginWithTheFile.class);
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
    return Uni.combine()
        .all()
        .unis(tx.beyond(Map.of()), tx.saidByFiles())
        .asTuple()
        .chain(
            read -> {
              var said = said(read.getItem1(), read.getItem2(), moments.now());
              return tx.append(said, change.events(said, null));
            });
  }

  /** What the file says beyond what is kept. */
  private List<KeptOrganisation> said(
      List<KeptOrganisation> kept, List<KeptOrganisation> byFiles, Instant now) {
    Map<String, KeptOrganisation> latest = new HashMap<>();
    kept.forEach(each -> latest.put(each.code(), each));
    Set<Said> before = new HashSet<>();
    byFiles.forEach(each -> before.add(new Said(each.code(), each.document())));
    List<KeptOrganisation> said = new ArrayList<>();
    for (var organisation : organisations.all()) {
      var news = new Said(organisation.code(), Organisations.write(organisation));
      var last = latest.get(news.code());
      if (last == null || isNews(news, last, before)) {
        int version = last == null ? 1 : last.version() + 1;
        said.add(
            new KeptOrganisation(news.code(), version, news.document(), now, Optional.empty()));
        latest.remove(news.code());
      }
    }
    takeNothing(said, latest.values());
    return said;
  }

  /** What a file said of an organisation. */
  private record Said(String code, String document) {}

  private boolean isNews(Said news, KeptOrganisation last, Set<Said> before) {
    if (last.changedBy().isPresent() || last.document().equals(news.document())) {
      return false;
    }
    boolean isOld = before.contains(news);
    if (isOld) {
      LOG.warnf(
          "organisation=%s start-file=older file=%s kept=%d",
          news.code(), organisations.file(), last.version());
    }
    return !isOld;
  }

  /** That the file's own organisations share nothing was proven when it was read. */
  private void takeNothing(List<KeptOrganisation> said, Collection<KeptOrganisation> others) {
    if (said.isEmpty()) {
      return;
    }
    Map<String, String> binOf = new HashMap<>();
    Map<String, String> personOf = new HashMap<>();
    for (var other : others) {
      var organisation = other.organisation();
      binOf.put(organisation.bin(), other.code());
      organisation.people().forEach(person -> personOf.put(person.code(), other.code()));
    }
    for (var one : said) {
      var organisation = one.organisation();
      takesNothing(one, "the BIN", binOf.get(organisation.bin()));
      for (var person : organisation.people()) {
        takesNothing(one, "the person " + person.code(), personOf.get(person.code()));
      }
    }
  }

  private void takesNothing(KeptOrganisation one, String what, String owner) {
    if (owner != null) {
      throw new IllegalStateException(
          ("Expected the start file %s to take nothing from an organisation that is kept, but its %s"
                  + " has %s of %s")
              .formatted(organisations.file(), one.code(), what, owner));
    }
  }
}
