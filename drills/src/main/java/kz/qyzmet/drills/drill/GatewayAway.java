package kz.qyzmet.drills.drill;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.qyzmet.drills.load.Traffic;
import kz.qyzmet.stack.demo.Days;
import kz.qyzmet.stack.run.Faults;
import kz.qyzmet.stack.run.Service;

/**
 * The gateway is away for a day: it refuses everything, or stands still and answers nothing.
 * Statuses queue under load, visibly; after its return each reaches it.
 */
public final class GatewayAway implements Drill {
  private static final int PEOPLE = 4;

  /** Longer than the longest pause, with what has gathered behind it. */
  private static final Duration ALL_TOLD = Duration.ofMinutes(15);

  /** Answers to the portal wait in the same gauges. */
  private static final String STATUSES = "what=\"status\"";

  private static final Set<String> CAUSES = Set.of("undelivered", "unconfirmed");

  /** How it is away. */
  private enum Way {
    REFUSES,
    SILENT
  }

  @Override
  public String name() {
    return "gateway-away";
  }

  @Override
  public String what() {
    return "the e-government gateway refuses everything, or answers nothing, for a day under load";
  }

  @Override
  public boolean hasGateway() {
    return true;
  }

  @Override
  public Report run(Field field, Terms terms) {
    var report = new Report.Writing();
    var ways = List.of(Way.values());
    int first = terms.random().nextInt(ways.size());
    for (int i = 0; i < terms.times(ways.size(), ways.size()); i++) {
      away(field, terms, ways.get((first + i) % ways.size()), report);
    }
    return field.judge(report).done();
  }

  private static void away(Field field, Terms terms, Way way, Report.Writing report) {
    field.rest(report);
    var alreadyThere = received(field);
    try {
      goes(field, way);
      loaded(field, terms, terms.isLong() ? 400 : 6, report);
      queued(field, alreadyThere, aDay(field), report);
      var load = field.load(PEOPLE, terms.seed() + 1, new Traffic());
      try (load) {
        Field.until(Duration.ofMinutes(2), () -> load.done() > 0);
        comesBack(field, way);
      }
      Judging.complaints(report, load);
    } finally {
      comesBack(field, way);
    }
    long back = System.nanoTime();
    var told = Field.timed(back, ALL_TOLD, ToGateway.of(field)::isTold);
    report.unless(
        told.isPresent(), "I9", "Expected every status to reach it after its return, but not all");
    told.ifPresent(
        took ->
            report.fact(
                "all confirmed %.1f s after the last act".formatted(took.toMillis() / 1e3)));
    Reconciled.expectNone(field, report);
    report.unless(
        Alert.named("DeliveriesOld").goes(field, Service.GATEWAY, STATUSES),
        "I9",
        "Expected the alert to end when all is told, but it does not");
  }

  private static void goes(Field field, Way way) {
    switch (way) {
      case REFUSES -> {
        field.say("the gateway refuses everything");
        field.gateway().behave(Map.of("failRate", 1));
      }
      case SILENT -> {
        field.say("the gateway stands still");
        Faults.freeze(List.of(field.faults().simulator()));
      }
    }
  }

  private static void comesBack(Field field, Way way) {
    switch (way) {
      case REFUSES -> field.gateway().behave(Map.of());
      case SILENT -> Faults.thaw(List.of(field.faults().simulator()));
    }
  }

  /** What it took so far, by the delivery's id. */
  private static Set<String> received(Field field) {
    return field.gateway().received().stream()
        .map(message -> message.path("delivery").asText())
        .collect(Collectors.toSet());
  }

  private static void loaded(Field field, Terms terms, int many, Report.Writing report) {
    var load = field.load(PEOPLE, terms.seed(), new Traffic());
    try (load) {
      Field.until(Duration.ofMinutes(5), () -> load.done() >= many);
    }
    report.fact(load.done() + " applications seen through meanwhile");
    Judging.complaints(report, load);
  }

  /** The clock goes on to the next working day; by how much. */
  private static Duration aDay(Field field) {
    var clock = field.stack().clock();
    var before = clock.offset();
    Days.toTheNextWorkingDay(clock, java.time.LocalTime.NOON);
    return clock.offset().minus(before);
  }

  /** What was told and is not there stands in the list, the gauges and the reconciliation. */
  private static void queued(
      Field field, Set<String> alreadyThere, Duration went, Report.Writing report) {
    var waiting = ToGateway.of(field).undelivered();
    var shown =
        waiting.stream().map(each -> each.path("delivery").asText()).collect(Collectors.toSet());
    var hidden = new HashSet<>(Told.statuses(field));
    hidden.removeAll(alreadyThere);
    hidden.removeAll(shown);
    report
        .fact("%d statuses queued, the clock went on by %s".formatted(waiting.size(), went))
        .unless(!waiting.isEmpty(), "I9", "Expected statuses to queue, but none does")
        .unless(
            hidden.isEmpty(),
            "I9",
            "Expected every status that waits in the list, but not " + hidden);
    var old = Alert.named("DeliveriesOld");
    report.unless(
        old.comes(field, Service.GATEWAY, STATUSES)
            && old.value(field, Service.GATEWAY, STATUSES) >= went.toSeconds(),
        "I9",
        "Expected the gauge of the oldest to show %s and the alert to fire, but it shows %.0f s"
            .formatted(went, old.value(field, Service.GATEWAY, STATUSES)));
    var number = new Alert("qyzmet_deliveries_waiting", waiting.size() - 1);
    report.unless(
        number.comes(field, Service.GATEWAY, STATUSES),
        "I9",
        "Expected the gauge to count %d, but it does not".formatted(waiting.size()));
    gaps(field, ToGateway.applications(waiting), went, report);
  }

  private static void gaps(Field field, Set<String> waiting, Duration went, Report.Writing report) {
    var reconciled = Reconciled.now(field);
    var gaps = reconciled.of("gateway");
    boolean allListed = reconciled.number() == reconciled.gaps().size();
    report
        .unless(
            reconciled.number() == waiting.size()
                && (!allListed || Reconciled.applications(gaps).equals(waiting)),
            "I9",
            "Expected a gap for each of %d applications and no other, but got %d: %s"
                .formatted(waiting.size(), reconciled.number(), reconciled.lines()))
        .unless(
            gaps.stream()
                .allMatch(gap -> CAUSES.contains(gap.cause()) && gap.age().compareTo(went) >= 0),
            "I9",
            "Expected each gap with its cause and an age of a day, but got " + gaps);
    report.unless(
        Alert.named("ReconciliationGaps").comes(field, Service.NOTIFICATION, "kind=\"gateway\""),
        "I9",
        "Expected the alert of gaps to fire, but it does not");
  }
}
