package kz.qyzmet.drills.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.drills.check.Snapshot;
import kz.qyzmet.drills.check.Topics;
import kz.qyzmet.drills.load.Load;
import kz.qyzmet.drills.load.Request;
import kz.qyzmet.drills.load.Traffic;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.run.Replica;
import kz.qyzmet.stack.run.Service;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Drill 6: everything once more, in any order. Two services that were away first meet a shuffled
 * copy of what they missed; then all groups start again at the beginning of topics that hold every
 * record twice.
 */
public final class Again implements Drill {
  private static final List<Replica> AWAY =
      List.of(Replica.first(Service.DEADLINE), Replica.first(Service.NOTIFICATION));
  private static final List<Replica> ALL = Service.CORE.stream().map(Replica::first).toList();

  @Override
  public String name() {
    return "again";
  }

  @Override
  public String what() {
    return "records repeated and reordered, and every consumer group reset to the beginning";
  }

  @Override
  public Report run(Field field, Terms terms) {
    var report = new Report.Writing();
    var random = new Random(terms.seed());
    try (var positions = new Positions(field.stack().kafka())) {
      for (int i = 0; i < terms.times(1, 5); i++) {
        shuffledFirst(field, positions, report, random, terms);
        fromTheBeginning(field, positions, report, random);
      }
    }
    return field.judge(report).done();
  }

  private static void shuffledFirst(
      Field field, Positions positions, Report.Writing report, Random random, Terms terms) {
    var away = terms.isLong() ? AWAY : List.of(AWAY.get(random.nextInt(AWAY.size())));
    field.rest(report);
    field.faults().stop(away);
    var before = positions.ends();
    Load load;
    try (var busy = field.load(4, random.nextLong(), new Traffic())) {
      load = busy;
      Field.until(Duration.ofSeconds(60), () -> busy.done() >= (terms.isLong() ? 200 : 8));
    }
    Judging.complaints(report, load);
    changeTheCollege(field);
    restOfTheOthers(field);
    var after = positions.ends();
    int copies = copy(field, random, before, true);
    away.forEach(replica -> positions.commit(replica.service(), after));
    field.faults().start(away, Map.of());
    field.rest(report);
    field.faults().stop(away);
    away.forEach(replica -> positions.commit(replica.service(), before));
    field.faults().start(away, Map.of());
    field.rest(report);
    report.fact(copies + " records met shuffled before they came in order");
  }

  /** So that an older version of an organisation comes again behind a newer one. */
  private static void changeTheCollege(Field field) {
    var administrator = field.people().official("administrator");
    var client = field.client(new Traffic());
    var college = field.people().college();
    var path = "/organisations/" + college.code();
    int version =
        client.ask(Request.get(Service.COLLEGE, path, administrator)).expect(200).version();
    var changed =
        // The college's own address: that of its branch is the register's.
        Organisations.write(college)
            .replace("1 Ulgi Street, Karaganda", "1 Ulgi Street, room " + version);
    var answer =
        client
            .ask(
                Request.put(Service.COLLEGE, path, administrator, "application/yaml", changed)
                    .ifMatch(version))
            .expect(200);
    field.journey(new Traffic()).note("organisation", college.code(), answer);
  }

  /** The two that are up have sent what they had: their outboxes are empty. */
  private static void restOfTheOthers(Field field) {
    boolean empty =
        Field.until(
            Duration.ofSeconds(60),
            () ->
                Hooks.count(field.stack(), Service.INTAKE, "SELECT count(*) FROM outbox") == 0
                    && Hooks.count(field.stack(), Service.COLLEGE, "SELECT count(*) FROM outbox")
                        == 0);
    if (!empty) {
      throw new CheckFailed("Expected intake and college to publish all, but they did not");
    }
  }

  private static void fromTheBeginning(
      Field field, Positions positions, Report.Writing report, Random random) {
    var before = Snapshot.of(field.stack());
    field.faults().stop(ALL);
    int copies = copy(field, random, Map.of(), false);
    var beginning = new HashMap<TopicPartition, Long>();
    positions.ends().keySet().forEach(partition -> beginning.put(partition, 0L));
    for (var service : Service.CORE) {
      positions.commit(service, beginning);
    }
    field.faults().start(ALL, Map.of());
    field.rest(report);
    var differing = before.differing(Snapshot.of(field.stack()));
    report
        .fact(copies + " records repeated in any order, all groups reset to the beginning")
        .unless(
            differing.isEmpty(),
            "I5",
            "Expected every table as it was, bit for bit, but these differ: " + differing);
  }

  /** Appends a shuffled copy of what lies behind those offsets. */
  private static int copy(
      Field field, Random random, Map<TopicPartition, Long> from, boolean awayOnly) {
    // Those that are away are the only ones to write the topic of deadlines.
    var topics =
        awayOnly ? List.of(Topics.APPLICATION, Topics.CASE, Topics.ORGANISATION) : Topics.CONSUMED;
    var copies = new ArrayList<ProducerRecord<String, byte[]>>();
    Topics.records(
        field.stack().kafka(),
        topics,
        each -> {
          var partition = new TopicPartition(each.topic(), each.partition());
          // Poison of an earlier drill would be new poison, at another place.
          if (each.offset() >= from.getOrDefault(partition, 0L) && Topics.isEvent(each.value())) {
            copies.add(
                new ProducerRecord<>(each.topic(), each.partition(), each.key(), each.value()));
          }
        });
    Collections.shuffle(copies, random);
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", field.stack().kafka(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (var each : copies) {
        var unused = producer.send(each);
      }
      producer.flush();
    }
    return copies.size();
  }
}
