package kz.qyzmet.embedded;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Every topic of the project; one that is not here does not exist, for nothing creates it. */
public final class Topics {
  /** Their names: one per source of events, and the dead letters of all. */
  public static final List<String> ALL =
      List.of(
          "qyzmet.application",
          "qyzmet.case",
          "qyzmet.deadline",
          "qyzmet.status",
          "qyzmet.organisation",
          "qyzmet.dead-letter");

  public static final int PARTITIONS = 4;
  private static final long LIMIT_SECONDS = 60;

  private Topics() {}

  /** Creates those that do not exist yet, and returns when the broker has them. */
  public static void create(String bootstrapServers) {
    try (var admin =
        Admin.create(
            Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) bootstrapServers))) {
      var topics = ALL.stream().map(name -> new NewTopic(name, PARTITIONS, (short) 1)).toList();
      for (var created : admin.createTopics(topics).values().values()) {
        try {
          created.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
          if (!(e.getCause() instanceof TopicExistsException)) {
            throw new PartFailed("Expected Kafka to create the topics, but: " + e.getCause(), e);
          }
        }
      }
    } catch (TimeoutException e) {
      throw new PartFailed("Expected Kafka to create the topics, but it took too long", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PartFailed("Expected Kafka to create the topics, but was interrupted", e);
    }
  }
}
