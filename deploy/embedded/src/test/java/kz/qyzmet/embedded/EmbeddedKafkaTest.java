package kz.qyzmet.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {
  private static final String TOPIC = "qyzmet.application";

  @Test
  void topics_and_records_survive_a_restart_on_other_ports(@TempDir Path folder) throws Exception {
    // Given
    try (var first = EmbeddedKafka.start(folder, 0, 0);
        var producer =
            new KafkaProducer<>(settings(first), new StringSerializer(), new StringSerializer())) {
      producer
          .send(new ProducerRecord<>(TOPIC, 0, 946_684_800_000L, "key", "kept"))
          .get(20, TimeUnit.SECONDS);
    }
    // When
    try (var second = EmbeddedKafka.start(folder, 0, 0);
        var admin = Admin.create(settings(second));
        var consumer =
            new KafkaConsumer<>(
                settings(second), new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(Set.of(new TopicPartition(TOPIC, 0)));
      consumer.seekToBeginning(consumer.assignment());
      var records = consumer.poll(Duration.ofSeconds(20));
      // Then
      assertThat(records).extracting(record -> record.value()).containsExactly("kept");
      assertThat(admin.listTopics().names().get(20, TimeUnit.SECONDS))
          .containsExactlyInAnyOrderElementsOf(Topics.ALL);
      assertThat(
              admin.describeTopics(Topics.ALL).allTopicNames().get(20, TimeUnit.SECONDS).values())
          .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(4));
    }
  }

  private static Map<String, Object> settings(EmbeddedKafka kafka) {
    return Map.of("bootstrap.servers", kafka.bootstrapServers());
  }
}
