package kz.qyzmet.drills.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import kz.qyzmet.drills.load.Client;
import kz.qyzmet.drills.load.Load;
import kz.qyzmet.drills.load.Request;
import kz.qyzmet.drills.load.Traffic;
import kz.qyzmet.stack.run.Service;

/**
 * Drill 7: records that nobody can read, in every partition that a service reads; the others go on.
 * Those stay among the dead letters for good. What a bug has put there is replayed once it is
 * mended.
 */
public final class Poison implements Drill {
  private static final Duration GOES_ON = Duration.ofSeconds(60);
  private static final double BEHIND_S = 1;
  private static final int PEOPLE = 4;

  /**
   * So many are seen through before anything is timed: a cold service is another drill's matter.
   */
  private static final int WARM = 50;

  @Override
  public String name() {
    return "poison";
  }

  @Override
  public String what() {
    return "bad JSON, an unknown version and 5 MB in every partition; a bug, mended and replayed";
  }

  @Override
  public Report run(Field field, Terms terms) {
    var report = new Report.Writing();
    Load load;
    try (var bad = new BadRecords(field)) {
      try (var busy = field.load(PEOPLE, terms.seed(), new Traffic())) {
        load = busy;
        if (terms.isLong()) {
          Field.until(GOES_ON, () -> busy.done() >= WARM);
          timed(field, terms, bad, report);
        } else {
          var random = terms.random();
          for (int i = 0; i < terms.times(1, 5); i++) {
            everywhere(random, bad);
          }
        }
        int before = busy.done();
        report.unless(
            Field.until(GOES_ON, () -> busy.done() > before + PEOPLE),
            "I7",
            "Expected the partitions to go on, but they did not");
      }
      Judging.complaints(report, load);
      field.rest(report);
      lie(field, report, bad);
      field.poisoned(bad.letters());
      report.fact(
          "%d poisonous records, %d applications seen through".formatted(bad.sent(), load.done()));
    }
    new Mending(field, report).run();
    return field.judge(report).done();
  }

  /** All partitions at once; of the large ones, one in each topic will do. */
  private static void everywhere(RandomGenerator random, BadRecords bad) {
    int partitions = kz.qyzmet.embedded.Topics.PARTITIONS;
    for (var topic : BadRecords.TOPICS) {
      int large = random.nextInt(partitions);
      for (int partition = 0; partition < partitions; partition++) {
        bad.send(topic, partition);
        if (partition == large) {
          bad.sendLarge(topic, partition);
        }
      }
    }
  }

  /** Partition after partition, and each time it is timed how soon what comes behind is handled. */
  private static void timed(Field field, Terms terms, BadRecords bad, Report.Writing report) {
    try (var behind = new BehindPoison(field, bad)) {
      for (int i = 0; i < terms.times(1, 5); i++) {
        behind.round();
      }
      judge(behind.took(), behind.never(), report);
    }
  }

  private static void judge(List<Double> took, int never, Report.Writing report) {
    report.unless(
        never == 0 && !took.isEmpty(),
        "I7",
        "Expected all that comes behind poison to be handled in %s, but %d were and %d were not"
            .formatted(BehindPoison.LIMIT, took.size(), never));
    if (!took.isEmpty()) {
      report
          .fact(
              "%d times behind poison in its partition: handled after %.3f s in the middle, %.3f s at worst"
                  .formatted(took.size(), took.get(took.size() / 2), took.getLast()))
          .unless(
              took.getLast() < BEHIND_S,
              "I7",
              "Expected what comes behind poison to be handled within %.0f s, but one took %.3f s"
                  .formatted(BEHIND_S, took.getLast()));
    }
  }

  /** Each lies among the dead letters of each reader, with its cause; a replay leaves it there. */
  private static void lie(Field field, Report.Writing report, BadRecords bad) {
    var client = field.client(new Traffic());
    var administrator = field.people().official("administrator");
    for (var reader : Service.CORE) {
      var letters = letters(client, reader, administrator);
      report
          .unless(
              letters.size() >= bad.lettersOf(reader),
              "I1",
              "Expected %d dead letters at %s, but there are %d"
                  .formatted(bad.lettersOf(reader), reader, letters.size()))
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

  /** Those that wait, page after page. */
  private static List<JsonNode> letters(Client client, Service reader, String administrator) {
    var letters = new ArrayList<JsonNode>();
    var after = "";
    do {
      var page =
          client
              .ask(Request.get(reader, "/dead-letters?limit=200" + after, administrator))
              .expect(200)
              .body();
      for (var letter : page.path("items")) {
        if (letter.path("replayedAt").isMissingNode() || letter.path("replayedAt").isNull()) {
          letters.add(letter);
        }
      }
      after = page.path("next").isTextual() ? "&after=" + page.path("next").asText() : null;
    } while (after != null);
    return letters;
  }
}
