package kz.qyzmet.benchmarks.floor;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import kz.qyzmet.benchmarks.workload.Latencies;
import kz.qyzmet.stack.CheckFailed;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The broker of the stack without any of our services: what a record costs by itself. */
public final class BareKafka implements AutoCloseable {
  private static final int PARTITIONS = 4;
  private static final int BYTES = 1024;
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final String kafka;
  private final Admin admin;

  public BareKafka(String kafka) {
    this.kafka = kafka;
    admin = Admin.create(Map.of("bootstrap.servers", (Object) kafka));
  }

  /** Makes a topic of the benchmark's own, unless it is there. */
  public void topic(String name) throws InterruptedException {
    try {
      admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1))).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new CheckFailed("Expected Kafka to make " + name + ", but: " + e.getCause(), e);
      }
    }
  }

  /** Records that a topic has ever got. */
  public long size(String topic) {
    var ends = new java.util.HashMap<TopicPartition, OffsetSpec>();
    partitions(topic).forEach(each -> ends.put(each, OffsetSpec.latest()));
    try {
      return admin.listOffsets(ends).all().get().values().stream()
          .mapToLong(end -> end.offset())
          .sum();
    } catch (ExecutionException e) {
      throw new CheckFailed("Expected Kafka to tell its offsets, but: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CheckFailed("Expected Kafka to tell its offsets, but was interrupted", e);
    }
  }

  /** Records of 1 KB per second, as fast as one producer with the relay's settings goes. */
  public double throughput(String topic, int records) throws InterruptedException {
    try (var producer = producer()) {
      var payload = payload();
      long begun = System.nanoTime();
      for (int i = 0; i < records; i++) {
        var unused = producer.send(new ProducerRecord<>(topic, "key-" + i % 1000, payload));
      }
      producer.flush();
      return records * 1e9 / (System.nanoTime() - begun);
    }
  }

  /**
   * From the call of send until a consumer's poll has returned the record.
   *
   * @param perSecond records of 1 KB, evenly spread
   */
  public Latencies produceToConsume(String topic, int perSecond, Duration time)
      throws InterruptedException {
    var latencies = new Latencies();
    long wanted = perSecond * time.toSeconds();
    try (var producer = producer();
        var consumer = consumer(topic)) {
      var sender =
          Thread.ofPlatform()
              .name("bare-kafka-send")
              .start(
                  () -> {
                    var payload = payload();
                    long begun = System.nanoTime();
                    for (int i = 0; i < wanted; i++) {
                      LockSupport.parkNanos(
                          begun + i * 1_000_000_000L / perSecond - System.nanoTime());
                      var unused =
                          producer.send(
                              new ProducerRecord<>(
                                  topic, Long.toString(System.nanoTime()), payload));
                    }
                    producer.flush();
                  });
      long last = System.nanoTime() + time.toNanos() + Duration.ofSeconds(30).toNanos();
      while (latencies.count() < wanted && System.nanoTime() < last) {
        var batch = consumer.poll(Duration.ofMillis(100));
        long now = System.nanoTime();
        batch.forEach(each -> latencies.add(now - Long.parseLong(each.key())));
      }
      sender.join();
    }
    if (latencies.count() != wanted) {
      throw new CheckFailed("Expected " + wanted + " records back, but got " + latencies.count());
    }
    return latencies;
  }

  /**
   * Sends and polls in both ways that are measured, in turn, until that time has passed.
   *
   * @param chunk records of a burst
   * @param perSecond records between two bursts, evenly spread
   */
  public void warmUp(String topic, Duration time, int chunk, int perSecond)
      throws InterruptedException {
    var even = time.dividedBy(5).compareTo(SECOND) < 0 ? SECOND : time.dividedBy(5);
    long begun = System.nanoTime();
    while (System.nanoTime() - begun < time.toNanos()) {
      throughput(topic, chunk);
      produceToConsume(topic, perSecond, even);
    }
  }

  private KafkaProducer<String, byte[]> producer() {
    return new KafkaProducer<>(
        Map.<String, Object>of(
            "bootstrap.servers", kafka, "acks", "all", "linger.ms", 0, "batch.size", 256 * 1024),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  /** At the topic's end; the first poll of an assigned consumer needs no group. */
  public KafkaConsumer<String, byte[]> consumer(String topic) {
    var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", kafka),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    consumer.assign(partitions(topic));
    consumer.seekToEnd(consumer.assignment());
    consumer.assignment().forEach(consumer::position);
    return consumer;
  }

  private static List<TopicPartition> partitions(String topic) {
    return java.util.stream.IntStream.range(0, PARTITIONS)
        .mapToObj(number -> new TopicPartition(topic, number))
        .toList();
  }

  private static byte[] payload() {
    var payload = new byte[BYTES];
    ThreadLocalRandom.current().nextBytes(payload);
    return payload;
  }

  @Override
  public void close() {
    admin.close();
  }
}
