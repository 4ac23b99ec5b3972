package kz.qyzmet.organisations;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The organisations now. They begin with the file's, which stops the start where it is bad, and
 * take over what a source knows beyond it: at the start, whenever somebody says so, and by asking
 * again and again, because a change may come through another replica. Each question about them is
 * answered from memory; an {@link Organisation} that somebody holds never changes.
 */
@Startup
@Singleton
public class LiveOrganisations implements Organisations {
  private static final Logger LOG = Logger.getLogger(LiveOrganisations.class);
  private static final Duration AT_START = Duration.ofSeconds(30);

  private final String file;
  private final Duration poll;
  private volatile Snapshot now;
  private volatile Source source = known -> Uni.createFrom().item(List.of());
  private Cancellable asking;

  public LiveOrganisations(
      @ConfigProperty(name = "qyzmet.organisations") Optional<Path> file,
      @ConfigProperty(name = "qyzmet.organisations-poll", defaultValue = "PT1S") Duration poll) {
    this.file = file.map(Path::toString).orElse("the demo file");
    this.poll = poll;
    this.now = new Snapshot(file.map(Organisations::read).orElseGet(Organisations::demo), Map.of());
  }

  /** Whoever keeps what became of organisations since the file was written. */
  @FunctionalInterface
  public interface Source {
    /**
     * Those that stand there in another version.
     *
     * @param known the versions that are known here, by code
     */
    Uni<List<Version>> beyond(Map<String, Integer> known);
  }

  /** An organisation and which of its versions it is, from 1. */
  public record Version(Organisation organisation, int number) {}

  /** What is true at one moment. */
  private record Snapshot(Organisations all, Map<String, Integer> versions) {}

  /** The file that they began with, for messages. */
  public String file() {
    return file;
  }

  /** Takes over what the source knows, waits for it, and goes on asking. Called once, at start. */
  public void follow(Source where) {
    source = where;
    refresh().await().atMost(AT_START);
    asking =
        Multi.createFrom()
            .ticks()
            .startingAfter(poll)
            .every(poll)
            .onOverflow()
            .drop()
            .onItem()
            .transformToUniAndConcatenate(
                _ ->
                    refresh()
                        .onFailure()
                        .invoke(
                            failure ->
                                LOG.debugf(
                                    "organisations=old cause=%s",
                                    failure.getClass().getSimpleName()))
                        .onFailure()
                        .recoverWithNull())
            .subscribe()
            .with(_ -> {});
  }

  void stop(@Observes ShutdownEvent event) {
    stop();
  }

  /** Asks no more. */
  public void stop() {
    if (asking != null) {
      asking.cancel();
    }
  }

  /** The version of each that came from the source, by code. */
  public Map<String, Integer> versions() {
    return now.versions();
  }

  /** Asks the source now. */
  public Uni<Void> refresh() {
    return Uni.createFrom()
        .deferred(() -> source.beyond(now.versions()))
        .invoke(this::adopt)
        .replaceWithVoid();
  }

  /** Takes over what is newer than what is known. */
  public synchronized void adopt(Collection<Version> news) {
    var before = now;
    Map<String, Organisation> all = new LinkedHashMap<>();
    before.all().all().forEach(each -> all.put(each.code(), each));
    Map<String, Integer> versions = new LinkedHashMap<>(before.versions());
    boolean changed = false;
    for (var version : news) {
      var code = version.organisation().code();
      if (version.number() > versions.getOrDefault(code, 0)) {
        // News from another service names nobody: whom the file here names stays known.
        all.merge(
            code,
            version.organisation(),
            (old, told) -> told.people().isEmpty() ? told.staffedAs(old) : told);
        versions.put(code, version.number());
        changed = true;
        LOG.infof("organisation=%s version=%d", code, version.number());
      }
    }
    if (changed) {
      now = new Snapshot(Organisations.of(all.values()), Map.copyOf(versions));
    }
  }

  @Override
  public Optional<Organisation> find(String code) {
    return now.all().find(code);
  }

  @Override
  public Optional<Organisation> ofPerson(String person) {
    return now.all().ofPerson(person);
  }

  @Override
  public List<Organisation> all() {
    return now.all().all();
  }
}
