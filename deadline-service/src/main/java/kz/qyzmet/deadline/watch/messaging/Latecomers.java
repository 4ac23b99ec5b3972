package kz.qyzmet.deadline.watch.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.deadline.watch.usecase.Awaited;
import kz.qyzmet.kit.log.Failures;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Looks again and again whether an organisation that applications wait for is known by now, and has
 * their events offered again. Nothing has to wake it: whoever heard of the organisation, and when,
 * it is found at the next look. Two replicas may find the same; the inbox lets one of them do it.
 */
@ApplicationScoped
class Latecomers {

  private static final Logger LOG = Logger.getLogger(Latecomers.class);

  private final Awaited awaited;
  private final Organisations organisations;
  private final EventsConsumer events;
  private final Duration poll;
  private Cancellable looking;

  Latecomers(
      Awaited awaited,
      Organisations organisations,
      EventsConsumer events,
      @ConfigProperty(name = "qyzmet.organisations-poll", defaultValue = "PT1S") Duration poll) {
    this.awaited = awaited;
    this.organisations = organisations;
    this.events = events;
    this.poll = poll;
  }

  void start(@Observes StartupEvent event) {
    looking =
        Multi.createFrom()
            .ticks()
            .every(poll)
            .onOverflow()
            .drop()
            .onItem()
            .transformToUniAndConcatenate(
                _ ->
                    Uni.createFrom()
                        .deferred(this::look)
                        .onFailure()
                        .invoke(
                            failure ->
                                LOG.warnf("awaited=looking cause=%s", Failures.line(failure)))
                        .onFailure()
                        .recoverWithNull())
            .subscribe()
            .with(_ -> {});
  }

  void stop(@Observes ShutdownEvent event) {
    if (looking != null) {
      looking.cancel();
    }
  }

  private Uni<Void> look() {
    return awaited
        .all()
        .map(this::known)
        .chain(
            known ->
                known.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : events.offerAgain(known).chain(() -> awaited.remove(known)));
  }

  private List<UUID> known(Map<UUID, String> codes) {
    return codes.entrySet().stream()
        .filter(each -> organisations.find(each.getValue()).isPresent())
        .map(Map.Entry::getKey)
        .toList();
  }
}
