package kz.qyzmet.deadline.watch.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.deadline.watch.usecase.Backlog;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Compares what the whole group has committed with where the topics end. */
@ApplicationScoped
class KafkaBacklog implements Backlog {

  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final int ANSWER_WITHIN_S = 10;
  private static final Set<String> TOPICS =
      Set.of(EventCatalog.APPLICATION_TOPIC, EventCatalog.CASE_TOPIC);

  private final String servers;
  private final String group;

  KafkaBacklog(
      @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
      @ConfigProperty(name = "quarkus.application.name") String group) {
    this.servers = servers;
    this.group = group;
  }

  @Override
  public Uni<Void> takenIn() {
    return blocking(KafkaBacklog::ends).flatMap(this::waitFor);
  }

  private Uni<Void> waitFor(Map<TopicPartition, Long> ends) {
    return blocking(this::committed)
        .map(committed -> reached(ends, committed))
        .repeat()
        .withDelay(PAUSE)
        .until(reached -> reached)
        .collect()
        .last()
        .replaceWithVoid();
  }

  private static boolean reached(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> at) {
    return ends.entrySet().stream()
        .allMatch(end -> at.getOrDefault(end.getKey(), 0L) >= end.getValue());
  }

  private static Map<TopicPartition, Long> ends(Admin admin) {
    Set<String> there = await(admin.listTopics().names());
    there.retainAll(TOPICS);
    Map<TopicPartition, OffsetSpec> wanted =
        await(admin.describeTopics(List.copyOf(there)).allTopicNames()).values().stream()
            .flatMap(
                topic ->
                    topic.partitions().stream()
                        .map(part -> new TopicPartition(topic.name(), part.partition())))
            .collect(Collectors.toMap(Function.identity(), part -> OffsetSpec.latest()));
    return values(await(admin.listOffsets(wanted).all()), ListOffsetsResultInfo::offset);
  }

  private Map<TopicPartition, Long> committed(Admin admin) {
    Map<TopicPartition, OffsetAndMetadata> offsets =
        await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    return values(offsets, OffsetAndMetadata::offset);
  }

  private static <V> Map<TopicPartition, Long> values(
      Map<TopicPartition, V> map, Function<V, Long> value) {
    Map<TopicPartition, Long> values = new HashMap<>();
    map.forEach(
        (part, one) -> {
          if (one != null) {
            values.put(part, value.apply(one));
          }
        });
    return values;
  }

  private <T> Uni<T> blocking(Function<Admin, T> question) {
    return Uni.createFrom()
        .item(
            () -> {
              try (Admin admin =
                  Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers))) {
                return question.apply(admin);
              }
            })
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private static <T> T await(KafkaFuture<T> answer) {
    try {
      return answer.get(ANSWER_WITHIN_S, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Expected Kafka to answer, but the wait was cut short", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Expected Kafka to answer, but it did not", e);
    }
  }
}
