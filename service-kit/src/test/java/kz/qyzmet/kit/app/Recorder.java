package kz.qyzmet.kit.app;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import kz.qyzmet.contracts.event.CaseEvent;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.kit.inbox.Gathering;
import kz.qyzmet.kit.inbox.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer that writes down what it was given; it can be told to fail or to wait for a cause. */
@ApplicationScoped
public class Recorder {
  public static final String CONSUMER = "recorder";

  private final Inbox inbox;
  private final AtomicInteger polled = new AtomicInteger();
  private final List<Integer> batches = new CopyOnWriteArrayList<>();
  private final Set<UUID> failing = ConcurrentHashMap.newKeySet();
  private final Map<UUID, Integer> failingAt = new ConcurrentHashMap<>();
  private final Set<UUID> causal = ConcurrentHashMap.newKeySet();
  private final Map<UUID, String> people = new ConcurrentHashMap<>();

  private final Gathering applications;
  private final Gathering cases;

  Recorder(Inbox inbox) {
    this.inbox = inbox;
    this.applications = inbox.gathering("application", this::handle);
    this.cases = inbox.gathering("case", this::handle);
  }

  private Uni<Void> handle(List<ConsumerRecord<String, byte[]>> records) {
    batches.add(records.size());
    return inbox.consume(records, CONSUMER, this::write);
  }

  /** Records of the channel "application" that a poll has brought so far. */
  public int polled() {
    return polled.get();
  }

  /** Sizes of the batches so far. */
  public List<Integer> batches() {
    return List.copyOf(batches);
  }

  @Incoming("application")
  Uni<Void> onApplication(ConsumerRecords<String, byte[]> records) {
    polled.addAndGet(records.count());
    return applications.take(records);
  }

  @Incoming("case")
  Uni<Void> onCase(ConsumerRecords<String, byte[]> records) {
    return cases.take(records);
  }

  /** One batch, as from one channel for all topics. */
  public Uni<Void> take(List<ConsumerRecord<String, byte[]>> records) {
    return inbox.consume(records, CONSUMER, this::write);
  }

  /** From now on this application's events fail as by a bug. */
  public void failFor(UUID application) {
    failing.add(application);
  }

  /** From now on this one event fails as by a bug. */
  public void failAt(UUID application, int version) {
    failingAt.put(application, version);
  }

  public void mend(UUID application) {
    failing.remove(application);
    failingAt.remove(application);
  }

  /** From now on each event of this application is one about that person, who is written down. */
  public void writeDown(UUID application, String iin) {
    people.put(application, iin);
  }

  private boolean fails(Envelope<?> event) {
    return failing.contains(event.applicationId())
        || Objects.equals(failingAt.get(event.applicationId()), event.version());
  }

  /** From now on this application's case events wait for an event of the intake. */
  public void waitForIntake(UUID application) {
    causal.add(application);
  }

  /** From now on this application's case events wait for nothing. */
  public void waitNoMore(UUID application) {
    causal.remove(application);
  }

  /** Offers what is parked of an application, as somebody who knows that its cause has come. */
  public Uni<Void> offerAgain(UUID application) {
    return inbox.offerAgain(List.of(application), CONSUMER, this::write);
  }

  private Uni<Set<UUID>> write(SqlConnection tx, List<Envelope<?>> events) {
    if (events.stream().anyMatch(this::fails)) {
      throw new IllegalStateException("told to fail");
    }
    UUID[] applications =
        events.stream().map(Envelope::applicationId).distinct().toArray(UUID[]::new);
    return Multi.createFrom()
        .iterable(events)
        .filter(event -> people.containsKey(event.applicationId()))
        .onItem()
        .transformToUniAndConcatenate(
            event -> GuardedResource.write(tx, people.get(event.applicationId()), 1996))
        .collect()
        .last()
        .chain(() -> write(tx, events, applications));
  }

  private Uni<Set<UUID>> write(SqlConnection tx, List<Envelope<?>> events, UUID[] applications) {
    return tx.preparedQuery(
            "SELECT application_id FROM recorded"
                + " WHERE application_id = ANY($1) AND source LIKE '%intake%'")
        .execute(Tuple.of(applications))
        .flatMap(
            rows -> {
              var begun = new HashSet<UUID>();
              rows.forEach(row -> begun.add(row.getUUID(0)));
              return write(tx, events, begun);
            });
  }

  private Uni<Set<UUID>> write(SqlConnection tx, List<Envelope<?>> events, Set<UUID> begun) {
    var notYet = new HashSet<UUID>();
    var effects = new ArrayList<Tuple>();
    for (var event : events) {
      var application = event.applicationId();
      if (!(event.data() instanceof CaseEvent)) {
        begun.add(application);
      } else if (causal.contains(application) && !begun.contains(application)) {
        notYet.add(event.id());
        continue;
      }
      effects.add(Tuple.of(event.id(), application, event.source(), event.version()));
    }
    if (effects.isEmpty()) {
      return Uni.createFrom().item(notYet);
    }
    return tx.preparedQuery(
            "INSERT INTO recorded (event_id, application_id, source, version)"
                + " VALUES ($1, $2, $3, $4)")
        .executeBatch(effects)
        .replaceWith(notYet);
  }
}
