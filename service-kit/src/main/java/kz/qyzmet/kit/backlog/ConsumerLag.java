package kz.qyzmet.kit.backlog;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.log.Failures;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Events that lie in a topic and that this service has not handled yet, by number and by the age of
 * the oldest: the broker's ends against the offsets that the service has committed. It is asked of
 * the broker, not of the consumer: one that has stopped reading would say that nothing waits.
 *
 * <p>The age is what the database's clock shows, less what the machine that published the event has
 * stamped on its record: by as much as that machine is slow the event looks older, and younger by
 * as much as it is fast. Where the record can't be read it is as old as it is known to wait. The
 * local stack may move its clock; these ages it does not move.
 */
@ApplicationScoped
class ConsumerLag {
  private static final Logger LOG = Logger.getLogger(ConsumerLag.class);
  private static final int ANSWER_WITHIN_S = 5;

  private final Map<String, Object> kafka;
  private final MeterRegistry metrics;
  private final String group;
  private final Duration interval;
  private final Set<String> topics;
  private final Moments moments;
  private final OldestUnread unread;
  private volatile Map<TopicPartition, Waiting> last = Map.of();
  private Cancellable measuring;
  private Admin admin;

  /**
   * What waits in a partition.
   *
   * @param first offset of the oldest
   * @param since when that came
   */
  record Waiting(long events, long first, Instant since) {
    /**
     * The same, with when its oldest came.
     *
     * @param stamp of that record, in ms since the epoch; null where the broker did not give it:
     *     then it came when it was first seen to wait
     * @param before what waited there at the last look; null where nothing did
     */
    static Waiting seen(long events, long first, Long stamp, Waiting before, Instant now) {
      if (stamp != null) {
        return new Waiting(events, first, Instant.ofEpochMilli(stamp));
      }
      boolean same = before != null && before.first() == first;
      return new Waiting(events, first, same ? before.since() : now);
    }
  }

  ConsumerLag(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      MeterRegistry metrics,
      Moments moments,
      Config config,
      @ConfigProperty(name = "quarkus.application.name") String group,
      @ConfigProperty(name = "qyzmet.backlog.measured-every", defaultValue = "PT5S")
          Duration interval) {
    this.kafka = new HashMap<>(kafka);
    this.unread = new OldestUnread(kafka);
    this.metrics = metrics;
    this.moments = moments;
    this.group = group;
    this.interval = interval;
    this.topics = topics(config);
  }

  /** The topics of the incoming channels. */
  static Set<String> topics(Config config) {
    return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
        .filter(name -> name.matches("mp\\.messaging\\.incoming\\.[^.]+\\.topics?"))
        .flatMap(name -> Arrays.stream(config.getValue(name, String.class).split(",")))
        .map(String::strip)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  void start(@Observes StartupEvent event) {
    for (var topic : topics) {
      gauge(
          "qyzmet.consumer.lag.events",
          "events in the topic that this service has not handled yet",
          topic,
          this::events);
      gauge(
          "qyzmet.consumer.lag.oldest.seconds",
          "age of the oldest of them",
          topic,
          this::oldestSeconds);
    }
    measuring =
        Multi.createFrom()
            .ticks()
            .startingAfter(interval)
            .every(interval)
            .onOverflow()
            .drop()
            .onItem()
            .transformToUniAndConcatenate(tick -> measure())
            .subscribe()
            .with(waiting -> last = waiting);
  }

  private void gauge(
      String name, String description, String topic, ToDoubleFunction<String> value) {
    Gauge.builder(name, topic, value)
        .description(description)
        .tag("topic", topic)
        .strongReference(true)
        .register(metrics);
  }

  private double events(String topic) {
    return waiting(topic).mapToLong(Waiting::events).sum();
  }

  /** 0 s where nothing waits. */
  private double oldestSeconds(String topic) {
    return waiting(topic)
        .map(Waiting::since)
        .min(Comparator.naturalOrder())
        .map(since -> Math.max(0, Duration.between(since, now()).toMillis() / 1_000.0))
        .orElse(0.0);
  }

  private Stream<Waiting> waiting(String topic) {
    return last.entrySet().stream()
        .filter(each -> each.getKey().topic().equals(topic))
        .map(Map.Entry::getValue);
  }

  private Instant now() {
    return moments.now().minus(moments.shift());
  }

  void stop(@Observes ShutdownEvent event) {
    if (measuring != null) {
      measuring.cancel();
    }
    close();
  }

  private Uni<Map<TopicPartition, Waiting>> measure() {
    return Uni.createFrom()
        .item(this::ask)
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private Map<TopicPartition, Waiting> ask() {
    try {
      var firstUnread = new HashMap<TopicPartition, Long>();
      var ends = ends();
      var committed = committed();
      ends.forEach(
          (part, end) -> {
            var handled = committed.get(part);
            long done = handled == null ? 0 : handled.offset();
            if (end.offset() > done) {
              firstUnread.put(part, done);
            }
          });
      var stamps = stamps(firstUnread);
      var now = now();
      var waiting = new HashMap<TopicPartition, Waiting>();
      firstUnread.forEach(
          (part, first) -> {
            long events = ends.get(part).offset() - first;
            waiting.put(part, Waiting.seen(events, first, stamps.get(part), last.get(part), now));
          });
      return waiting;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return last;
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      LOG.debugf("lag=not-measured cause=%s", Failures.line(e));
      return last;
    }
  }

  /** How many wait is known even where the broker does not give the records to look at. */
  private Map<TopicPartition, Long> stamps(Map<TopicPartition, Long> firstUnread) {
    try {
      return unread.since(firstUnread);
    } catch (KafkaException e) {
      LOG.debugf("lag=age-not-measured cause=%s", Failures.line(e));
      return Map.of();
    }
  }

  private Map<TopicPartition, OffsetAndMetadata> committed()
      throws InterruptedException, ExecutionException, TimeoutException {
    return admin()
        .listConsumerGroupOffsets(group)
        .partitionsToOffsetAndMetadata()
        .get(ANSWER_WITHIN_S, TimeUnit.SECONDS);
  }

  private Map<TopicPartition, ListOffsetsResultInfo> ends()
      throws InterruptedException, ExecutionException, TimeoutException {
    var asked = admin();
    var there = asked.listTopics().names().get(ANSWER_WITHIN_S, TimeUnit.SECONDS);
    var ours = topics.stream().filter(there::contains).toList();
    var wanted =
        asked
            .describeTopics(ours)
            .allTopicNames()
            .get(ANSWER_WITHIN_S, TimeUnit.SECONDS)
            .values()
            .stream()
            .flatMap(
                topic ->
                    topic.partitions().stream()
                        .map(part -> new TopicPartition(topic.name(), part.partition())))
            .collect(Collectors.toMap(Function.identity(), part -> OffsetSpec.latest()));
    return asked.listOffsets(wanted).all().get(ANSWER_WITHIN_S, TimeUnit.SECONDS);
  }

  private synchronized Admin admin() {
    if (admin == null) {
      admin = Admin.create(kafka);
    }
    return admin;
  }

  private synchronized void close() {
    if (admin != null) {
      admin.close(Duration.ZERO);
    }
    unread.close();
  }
}
