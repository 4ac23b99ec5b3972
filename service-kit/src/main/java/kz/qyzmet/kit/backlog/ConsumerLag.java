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
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Events that lie in a topic and that this service has not handled yet: the broker's ends against
 * the offsets that the service has committed. It is asked of the broker, not of the consumer: one
 * that has stopped reading would say that nothing waits.
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
  private volatile Map<String, Long> last = Map.of();
  private Cancellable measuring;
  private Admin admin;

  ConsumerLag(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      MeterRegistry metrics,
      Config config,
      @ConfigProperty(name = "quarkus.application.name") String group,
      @ConfigProperty(name = "qyzmet.backlog.measured-every", defaultValue = "PT5S")
          Duration interval) {
    this.kafka = new HashMap<>(kafka);
    this.metrics = metrics;
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
      Gauge.builder("qyzmet.consumer.lag.events", this, it -> it.last.getOrDefault(topic, 0L))
          .description("events in the topic that this service has not handled yet")
          .tag("topic", topic)
          .strongReference(true)
          .register(metrics);
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

  void stop(@Observes ShutdownEvent event) {
    if (measuring != null) {
      measuring.cancel();
    }
    close();
  }

  private Uni<Map<String, Long>> measure() {
    return Uni.createFrom()
        .item(this::ask)
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private Map<String, Long> ask() {
    try {
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
      var ends = asked.listOffsets(wanted).all().get(ANSWER_WITHIN_S, TimeUnit.SECONDS);
      var committed =
          asked
              .listConsumerGroupOffsets(group)
              .partitionsToOffsetAndMetadata()
              .get(ANSWER_WITHIN_S, TimeUnit.SECONDS);
      var lag = new HashMap<String, Long>();
      ends.forEach(
          (part, end) -> {
            var done = committed.get(part);
            lag.merge(
                part.topic(),
                Math.max(0, end.offset() - (done == null ? 0 : done.offset())),
                Long::sum);
          });
      return lag;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return last;
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      LOG.debugf("lag=not-measured cause=%s", e);
      return last;
    }
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
  }
}
