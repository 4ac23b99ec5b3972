package kz.qyzmet.drills.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kz.qyzmet.drills.load.Portal;
import kz.qyzmet.drills.load.Portal.Sent;
import kz.qyzmet.drills.load.Traffic;
import kz.qyzmet.stack.run.Replica;
import kz.qyzmet.stack.run.Service;

/**
 * Answers lost after acting: the gateway takes a status and its answer is cut; our answer to the
 * portal is lost, and it sends again; gateway-service is killed while it works.
 */
public final class AnswersLost implements Drill {
  private static final int PEOPLE = 3;
  private static final int FILED = 6;

  /** So many statuses have to come again before answers come back. */
  private static final int REPEATED = 10;

  private static final Duration SOON = Duration.ofSeconds(60);

  /** Longer than the longest pause, and than a killed process's deliveries are held. */
  private static final Duration ALL_TOLD = Duration.ofMinutes(15);

  /** As the portal says it of what it filed. */
  private static final Set<String> UNHEARD = Set.of("sent", "taken", "unanswered");

  private static final Replica VICTIM = Replica.first(Service.GATEWAY);

  @Override
  public String name() {
    return "answers-lost";
  }

  @Override
  public String what() {
    return "the gateway's answers and ours to the portal are lost, gateway-service is killed at work";
  }

  @Override
  public boolean hasGateway() {
    return true;
  }

  @Override
  public Report run(Field field, Terms terms) {
    var report = new Report.Writing();
    field.rest(report);
    int before = field.gateway().received().size();
    var portal = field.portal(new Traffic());
    var sent = new ArrayList<Sent>();
    int kills = terms.times(1, 20);
    try {
      lost(field, terms, kills, portal, sent, report);
    } finally {
      field.gateway().behave(Map.of());
    }
    answered(portal, sent, report);
    report.unless(
        Field.until(ALL_TOLD, ToGateway.of(field)::isTold),
        "I9",
        "Expected every status to be confirmed once answers come, but not all are");
    Reconciled.expectNone(field, report);
    var received = field.gateway().received();
    long repeated =
        received.subList(before, received.size()).stream()
            .filter(message -> message.path("again").asBoolean())
            .count();
    report
        .fact(
            "%d kills, %d applications by the portal, %d of %d messages had to come again"
                .formatted(kills, sent.size(), repeated, received.size() - before))
        .unless(
            repeated > 0, "I9", "Expected what was not answered to come again, but nothing did");
    return field.judge(report).done();
  }

  private static void lost(
      Field field, Terms terms, int kills, Portal portal, List<Sent> sent, Report.Writing report) {
    var random = terms.random();
    allLost(field, terms, portal, sent, report);
    for (int i = 0; i < kills; i++) {
      field.gateway().behave(lossy(0.5, terms.seed() + i));
      killed(field, terms.seed() + i, random.nextInt(1_500), portal, sent, report);
    }
  }

  private static Map<String, ?> lossy(double rate, long seed) {
    return Map.of("loseAnswerRate", rate, "missRate", 0.5, "seed", seed);
  }

  /** The gateway has each first status and says so to nobody: to us all of them are open. */
  private static void allLost(
      Field field, Terms terms, Portal portal, List<Sent> sent, Report.Writing report) {
    field.say("no answer of the gateway arrives");
    field.gateway().behave(lossy(1, terms.seed()));
    sent.addAll(filed(field, portal));
    field.stack().clock().add(Reconciled.LONGER_THAN_THE_GRACE);
    var toldTo = ToGateway.of(field);
    boolean tried =
        Field.until(
            SOON,
            () -> toldTo.undelivered().stream().allMatch(each -> each.path("tries").asInt() > 0));
    var waiting = toldTo.undelivered();
    var gaps = Reconciled.now(field).gaps();
    report
        .unless(
            tried && waiting.size() >= sent.size(),
            "I9",
            "Expected the first status of %d applications to be tried and open, but open are %s"
                .formatted(sent.size(), waiting))
        .unless(
            gaps.stream().allMatch(gap -> gap.kind().equals("gateway"))
                && Reconciled.applications(
                        gaps.stream().filter(gap -> gap.cause().equals("undelivered")).toList())
                    .equals(ToGateway.applications(waiting)),
            "I9",
            "Expected a gap for each status that nobody confirmed, but got " + gaps);
  }

  private static List<Sent> filed(Field field, Portal portal) {
    int applicant = field.applicants(FILED);
    var filings = new ArrayList<Callable<Sent>>();
    IntStream.range(0, FILED)
        .forEach(i -> filings.add(() -> portal.file(applicant + i, i % 2 == 0)));
    return TwoAtOnce.together(filings);
  }

  /** While statuses leave and applications come in. */
  private static void killed(
      Field field,
      long seed,
      int afterMillis,
      Portal portal,
      List<Sent> sent,
      Report.Writing report) {
    CompletableFuture<List<Sent>> filing;
    var load = field.load(PEOPLE, seed, new Traffic());
    try (load) {
      filing = CompletableFuture.supplyAsync(() -> filed(field, portal));
      Field.pause(Duration.ofMillis(500 + afterMillis));
      field.faults().kill(VICTIM);
      var gaps = Reconciled.now(field).of("account");
      report.unless(
          gaps.size() == 1 && gaps.getFirst().toString().endsWith("account away gateway-service"),
          "I9",
          "Expected the account of gateway-service to be missing, but the gaps are " + gaps);
    }
    Judging.complaints(report, load);
    int repeated = repeated(field);
    field.faults().start(VICTIM, Map.of());
    sent.addAll(filing.join());
    Field.until(SOON, () -> repeated(field) >= repeated + REPEATED);
  }

  /** Statuses that one try was not enough for. */
  private static int repeated(Field field) {
    return Hooks.count(
        field.stack(), Service.GATEWAY, "SELECT count(*) FROM delivery WHERE tries > 1");
  }

  /** The portal sends again until it has heard each answer; what it heard is a promise. */
  private static void answered(Portal portal, List<Sent> sent, Report.Writing report) {
    var waiting = new ArrayList<>(sent);
    Field.until(
        ALL_TOLD,
        () -> {
          waiting.removeIf(each -> hasHeard(portal, each));
          return waiting.isEmpty();
        });
    var answered =
        sent.stream().filter(each -> state(portal.known(each)).equals("answered")).toList();
    var others = new ArrayList<>(sent);
    others.removeAll(answered);
    report.unless(
        others.isEmpty(),
        "I9",
        "Expected one answer to each message, but the portal has "
            + others.stream().map(portal::known).toList());
    answered.forEach(portal::acknowledged);
  }

  /** A refusal is heard too: nobody waits for more. */
  private static boolean hasHeard(Portal portal, Sent sent) {
    var state = state(portal.known(sent));
    return !UNHEARD.contains(state.equals("unanswered") ? state(portal.again(sent)) : state);
  }

  private static String state(JsonNode filed) {
    return filed.path("state").asText();
  }
}
