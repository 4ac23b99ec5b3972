package kz.qyzmet.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.embedded.Topics;
import kz.qyzmet.stack.run.Service;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an operator can follow, and what nobody may read in it. */
class ObservabilityTest {
  private static final int PERSON = 310;
  private static final String TRACE = "5bd66ef5095369c7b0d1f8f4bd33716a";
  private static final String SURNAME = "Құпиябек";
  private static final String PHONE = "77019998877";

  private static World world;

  @BeforeAll
  static void theStackRuns() {
    world = World.get();
    world.stack.clock().set(World.START);
  }

  private static String log(Service service) {
    try {
      return Files.readString(world.stack.log(service));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Service service, String id) {
    return log(service).lines().filter(line -> line.contains("trace=" + TRACE)).toList().stream()
        .filter(line -> line.contains(id))
        .toList();
  }

  private static String filed(Map<String, String> headers) {
    var applicant = world.applicant(PERSON);
    var body =
        world
            .filing(applicant, "kk")
            .replace("\"Үлгі\"", "\"" + SURNAME + "\"")
            .replace("Көшу кезінде жоғалды", "Телефоным " + PHONE);
    var all = new java.util.HashMap<>(headers);
    all.put("Idempotency-Key", UUID.randomUUID().toString());
    return world
        .http
        .send("POST", world.url(Service.INTAKE, "/applications"), applicant, body, all)
        .expect(201)
        .json()
        .get("id")
        .asText();
  }

  @Test
  void one_trace_leads_from_the_portal_to_the_college_and_to_the_notice() {
    // When
    var id = filed(Map.of("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"));
    world.settle();
    // Then
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              assertThat(lines(Service.INTAKE, id))
                  .as("intake's own decision and what it heard of the case")
                  .anyMatch(line -> line.contains("application=accepted"))
                  .anyMatch(line -> line.contains("case.opened.v1"));
              assertThat(lines(Service.COLLEGE, id))
                  .anyMatch(line -> line.contains("application.accepted.v1"));
              assertThat(lines(Service.DEADLINE, id))
                  .anyMatch(line -> line.contains("application.accepted.v1"))
                  .anyMatch(line -> line.contains("case.opened.v1"));
              assertThat(lines(Service.NOTIFICATION, id))
                  .anyMatch(line -> line.contains("application.accepted.v1"));
            });
    assertThat(events().stream().filter(event -> event.contains(id)))
        .as("every event of this application so far, the status included")
        .hasSize(3)
        .allMatch(event -> event.contains("\"traceparent\":\"00-" + TRACE));
  }

  @Test
  void nothing_that_a_person_is_known_by_is_in_a_log_a_topic_or_a_metric() {
    // Given
    var iin = SyntheticIin.nth(PERSON).value();
    var id = filed(Map.of());
    world.settle();
    world.carryOut(id);
    world.complete(
        id, world.clerk(), "{\"step\":\"issue\",\"receivedBy\":\"%s\"}".formatted(SURNAME));
    refusedWith(iin);
    world.settle();
    // When
    var output = new ArrayList<String>(events());
    logs().forEach(file -> output.add(text(file)));
    for (var service : world.stack.services()) {
      output.add(world.http.get(world.url(service, "/q/metrics"), null).text());
    }
    // Then
    assertThat(output).anyMatch(text -> text.contains(id));
    assertThat(output)
        .noneMatch(text -> text.contains(iin))
        .noneMatch(text -> text.contains(SURNAME))
        .noneMatch(text -> text.contains(PHONE));
  }

  /** What is wrong is told to the caller, and to nobody else. */
  private static void refusedWith(String iin) {
    var applicant = world.applicant(PERSON);
    var wrong =
        world.filing(applicant, "kk").replace("\"reason\":\"lost\"", "\"reason\":\"" + iin + "\"");
    world.http.post(world.url(Service.INTAKE, "/applications"), applicant, wrong).expect(422);
    var broken = wrong.replace("\"service\"", "\"" + SURNAME + "\":1,\"service\"");
    world.http.post(world.url(Service.INTAKE, "/applications"), applicant, broken).expect(400);
    world.http.get(world.url(Service.INTAKE, "/applications/" + iin), applicant).expect(400);
  }

  private static List<Path> logs() {
    try (Stream<Path> files = Files.list(world.stack.data().resolve("logs"))) {
      return Stream.concat(files, Stream.of(world.stack.postgres().log())).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything that lies in the topics, keys included. */
  private static List<String> events() {
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", (Object) world.stack.kafka()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          Topics.ALL.stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(part -> new TopicPartition(part.topic(), part.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var events = new ArrayList<String>();
      while (partitions.stream().anyMatch(part -> consumer.position(part) < ends.get(part))) {
        for (var kafka : consumer.poll(Duration.ofMillis(200))) {
          events.add(
              new String(kafka.key() == null ? new byte[0] : kafka.key(), StandardCharsets.UTF_8)
                  + " "
                  + new String(kafka.value(), StandardCharsets.UTF_8));
        }
      }
      return events;
    }
  }
}
