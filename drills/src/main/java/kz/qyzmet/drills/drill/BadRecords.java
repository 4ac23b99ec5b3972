package kz.qyzmet.drills.drill;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import kz.qyzmet.drills.check.Topics;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.run.Service;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends records that nobody can read, and keeps in mind among whose dead letters they must lie. */
final class BadRecords implements AutoCloseable {
  /** Between them every service reads one of these. */
  static final List<String> TOPICS = List.of(Topics.APPLICATION, Topics.CASE);

  private static final int LARGE = 5 * 1024 * 1024;
  private static final int LARGEST = 8 * 1024 * 1024;

  private final KafkaProducer<String, byte[]> producer;
  private final Set<String> letters = new HashSet<>();
  private int sent;

  BadRecords(Field field) {
    allowLarge(field);
    producer =
        new KafkaProducer<>(
            Map.<String, Object>of(
                "bootstrap.servers", field.stack().kafka(), "max.request.size", LARGEST),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Bad JSON and an unknown version, into that partition. */
  void send(String topic, int partition) {
    send(topic, partition, badJson());
    send(topic, partition, unknownVersion());
  }

  /** 5 MB of what is no JSON, into that partition. */
  void sendLarge(String topic, int partition) {
    var bytes = new byte[LARGE];
    Arrays.fill(bytes, (byte) '[');
    send(topic, partition, bytes);
  }

  private void send(String topic, int partition, byte[] bytes) {
    try {
      var key = UUID.randomUUID().toString();
      var at = producer.send(new ProducerRecord<>(topic, partition, key, bytes)).get();
      sent++;
      for (var reader : Topics.readers(topic)) {
        letters.add("%s %s %d %d".formatted(reader.code(), topic, partition, at.offset()));
      }
    } catch (ExecutionException e) {
      throw new CheckFailed("Expected to send poison, but: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CheckFailed("Expected to send poison, but was interrupted", e);
    }
  }

  int sent() {
    return sent;
  }

  /** Where each must lie, as "service topic partition offset". */
  Set<String> letters() {
    return Set.copyOf(letters);
  }

  /** How many must lie at that service. */
  long lettersOf(Service reader) {
    return letters.stream().filter(letter -> letter.startsWith(reader.code() + " ")).count();
  }

  private static void allowLarge(Field field) {
    var larger =
        List.of(
            new AlterConfigOp(
                new ConfigEntry("max.message.bytes", Integer.toString(LARGEST)),
                AlterConfigOp.OpType.SET));
    try (var admin = Admin.create(Map.of("bootstrap.servers", (Object) field.stack().kafka()))) {
      admin
          .incrementalAlterConfigs(
              Map.of(
                  new ConfigResource(ConfigResource.Type.TOPIC, Topics.APPLICATION), larger,
                  new ConfigResource(ConfigResource.Type.TOPIC, Topics.CASE), larger))
          .all()
          .get();
    } catch (ExecutionException e) {
      throw new CheckFailed("Expected the topics to take large records, but: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CheckFailed("Expected the topics to take large records, but was interrupted", e);
    }
  }

  private static byte[] badJson() {
    return "{\"specversion\":\"1.0\",\"id\":".getBytes(StandardCharsets.US_ASCII);
  }

  /** An event that is known, in a version that is not. */
  private static byte[] unknownVersion() {
    return """
    {"specversion":"1.0","id":"%s","source":"/drill","type":"kz.qyzmet.case.registered.v9",\
    "subject":"%s","time":"2026-03-05T05:00:00Z","applicationversion":1,"data":{}}"""
        .formatted(UUID.randomUUID(), UUID.randomUUID())
        .getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void close() {
    producer.close();
  }
}
