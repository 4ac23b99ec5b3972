package kz.qyzmet.deadline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.calendar.due.DueQuestion;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.event.Actor;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.CaseEvent;
import kz.qyzmet.contracts.event.CaseOpened;
import kz.qyzmet.contracts.event.CaseRegistered;
import kz.qyzmet.contracts.event.Decoded;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.Event;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.EventJson;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.contracts.event.StepRef;
import kz.qyzmet.contracts.event.TermAnswer;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.testing.RealParts;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The running service seen from outside: topics, HTTP and the movable clock. */
public final class Stage implements AutoCloseable {

  public static final String COLLEGE = "karaganda-polytechnic";
  public static final String OTHER_COLLEGE = "atyrau-energy";
  public static final Actor SOMEBODY = new Actor("clerk", "kp-clerk-1");

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final LocalizedText TEXT = new LocalizedText("қ", "р", "e");

  private final KafkaProducer<String, byte[]> producer;
  private final KafkaConsumer<String, byte[]> consumer;
  private final Collection<Envelope<?>> notices = new ConcurrentLinkedQueue<>();

  private Stage(KafkaProducer<String, byte[]> producer, KafkaConsumer<String, byte[]> consumer) {
    this.producer = producer;
    this.consumer = consumer;
  }

  public static Stage open() {
    Map<String, Object> kafka = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, RealParts.kafka());
    var producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer());
    var consumer =
        new KafkaConsumer<>(kafka, new StringDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> parts =
        consumer.partitionsFor(EventCatalog.DEADLINE_TOPIC).stream()
            .map(part -> new TopicPartition(part.topic(), part.partition()))
            .toList();
    consumer.assign(parts);
    consumer.seekToEnd(parts);
    parts.forEach(consumer::position);
    return new Stage(producer, consumer);
  }

  /** Moves the clock; what falls due on the way is told at once. */
  public void clockAt(Instant moment) {
    given()
        .contentType(ContentType.JSON)
        .body(Map.of("now", moment.toString()))
        .put("/local/clock")
        .then()
        .statusCode(200);
  }

  /** Waits until nothing that is due is left and everything told has left the outbox. */
  public void settle() {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(
            () -> {
              JsonPath left = given().get("/local/settled").then().extract().jsonPath();
              assertThat(left.getMap("$").values()).as(left.prettify()).allMatch(Stage::isZero);
            });
  }

  private static boolean isZero(Object count) {
    return count instanceof Number number && number.longValue() == 0;
  }

  /** The acceptance of an application filed at a moment, with its real dates. */
  public ApplicationAccepted accepted(UUID id, String applicantId, String college, Instant at) {
    return accepted(
        id, applicantId, college, at, null, new PickupPlace("office", college, TEXT, TEXT));
  }

  /** The same of one that a branch of the Corporation took in, which hands the result out too. */
  public ApplicationAccepted takenIn(UUID id, String applicantId, Branch branch, Instant at) {
    return accepted(id, applicantId, COLLEGE, at, branch.code(), branch.place());
  }

  private static ApplicationAccepted accepted(
      UUID id, String applicantId, String college, Instant at, String branch, PickupPlace pickup) {
    Channel channel = branch == null ? Channel.PORTAL : Channel.CORPORATION;
    Organisation provider = Organisations.demo().find(college).orElseThrow();
    Passport passport =
        Passports.shipped()
            .inForce("tve-duplicate", LocalDate.ofInstant(at, provider.zone()))
            .orElseThrow();
    var question =
        new DueQuestion(
            channel,
            at.atZone(provider.zone()).toLocalDateTime(),
            provider.zone(),
            provider.hours(),
            Locality.SAME,
            null,
            null,
            Passports.dueRules(passport, channel, Locality.SAME));
    return new ApplicationAccepted(
        id,
        "N-" + id,
        "tve-duplicate",
        passport.ref().version(),
        college,
        channel.name().toLowerCase(Locale.ROOT),
        applicantId,
        "kk",
        at,
        pickup,
        TermAnswer.of(new DueDates(WorkingCalendar.kazakhstan()).answer(question)),
        null,
        branch);
  }

  public static Envelope<Event> first(ApplicationAccepted event) {
    return envelope(EventCatalog.INTAKE, 1, event.acceptedAt(), event);
  }

  public static Envelope<Event> of(int version, CaseEvent event) {
    return envelope(EventCatalog.COLLEGE, version, event.at(), event);
  }

  /** The case is there, for the clerk to register. */
  public static Envelope<Event> opened(UUID id, Instant at) {
    return of(1, new CaseOpened(id, COLLEGE, at, SOMEBODY, new StepRef("register", "clerk")));
  }

  /** It is registered, for the director to assign. */
  public static Envelope<Event> registered(UUID id, Instant at) {
    return of(
        2,
        new CaseRegistered(
            id, COLLEGE, at, SOMEBODY, "register", "1", new StepRef("assign", "director")));
  }

  private static Envelope<Event> envelope(String source, int version, Instant time, Event event) {
    return new Envelope<>(UUID.randomUUID(), source, version, null, "test", time, event);
  }

  /** Sends events in this order; done when Kafka has them. */
  public void send(List<? extends Envelope<?>> events) {
    for (Envelope<?> event : events) {
      var unused =
          producer.send(
              new ProducerRecord<>(
                  event.topic(), event.applicationId().toString(), EventJson.encode(event)));
    }
    producer.flush();
  }

  /** A record of an application, told by intake-service, that is no event. */
  public void sendGarbage(UUID id) {
    var unused =
        producer.send(
            new ProducerRecord<>(EventCatalog.APPLICATION_TOPIC, id.toString(), new byte[] {'{'}));
    producer.flush();
  }

  /** Waits until an application's deadlines can be read and are as they should be. */
  public JsonPath awaitDeadlines(UUID id, Consumer<JsonPath> asExpected) {
    var last = new AtomicReference<JsonPath>();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(
            () -> {
              var answer = deadlines(id, Grant.official("monitor"));
              assertThat(answer.statusCode()).isEqualTo(200);
              asExpected.accept(answer.jsonPath());
              last.set(answer.jsonPath());
            });
    return last.get();
  }

  public static Response deadlines(UUID id, Grant reader) {
    return given()
        .header("Authorization", RealParts.bearer(reader))
        .get("/applications/{id}/deadlines", id);
  }

  /** The notices of an application, after the service came to rest. */
  public List<Envelope<?>> notices(UUID id) {
    return allNotices().stream().filter(notice -> notice.applicationId().equals(id)).toList();
  }

  /** All notices since this stage was opened, each once, after the service came to rest. */
  public List<Envelope<?>> allNotices() {
    settle();
    do {
      poll();
    } while (lag() > 0);
    return distinct(notices);
  }

  private void poll() {
    consumer
        .poll(Duration.ofMillis(100))
        .forEach(
            record -> {
              if (EventJson.decode(record.value()) instanceof Decoded.Known known) {
                notices.add(known.envelope());
              }
            });
  }

  private long lag() {
    return consumer.endOffsets(consumer.assignment()).entrySet().stream()
        .mapToLong(end -> end.getValue() - consumer.position(end.getKey()))
        .sum();
  }

  /** The same notices without those that Kafka carries a second time. */
  private static List<Envelope<?>> distinct(Collection<Envelope<?>> notices) {
    Set<UUID> seen = new HashSet<>();
    List<Envelope<?>> once = new ArrayList<>();
    for (Envelope<?> notice : notices) {
      if (seen.add(notice.id())) {
        once.add(notice);
      }
    }
    return once;
  }

  @Override
  public void close() {
    producer.close();
    consumer.close();
  }
}
