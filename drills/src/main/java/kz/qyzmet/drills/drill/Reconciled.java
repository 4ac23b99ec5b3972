package kz.qyzmet.drills.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.run.Http;
import kz.qyzmet.stack.run.Service;

/**
 * The services' accounts held against each other, as a monitor gets it.
 *
 * @param number of all gaps
 * @param gaps those that are listed
 */
record Reconciled(long number, List<Gap> gaps) {
  /** Longer than what is open counts as merely under way. */
  static final Duration LONGER_THAN_THE_GRACE = Duration.ofMinutes(6);

  private static final int NOT_DONE_YET = 503;
  private static final int TRIES = 60;
  private static final Duration PAUSE = Duration.ofSeconds(2);

  /** One of them; of a whole account the application is missing. */
  record Gap(String application, String kind, String cause, String where, Duration age) {
    private static Gap of(JsonNode item) {
      return new Gap(
          item.path("application").asText(),
          item.path("kind").asText(),
          item.path("cause").asText(),
          item.path("where").asText(),
          Duration.ofSeconds(item.path("ageSeconds").asLong()));
    }

    @Override
    public String toString() {
      return String.join(" ", application, kind, cause, where);
    }
  }

  /** The first answer may be of a run that began before; the one after it began since. */
  static Reconciled now(Field field) {
    asked(field);
    return asked(field);
  }

  private static Reconciled asked(Field field) {
    var monitor = Http.as(field.people().official("monitor")).with("Accept", "application/json");
    var url = field.stack().url(Service.NOTIFICATION) + "/reconciliation";
    for (int tries = 0; tries < TRIES; tries++) {
      var answer = monitor.get(url);
      if (answer.status() != NOT_DONE_YET) {
        var report = answer.expect(200);
        return new Reconciled(
            report.path("gaps").asLong(),
            StreamSupport.stream(report.path("items").spliterator(), false).map(Gap::of).toList());
      }
      Field.pause(PAUSE);
    }
    throw new CheckFailed("Expected a reconciliation, but it did not end");
  }

  /** Once what is open is no longer merely under way, nothing is open. */
  static void expectNone(Field field, Report.Writing report) {
    field.rest(report);
    field.stack().clock().add(LONGER_THAN_THE_GRACE);
    var found = now(field);
    report.unless(
        found.number() == 0,
        "I9",
        "Expected no gap in the reconciliation afterwards, but there are %d: %s"
            .formatted(found.number(), found.gaps().stream().limit(5).toList()));
  }

  /** The gaps, as words. */
  Set<String> lines() {
    return gaps.stream().map(Gap::toString).collect(Collectors.toSet());
  }

  List<Gap> of(String kind) {
    return gaps.stream().filter(gap -> gap.kind().equals(kind)).toList();
  }

  static Set<String> applications(List<Gap> gaps) {
    return gaps.stream().map(Gap::application).collect(Collectors.toSet());
  }
}
