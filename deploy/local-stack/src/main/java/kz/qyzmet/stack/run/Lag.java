package kz.qyzmet.stack.run;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import kz.qyzmet.embedded.Topics;
import kz.qyzmet.stack.CheckFailed;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What the services' consumers have still to read, as the broker knows it. */
final class Lag implements AutoCloseable {
  /** One look: how far each partition has grown, and how many records are unread. */
  record Look(Map<TopicPartition, Long> ends, long unread) {}

  private final Admin admin;

  Lag(String kafka) {
    admin = Admin.create(Map.of("bootstrap.servers", (Object) kafka));
  }

  Look look() {
    try {
      var ends = ends();
      var groups = java.util.Arrays.stream(Service.values()).map(Service::module).toList();
      long unread = 0;
      for (var group : described(groups)) {
        var committed = committed(group.groupId());
        for (var partition : reads(group, committed.keySet())) {
          var done = committed.get(partition);
          unread += ends.getOrDefault(partition, 0L) - (done == null ? 0 : done.offset());
        }
      }
      return new Look(ends, unread);
    } catch (ExecutionException e) {
      throw new CheckFailed("Expected Kafka to tell the consumers' lag, but: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CheckFailed("Expected Kafka to tell the consumers' lag, but was interrupted", e);
    }
  }

  private Map<TopicPartition, Long> ends() throws ExecutionException, InterruptedException {
    var wanted = new HashMap<TopicPartition, OffsetSpec>();
    for (var topic : Topics.ALL) {
      for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
        wanted.put(new TopicPartition(topic, partition), OffsetSpec.latest());
      }
    }
    return admin.listOffsets(wanted).all().get().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
  }

  private Collection<ConsumerGroupDescription> described(Collection<String> wanted)
      throws ExecutionException, InterruptedException {
    var known =
        admin.listGroups().all().get().stream()
            .map(group -> group.groupId())
            .filter(wanted::contains)
            .toList();
    return admin.describeConsumerGroups(known).all().get().values();
  }

  private Map<TopicPartition, OffsetAndMetadata> committed(String group)
      throws ExecutionException, InterruptedException {
    return admin
        .listConsumerGroupOffsets(Map.of(group, new ListConsumerGroupOffsetsSpec()))
        .partitionsToOffsetAndMetadata(group)
        .get();
  }

  /**
   * What its members read now, and what it has ever read: a restart leaves no members for a while.
   */
  private static Set<TopicPartition> reads(
      ConsumerGroupDescription group, Set<TopicPartition> committed) {
    var reads = new HashSet<>(committed);
    for (MemberDescription member : group.members()) {
      reads.addAll(member.assignment().topicPartitions());
    }
    return reads;
  }

  @Override
  public void close() {
    admin.close();
  }
}
