package kz.qyzmet.kit.inbox;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import kz.qyzmet.kit.log.Failures;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * What comes in while a batch is under way is the next batch, so that batches grow with the load: a
 * transaction for ten events costs little more than one for a single event. Commits the offsets
 * itself, those of all partitions at once, after the batch and never before: the channel's own
 * strategy commits each partition by itself. And it lets the consumer take breath between polls,
 * for each is a round trip to the broker however little it brings.
 *
 * <p>One batch at a time, in the order in which records came.
 */
public final class Gathering {
  private static final Logger LOG = Logger.getLogger(Gathering.class);

  /** So many records wait at most, but for the poll that goes beyond. */
  private static final int MOST_WAITING = 1_000;

  private static final int LARGEST_BATCH = 500;

  /**
   * The first batch of a process; the next may be twice as large. Cold code would hold its event
   * loop for seconds with all that came in during the start, and answer no health check meanwhile.
   */
  private static final int FIRST_BATCH = 25;

  /** A poll that brought as many as these is no small one: the next may follow at once. */
  private static final int MANY = 100;

  /** Below so many records a second every poll may follow at once: then nobody is to wait. */
  private static final int DENSE = 100;

  private static final Duration BREATH = Duration.ofMillis(40);
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final KafkaClientService clients;
  private final String channel;
  private final Function<List<ConsumerRecord<String, byte[]>>, Uni<Void>> handle;

  private final ArrayDeque<ConsumerRecord<String, byte[]>> waiting = new ArrayDeque<>();
  private final Map<TopicPartition, OffsetAndMetadata> toCommit = new HashMap<>();
  private UniEmitter<? super Void> held;
  private Throwable broken;
  private int largest = FIRST_BATCH;
  private boolean isBusy;
  private boolean isCommitting;
  private long secondBegan = System.nanoTime();
  private int inSecond;
  private boolean wasDense;

  Gathering(
      KafkaClientService clients,
      String channel,
      Function<List<ConsumerRecord<String, byte[]>>, Uni<Void>> handle) {
    this.clients = clients;
    this.channel = channel;
    this.handle = handle;
  }

  /** Takes what a poll has brought; completes when there is room for another. */
  public Uni<Void> take(ConsumerRecords<String, byte[]> records) {
    return Uni.createFrom()
        .emitter(
            emitter -> {
              if (add(records, emitter)) {
                next();
              }
              if (comeDensely(records.count()) && records.count() < MANY) {
                breathe();
              }
            });
  }

  /** True if nobody is at work on a batch. */
  private synchronized boolean add(
      ConsumerRecords<String, byte[]> records, UniEmitter<? super Void> emitter) {
    if (broken != null) {
      emitter.fail(broken);
      return false;
    }
    records.forEach(waiting::add);
    if (waiting.size() < MOST_WAITING) {
      emitter.complete(null);
    } else {
      held = emitter;
    }
    return !isBusy;
  }

  /** Counts what arrived; true if the second before this one brought many. */
  private synchronized boolean comeDensely(int arrived) {
    long now = System.nanoTime();
    if (now - secondBegan > SECOND) {
      wasDense = inSecond > DENSE && now - secondBegan < 2 * SECOND;
      secondBegan = now;
      inSecond = 0;
    }
    inSecond += arrived;
    return wasDense;
  }

  private void next() {
    var batch = batch();
    if (!batch.isEmpty()) {
      Uni.createFrom()
          .deferred(() -> handle.apply(batch))
          .subscribe()
          .with(
              _ -> {
                commit(batch);
                next();
              },
              this::giveUp);
    }
  }

  /**
   * A stop of the service, or a bug behind the inbox: nothing of the batch is committed, and the
   * channel fails with its next poll, which the health check shows.
   */
  private synchronized void giveUp(Throwable failure) {
    var cause = Failures.line(failure);
    LOG.warnf("batch=given-up channel=%s cause=%s", channel, cause);
    // The channel writes what it is given into the log, with all that it says.
    broken = new IllegalStateException("Expected the batch to be handled, but: " + cause);
    if (held != null) {
      held.fail(broken);
      held = null;
    }
  }

  private synchronized List<ConsumerRecord<String, byte[]>> batch() {
    var batch = new ArrayList<ConsumerRecord<String, byte[]>>();
    while (!waiting.isEmpty() && batch.size() < largest) {
      batch.add(waiting.poll());
    }
    if (batch.size() == largest) {
      largest = Math.min(2 * largest, LARGEST_BATCH);
    }
    isBusy = !batch.isEmpty();
    if (held != null && waiting.size() < MOST_WAITING) {
      held.complete(null);
      held = null;
    }
    return batch;
  }

  /** Offsets of the batches that end while a commit waits for its turn go with that one. */
  private void commit(List<ConsumerRecord<String, byte[]>> batch) {
    synchronized (this) {
      for (var each : batch) {
        toCommit.put(
            new TopicPartition(each.topic(), each.partition()),
            new OffsetAndMetadata(each.offset() + 1));
      }
      if (isCommitting) {
        return;
      }
      isCommitting = true;
    }
    betweenPolls(this::commit);
  }

  /**
   * What is no longer ours is its new owner's to commit. A commit that fails is made good by the
   * next one; a crash before it brings records back that the inbox knows.
   */
  private void commit(Consumer<String, byte[]> kafka) {
    Map<TopicPartition, OffsetAndMetadata> offsets;
    synchronized (this) {
      offsets = new HashMap<>(toCommit);
      toCommit.clear();
      isCommitting = false;
    }
    offsets.keySet().retainAll(kafka.assignment());
    if (!offsets.isEmpty()) {
      kafka.commitAsync(
          offsets,
          (_, failure) -> {
            if (failure != null) {
              LOG.debugf(
                  "offsets=not-committed channel=%s cause=%s", channel, Failures.line(failure));
            }
          });
    }
  }

  /** On the polling thread, so that the next poll but one comes later and brings more. */
  private void breathe() {
    betweenPolls(_ -> LockSupport.parkNanos(BREATH.toNanos()));
  }

  /** What could not be done so is of no harm: the consumer is on its way out. */
  private void betweenPolls(java.util.function.Consumer<Consumer<String, byte[]>> what) {
    KafkaConsumer<String, byte[]> consumer = clients.getConsumer(channel);
    consumer
        .runOnPollingThread(what)
        .subscribe()
        .with(
            _ -> {},
            failure ->
                LOG.debugf("polls=over channel=%s cause=%s", channel, Failures.line(failure)));
  }
}
