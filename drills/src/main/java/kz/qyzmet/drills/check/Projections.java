package kz.qyzmet.drills.check;

import static java.util.Map.entry;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import kz.qyzmet.contracts.passport.Passports;

/** I3 and I5: each history is a path of the passport, and everybody shows what it comes to. */
final class Projections {
  /** The notices that an event of the college or of the intake brings, by its type. */
  private static final Map<String, String> NOTICES =
      Map.ofEntries(
          entry("application.accepted", "accepted"),
          entry("application.result-returned", "returned-to-provider"),
          entry("application.papers-received", "papers-at-branch"),
          entry("case.registered", "registered"),
          entry("case.executor-assigned", "in-progress"),
          entry("case.hearing-announced", "hearing-announced"),
          entry("case.result-ready", "ready"),
          entry("case.result-issued", "issued"),
          entry("case.refused", "refused"),
          entry("case.withdrawn", "withdrawn"),
          entry("case.withdrawal-refused", "withdrawal-refused"),
          entry("deadline.missed", "deadline-missed"),
          entry("deadline.approaching", "deadline-approaching"));

  private final Stored stored;
  private final Map<UUID, List<Published>> events;
  private final Findings findings;

  Projections(Stored stored, List<Published> published, Findings findings) {
    this.stored = stored;
    this.findings = findings;
    var once = new LinkedHashMap<UUID, Published>();
    published.forEach(each -> once.putIfAbsent(each.id(), each));
    this.events = once.values().stream().collect(groupingBy(Published::application));
  }

  void check() {
    var passports = Passports.shipped();
    var histories = stored.history().stream().collect(groupingBy(Stored.Step::id));
    var cases = by(stored.cases(), Stored.Case::id);
    var applications = by(stored.applications(), Stored.Application::id);
    var watches = by(stored.watches(), Stored.Watch::id);
    var cards = by(stored.cards(), Stored.Card::id);
    for (var each : cases.values()) {
      var history = histories.getOrDefault(each.id(), List.of());
      var replay = Replay.of(passports.find(each.passport()).orElseThrow().pipeline(), history);
      findings.none(replay.offThePath(), "I3", "Expected a path of the passport, but it is not");
      equal(each.id(), "the case's version", replay.version(), each.version());
      equal(each.id(), "the case's state", replay.state(), each.state());
      equal(each.id(), "the case's step", replay.step(), each.step());
      var application = applications.get(each.id());
      var watch = watches.get(each.id());
      var card = cards.get(each.id());
      equal(
          each.id(),
          "intake's state",
          replay.atIntake(),
          application == null ? null : application.state());
      equal(each.id(), "the watch", replay.watch(), watch == null ? null : watch.state());
      equal(
          each.id(),
          "the cabinet's status",
          replay.statuses().getLast(),
          card == null ? null : card.status());
      equal(
          each.id(),
          "the cabinet's statuses",
          replay.statuses().size(),
          card == null ? 0 : card.version());
      equal(each.id(), "the topic's statuses", replay.statuses(), statuses(each.id()));
    }
    timelines();
    notices();
    feed();
  }

  private static <T> Map<UUID, T> by(List<T> rows, Function<T, UUID> id) {
    return rows.stream().collect(toMap(id, row -> row));
  }

  private void equal(UUID id, String what, Object expected, Object found) {
    findings.unless(
        Objects.equals(expected, found),
        "I5",
        "Expected %s of %s to be %s, but it is %s".formatted(what, id, expected, found));
  }

  private List<String> statuses(UUID id) {
    return events.getOrDefault(id, List.of()).stream()
        .filter(each -> each.topic().equals(Topics.STATUS))
        .map(each -> each.data().path("status").asText())
        .toList();
  }

