package kz.qyzmet.kit.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.kit.inbox.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer that writes down what it was given; it can be told to fail or to wait. */
@ApplicationScoped
public class Recorder {
  private final Inbox inbox;
  private final List<Envelope<?>> seen = new CopyOnWriteArrayList<>();
  private final Set<UUID> failing = ConcurrentHashMap.newKeySet();
  private final Set<UUID> early = ConcurrentHashMap.newKeySet();

  Recorder(Inbox inbox) {
    this.inbox = inbox;
  }

  @Incoming("application")
  Uni<Void> on(ConsumerRecords<String, byte[]> records) {
    return inbox.consume(
        records,
        "recorder",
        (tx, events) -> {
          var notYet = new HashSet<UUID>();
          for (var event : events) {
            if (failing.contains(event.applicationId())) {
              throw new IllegalStateException("told to fail");
            }
            if (early.contains(event.applicationId())) {
              notYet.add(event.id());
            }
          }
          events.stream().filter(event -> !notYet.contains(event.id())).forEach(seen::add);
          return Uni.createFrom().item(notYet);
        });
  }

  /** Versions handled of an application, in the order of handling. */
  public List<Integer> versionsOf(UUID application) {
    return seen.stream()
        .filter(event -> event.applicationId().equals(application))
        .map(Envelope::version)
        .toList();
  }

  public void failFor(UUID application) {
    failing.add(application);
  }

  public void mend(UUID application) {
    failing.remove(application);
  }
}
