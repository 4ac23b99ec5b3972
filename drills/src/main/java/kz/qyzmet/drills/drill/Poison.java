package kz.qyzmet.drills.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import kz.qyzmet.drills.check.Topics;
import kz.qyzmet.drills.load.Client;
import kz.qyzmet.drills.load.Load;
import kz.qyzmet.drills.load.Request;
import kz.qyzmet.drills.load.Traffic;
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

/** Drill 7: records that nobody can read, in every partition; the others go on. */
public final class Poison implements Drill {
  private static final int LARGE = 5 * 1024 * 1024;
  private static final int LARGEST = 8 * 1024 * 1024;
  private static final Duration LIES = Duration.ofSeconds(60);
  private static final List<Service> READERS =
      List.of(Service.INTAKE, Service.DEADLINE, Service.NOTIFICATION);

  @Override
  public String name() {
    return "poison";
  }

  @Override
  public String what() {
    return "bad JSON, an unknown version and 5 MB in every partition of a topic";
  }

  @Override
  public Report run(Field field, Terms terms) {
    var report = new Report.Writing();
    var traffic = new Traffic();
    var sent = new HashSet<String>();
    Load load;
    try (var busy = field.load(4, terms.seed(), traffic)) {
      load = busy;
      for (int i = 0; i < terms.times(1, 5); i++) {
        sent.addAll(poison(field));
        int before = busy.done();
        report.unless(
            Field.until(LIES, () -> busy.done() > before + 4),
            "I7",
            "Expected the partitions to go on, but they did not");
      }
    }
    Judging.complaints(report, load);
    var expected = new HashSet<String>();
    READERS.forEach(reader -> sent.forEach(place -> expected.add(reader.code() + " " + place)));
    field.rest(report);
    lie(field, report, sent.size());
    report.fact(
        "%d poisonous records, %d applications seen through".formatted(sent.size(), load.done()));
    field.poisoned(expected);
    return field.judge(report).done();
  }

  /** Gives the places of what was sent, as "topic partition offset". */
  private static Set<String> poison(Field field) {
    allowLarge(field);
    var places = new HashSet<String>();
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of(
                "bootstrap.servers", field.stack().kafka(), "max.request.size", LARGEST),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (int partition = 0; partition < kz.qyzmet.embedded.Topics.PARTITIONS; partition++) {
        for (var bytes : List.of(badJson(), unknownVersion(), large())) {
          var key = UUID.randomUUID().toString();
          var at = producer.send(new ProducerRecord<>(Topics.CASE, partition, key, bytes)).get();
          places.add(at.topic() + " " + at.partition() + " " + at.offset());
        }
      }
    } catch (ExecutionException e) {
      throw new CheckFailed("Expected to send poison, but: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CheckFailed("Expected to send poison, but was interrupted", e);
    }
    return places;
  }

  private static void allowLarge(Field field) {
    try (var admin = Admin.create(Map.of("bootstrap.servers", (Object) field.stack().kafka()))) {
      admin
          .incrementalAlterConfigs(
              Map.of(
                  new ConfigResource(ConfigResource.Type.TOPIC, Topics.CASE),
                  List.of(
                      new AlterConfigOp(
                          new ConfigEntry("max.message.bytes", Integer.toString(LARGEST)),
                          AlterConfigOp.OpType.SET))))
          .all()
          .get();
    } catch (ExecutionException e) {
      throw new CheckFailed("Expected the topic to take large records, but: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CheckFailed("Expected the topic to take large records, but was interrupted", e);
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

  private static byte[] large() {
    var bytes = new byte[LARGE];
    java.util.Arrays.fill(bytes, (byte) '[');
    return bytes;
  }

  /** Each lies among the dead letters of each reader, with its cause; a replay leaves it there. */
  private static void lie(Field field, Report.Writing report, int sent) {
    var client = field.client(new Traffic());
    var administrator = field.people().official("administrator");
    for (var reader : READERS) {
      var letters = letters(client, reader, administrator);
      report
          .unless(
              letters.size() >= sent,
              "I1",
              "Expected %d dead letters at %s, but there are %d"
                  .formatted(sent, reader, letters.size()))
          .unless(
              letters.stream()
                  .allMatch(letter -> letter.path("cause").asText().startsWith("Expected")),
              "I1",
              "Expected each dead letter to say its cause, but not all do");
      if (!letters.isEmpty()) {
        var path = "/dead-letters/" + letters.getFirst().path("id").asText() + "/replay";
        var replayed = client.ask(Request.post(reader, path, administrator, ""));
        report.unless(
            replayed.status() == 422,
            "I1",
            "Expected poison to stay poison, but its replay answered " + replayed.status());
      }
    }
  }

  private static List<JsonNode> letters(Client client, Service reader, String administrator) {
    var letters = new ArrayList<JsonNode>();
    client
        .ask(Request.get(reader, "/dead-letters?limit=200", administrator))
        .expect(200)
        .body()
        .path("items")
        .forEach(letters::add);
    return letters;
  }
}