  private void timelines() {
    var lines =
        stored.timeline().stream()
            .collect(groupingBy(Stored.Line::application, groupingBy(Stored.Line::event)));
    for (var application : stored.applications()) {
      var expected =
          events.getOrDefault(application.id(), List.of()).stream()
              .filter(each -> !each.topic().equals(Topics.STATUS))
              .map(Published::id)
              .collect(toSet());
      var found = lines.getOrDefault(application.id(), Map.of()).keySet();
      findings.unless(
          expected.equals(found),
          "I5",
          "Expected the timeline of %s to have the %d events of the topics, but it has %d"
              .formatted(application.id(), expected.size(), found.size()));
    }
  }

  /** One notice for each event that brings one, in the order in which they came. */
  private void notices() {
    var seen = new HashSet<UUID>();
    var twice = stored.notices().stream().filter(each -> !seen.add(each.event())).toList();
    findings.none(twice, "I2", "Expected one notice for each event, but there are more");
    var found = stored.notices().stream().collect(groupingBy(Stored.Notice::application));
    for (var application : stored.applications()) {
      var all = events.getOrDefault(application.id(), List.of());
      var expected = expectedNotices(all);
      var actual = new HashMap<UUID, String>();
      found
          .getOrDefault(application.id(), List.of())
          .forEach(notice -> actual.put(notice.event(), notice.kind()));
      var missing = new HashMap<>(expected.required());
      actual.keySet().forEach(missing::remove);
      findings.none(missing.entrySet(), "I1", "Expected a notice for each of its events, but not");
      var more = new HashMap<>(actual);
      more.entrySet().removeIf(each -> expected.allows(each.getKey(), each.getValue()));
      findings.none(more.entrySet(), "I2", "Expected no notice without its event, but there are");
    }
  }

  /**
   * What an application's events bring.
   *
   * @param possible an approaching end that a ready result may have overtaken on its way
   */
  private record Expected(Map<UUID, String> required, Map<UUID, String> possible) {
    boolean allows(UUID event, String kind) {
      return kind.equals(required.get(event)) || kind.equals(possible.get(event));
    }
  }

  private static Expected expectedNotices(List<Published> all) {
    var required = new HashMap<UUID, String>();
    var possible = new HashMap<UUID, String>();
    boolean stopped = all.stream().anyMatch(each -> each.type().equals("case.result-ready"));
    boolean assigned = false;
    for (var each : inOrder(all)) {
      var kind = kind(each);
      boolean isDeadline = each.topic().equals(Topics.DEADLINE);
      if (kind == null || (isDeadline && !each.data().path("kind").asText().equals("legal"))) {
        continue;
      }
      if (kind.equals("in-progress")) {
        if (assigned) {
          continue;
        }
        assigned = true;
      }
      boolean mayBeOvertaken = kind.equals("deadline-approaching") && stopped;
      (mayBeOvertaken ? possible : required).put(each.id(), kind);
    }
    return new Expected(required, possible);
  }

  /** A ready result is told otherwise where it was sent to its place, and where it lies there. */
  private static String kind(Published event) {
    var kind = NOTICES.get(event.type());
    if (!"ready".equals(kind)) {
      return kind;
    }
    if (event.data().has("availableFrom")) {
      return "ready-on-its-way";
    }
    if (event.data().has("keepUntil")) {
      return "ready-at-branch-until";
    }
    return event.data().path("pickup").path("kind").asText().equals("branch")
        ? "ready-at-branch"
        : kind;
  }

  private static List<Published> inOrder(List<Published> all) {
    var sorted = new ArrayList<>(all);
    sorted.sort(
        java.util.Comparator.comparing(Published::topic).thenComparingInt(Published::version));
    return sorted;
  }

  private void feed() {
    var seen = new HashSet<UUID>();
    long expected = 1;
    Set<Long> gaps = new HashSet<>();
    for (var each : stored.feed()) {
      if (each.position() != expected++) {
        gaps.add(each.position());
      }
      findings.unless(
          seen.add(each.event()), "I2", "Expected one " + each.event() + " in the feed, but two");
    }
    findings.none(gaps, "I5", "Expected the feed's positions without gap, but not");
  }
}
