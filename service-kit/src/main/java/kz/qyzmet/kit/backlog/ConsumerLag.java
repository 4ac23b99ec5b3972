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
 * the broker, not of the consumer: one that has stopped reading would say that nothing waits. The
 * age is on the machines' clocks, whichever way the local stack has moved its own.
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
  private volatile Map<String, Lag> last = Map.of();
  private Cancellable measuring;
  private Admin admin;

  /** Of one topic; 0 s where nothing waits. */
  private record Lag(long events, double oldestSeconds) {
    static final Lag NONE = new Lag(0, 0);
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
          Lag::events);
      gauge(
          "qyzmet.consumer.lag.oldest.seconds",
          "age of the oldest of them",
          topic,
          Lag::oldestSeconds);
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
            .with(lag -> last = lag);
  }

  private void gauge(String name, String description, String topic, ToDoubleFunction<Lag> value) {
    Gauge.builder(name, this, it -> value.applyAsDouble(it.last.getOrDefault(topic, Lag.NONE)))
        .description(description)
        .tag("topic", topic)
        .strongReference(true)
        .register(metrics);
  }

  void stop(@Observes ShutdownEvent event) {
    if (measuring != null) {
      measuring.cancel();
    }
    close();
  }

  private Uni<Map<String, Lag>> measure() {
    return Uni.createFrom()
        .item(this::ask)
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private Map<String, Lag> ask() {
    try {
      var events = new HashMap<String, Long>();
      var firstUnread = new HashMap<TopicPartition, Long>();
      var ends = ends();
      var committed = committed();
      ends.forEach(
          (part, end) -> {
            var handled = committed.get(part);
            long done = handled == null ? 0 : handled.offset();
            long waiting = Math.max(0, end.offset() - done);
            events.merge(part.topic(), waiting, Long::sum);
            if (waiting > 0) {
              firstUnread.put(part, done);
            }
          });
      var since = since(firstUnread);
      var lag = new HashMap<String, Lag>();
      events.forEach((topic, waiting) -> lag.put(topic, lag(topic, waiting, since.get(topic))));
      return lag;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return last;
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      LOG.debugf("lag=not-measured cause=%s", Failures.line(e));
      return last;
    }
  }

  /** How many wait is known even where the broker does not give the records to look at. */
  private Map<String, Long> since(Map<TopicPartition, Long> firstUnread) {
    try {
      return unread.since(firstUnread);
    } catch (KafkaException e) {
      LOG.debugf("lag=age-not-measured cause=%s", Failures.line(e));
      return Map.of();
    }
  }

  /**
   * One topic's figures.
   *
   * @param since when its oldest came, in ms; null where nothing waits or the broker was too slow
   */
  private Lag lag(String topic, long waiting, Long since) {
    if (waiting == 0) {
      return Lag.NONE;
    }
    if (since == null) {
      return new Lag(waiting, last.getOrDefault(topic, Lag.NONE).oldestSeconds());
    }
    var now = moments.now().minus(moments.shift());
    var age = Duration.between(Instant.ofEpochMilli(since), now);
    return new Lag(waiting, Math.max(0, age.toMillis() / 1_000.0));
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
