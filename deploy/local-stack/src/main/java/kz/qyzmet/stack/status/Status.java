package kz.qyzmet.stack.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.embedded.Tokens;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.run.Http;
import kz.qyzmet.stack.run.Service;
import kz.qyzmet.stack.run.StackClock;
import kz.qyzmet.stack.run.StackState;

/**
 * What a stack says of itself.
 *
 * @param clock what the services' clocks show; null where none answers
 * @param parts by name, what each is: {@code ready}, {@code runs}, {@code not ready: …}, {@code
 *     dead}
 * @param queues by service, of those that answer
 * @param work what deadline-service says of open cases; missing where it does not answer
 */
public record Status(
    Instant clock, Map<String, String> parts, Map<String, Queues> queues, JsonNode work) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SHOWN = 20;

  /** Limits beyond which something is wrong; the same as those of the alert rules. */
  private static final double OUTBOX_SECONDS = 10;

  private static final double PARKED_SECONDS = 60;
  private static final long LAG_EVENTS = 100;
  private static final double LAG_SECONDS = 30;
  private static final double UNDELIVERED_SECONDS = 900;

  /**
   * What waits in a service.
   *
   * @param lag events by topic, not handled yet
   * @param lagOldest by topic, the age of the oldest of them; like {@code outboxOldest} and {@code
   *     parkedOldest} in seconds
   * @param undelivered statuses and replies that the gateway has not confirmed; undeliveredOldest
   *     in seconds too
   */
  public record Queues(
      long outbox,
      double outboxOldest,
      Map<String, Long> lag,
      Map<String, Double> lagOldest,
      long parked,
      double parkedOldest,
      long deadLetters,
      long undelivered,
      double undeliveredOldest) {
    static Queues of(Scrape scrape) {
      return new Queues(
          (long) scrape.sum("qyzmet_outbox_waiting"),
          scrape.sum("qyzmet_outbox_oldest_seconds"),
          whole(scrape.byTopic("qyzmet_consumer_lag_events")),
          scrape.byTopic("qyzmet_consumer_lag_oldest_seconds"),
          (long) scrape.sum("qyzmet_inbox_parked"),
          scrape.sum("qyzmet_inbox_parked_oldest_seconds"),
          (long) scrape.sum("qyzmet_inbox_dead_letters_waiting"),
          (long) scrape.sum("qyzmet_deliveries_waiting"),
          scrape.max("qyzmet_deliveries_oldest_seconds"));
    }

    private static Map<String, Long> whole(Map<String, Double> counts) {
      var whole = new TreeMap<String, Long>();
      counts.forEach((topic, count) -> whole.put(topic, count.longValue()));
      return whole;
    }

    /** Events of all topics. */
    long unread() {
      return lag.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Age of the oldest of them, in seconds. */
    double unreadOldest() {
      return lagOldest.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
  }

  /** Asks the stack that runs on that folder; a part that does not answer is told, not thrown. */
  public static Status of(StackState state, Tokens tokens, StackClock clock) {
    var parts = new LinkedHashMap<String, String>();
    var queues = new LinkedHashMap<String, Queues>();
    for (var service : state.members()) {
      var url = state.services().get(service.code());
      parts.put(service.module(), readiness(state, service));
      Scrape.get(url + "/q/metrics")
          .filter(answer -> answer.statusCode() == 200)
          .ifPresent(answer -> queues.put(service.module(), Queues.of(Scrape.read(answer.body()))));
    }
    for (var name : state.processes().keySet()) {
      parts.computeIfAbsent(name, part -> state.isRunning(part) ? "runs" : "dead");
    }
    return new Status(moment(clock), parts, queues, work(state, tokens));
  }

  private static String readiness(StackState state, Service service) {
    var answer = Scrape.get(state.services().get(service.code()) + "/q/health/ready");
    if (answer.isEmpty()) {
      return state.isRunning(service.module()) ? "not ready: does not answer" : "dead";
    }
    return answer.get().statusCode() == 200 ? "ready" : "not ready: " + down(answer);
  }

  private static String down(Optional<HttpResponse<String>> answer) {
    try {
      var names = new ArrayList<String>();
      for (var check : JSON.readTree(answer.orElseThrow().body()).path("checks")) {
        if (!check.path("status").asText().equals("UP")) {
          names.add(check.path("name").asText());
        }
      }
      return names.isEmpty() ? "stopping" : String.join(", ", names);
    } catch (JsonProcessingException e) {
      return "status " + answer.orElseThrow().statusCode();
    }
  }

  private static Instant moment(StackClock clock) {
    try {
      return clock.now();
    } catch (CheckFailed away) {
      return null;
    }
  }

  private static JsonNode work(StackState state, Tokens tokens) {
    try {
      var answer =
          Http.as(tokens.issue(Grant.official("monitor")))
              .get(state.services().get(Service.DEADLINE.code()) + "/open-work?limit=" + SHOWN);
      return answer.status() == 200 ? answer.body() : MissingNode.getInstance();
    } catch (CheckFailed away) {
      return MissingNode.getInstance();
    }
  }

  /** Whether all queues are as they are now: what lies in a part that is away is not measured. */
  boolean measured() {
    return queues.keySet().stream().allMatch(service -> "ready".equals(parts.get(service)));
  }

  /** What is wrong, one line each; empty when all is well. */
  public List<String> wrong() {
    var wrong = new ArrayList<String>();
    parts.forEach(
        (part, what) -> {
          if (!what.equals("ready") && !what.equals("runs")) {
            wrong.add(part + " is " + what);
          }
        });
    queues.forEach((service, waiting) -> wrong.addAll(wrong(service, waiting)));
    if (work.isMissingNode()) {
      wrong.add("the open work is not known: deadline-service did not tell it");
    }
    add(wrong, work.path("deadlinesNotTold"), "deadlines that passed and were not told");
    add(wrong, work.path("legalMissed"), "terms of the law missed");
    add(wrong, work.path("handOversMissed"), "results not handed over to their branch in time");
    add(wrong, work.path("stepsOverdue"), "steps over their limit");
    return wrong;
  }

  private static List<String> wrong(String service, Queues waiting) {
    var wrong = new ArrayList<String>();
    if (waiting.outboxOldest() > OUTBOX_SECONDS) {
      wrong.add(
          "%s has not published an event for %.0f s".formatted(service, waiting.outboxOldest()));
    }
    if (waiting.parkedOldest() > PARKED_SECONDS) {
      wrong.add(
          "%s waits for an event's cause for %.0f s".formatted(service, waiting.parkedOldest()));
    }
    waiting
        .lag()
        .forEach(
            (topic, events) -> {
              if (events > LAG_EVENTS) {
                wrong.add(service + " is " + events + " events behind on " + topic);
              }
            });
    waiting
        .lagOldest()
        .forEach(
            (topic, age) -> {
              if (age > LAG_SECONDS) {
                wrong.add(
                    "%s has not handled an event of %s for %.0f s".formatted(service, topic, age));
              }
            });
    if (waiting.undeliveredOldest() > UNDELIVERED_SECONDS) {
      wrong.add(
          "the gateway has not confirmed a status or a reply for %.0f s"
              .formatted(waiting.undeliveredOldest()));
    }
    if (waiting.deadLetters() > 0) {
      wrong.add(service + " has " + waiting.deadLetters() + " dead letters");
    }
    return wrong;
  }

  private static void add(List<String> wrong, JsonNode count, String what) {
    if (count.asLong() > 0) {
      wrong.add(count.asLong() + " " + what);
    }
  }
}
