package kz.qyzmet.drills.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.qyzmet.drills.load.Acknowledged;
import kz.qyzmet.stack.run.Service;

/** I1 and I2: every line of the ledger has its effect, and nothing else has one. */
final class Promises {
  /** What a verb leaves in the history at the version of its answer, or one of these. */
  private static final Map<String, Set<String>> KINDS =
      Map.ofEntries(
          Map.entry("check", Set.of("PACKAGE_CHECKED")),
          Map.entry("claim", Set.of("CLAIMED")),
          Map.entry("register", Set.of("REGISTERED")),
          Map.entry("assign", Set.of("ASSIGNED")),
          Map.entry("prepare", Set.of("DRAFTED")),
          Map.entry("return", Set.of("RETURNED")),
          Map.entry("sign", Set.of("READY", "REFUSED", "HEARING_ANNOUNCED", "SIGNED")),
          Map.entry("send", Set.of("DISPATCHED")),
          Map.entry("hand-over", Set.of("ISSUED")),
          Map.entry("issue", Set.of("ISSUED")));

  /** What is said to college-service about no case: an administrator's word, a closed registry. */
  private static final Set<String> ABOUT_NO_CASE = Set.of("organisation", "close-answers");

  /** Promised at the branch; the case hears of it. */
  private static final String AT_THE_BRANCH = "hand-over";

  private static final String REPLAY = "replay at ";

  private final List<Acknowledged> ledger;
  private final Stored stored;
  private final Findings findings;

  Promises(List<Acknowledged> ledger, Stored stored, Findings findings) {
    this.ledger = ledger;
    this.stored = stored;
    this.findings = findings;
  }

  void check() {
    attachmentsAndApplications();
    stepsOfTheStaff();
    withdrawals();
    keys();
  }

  private Stream<Acknowledged> of(String verb) {
    return ledger.stream().filter(line -> line.verb().equals(verb));
  }

  private void attachmentsAndApplications() {
    same(
        "attachments",
        of("upload").map(line -> UUID.fromString(line.application())).toList(),
        stored.attachments());
    var submitted = of("submit").map(line -> UUID.fromString(line.application())).toList();
    same(
        "applications",
        submitted,
        stored.applications().stream().map(Stored.Application::id).toList());
    same("cases", submitted, stored.cases().stream().map(Stored.Case::id).toList());
  }

  /** Lost is what was promised and is not there; twice is what is there beyond the promises. */
  private void same(String what, List<?> promised, List<?> found) {
    var lost = without(promised, found);
    findings.none(lost, "I1", "Expected every acknowledged one among the " + what + ", but not");
    var more = without(found, promised);
    findings.none(more, "I2", "Expected only acknowledged " + what + ", but there are more");
  }

  /** What is left of the first, as often as it is there more often. */
  private static List<Object> without(List<?> first, List<?> second) {
    var counts = new HashMap<Object, Integer>();
    second.forEach(each -> counts.merge(each, 1, Integer::sum));
    var left = new ArrayList<Object>();
    for (var each : first) {
      if (counts.merge(each, -1, Integer::sum) < 0) {
        left.add(each);
      }
    }
    return left;
  }

  private void stepsOfTheStaff() {
    var rows =
        stored.history().stream()
            .collect(toMap(row -> row.id() + " " + row.version(), Stored.Step::kind));
    var lost = new ArrayList<String>();
    var accounted = new HashSet<String>();
    for (var line : ledger) {
      var kinds = KINDS.get(line.verb());
      if (kinds == null) {
        continue;
      }
      var place = line.application() + " " + line.version();
      var kind = rows.get(place);
      if (kind == null || !kinds.contains(kind)) {
        lost.add(line.verb() + " " + place + " but " + kind);
      }
      findings.unless(
          accounted.add(place), "I2", "Expected one promise for " + place + ", but there are two");
      if ("READY".equals(kind)) {
        // The signature is the person's, the readiness follows in the same act.
        accounted.add(line.application() + " " + (line.version() - 1));
      }
    }
    findings.none(lost, "I1", "Expected every acknowledged step in the history, but not");
    var more =
        stored.history().stream()
            .filter(row -> row.person() != null)
            .map(row -> row.id() + " " + row.version())
            .filter(place -> !accounted.contains(place))
            .toList();
    findings.none(
        more, "I2", "Expected only acknowledged steps in the history, but there are more");
  }

  private void withdrawals() {
    var asked = of("withdraw").map(line -> UUID.fromString(line.application())).collect(toSet());
    var answered = new HashMap<UUID, Integer>();
    stored.history().stream()
        .filter(row -> row.kind().startsWith("WITHDRAW"))
        .forEach(row -> answered.merge(row.id(), 1, Integer::sum));
    var lost = asked.stream().filter(id -> !answered.containsKey(id)).toList();
    findings.none(lost, "I1", "Expected each withdrawal to be decided, but not");
    var more =
        answered.entrySet().stream()
            .filter(each -> !asked.contains(each.getKey()) || each.getValue() > 1)
            .toList();
    findings.none(more, "I2", "Expected one decision on each withdrawal, but there are more");
  }

  private static Service whose(Acknowledged line) {
    if (line.verb().startsWith(REPLAY)) {
      return Service.valueOf(line.verb().substring(REPLAY.length()).toUpperCase(Locale.ROOT));
    }
    var atTheCollege =
        (KINDS.containsKey(line.verb()) && !line.verb().equals(AT_THE_BRANCH))
            || ABOUT_NO_CASE.contains(line.verb());
    return atTheCollege ? Service.COLLEGE : Service.INTAKE;
  }

  private void keys() {
    var kept =
        ledger.stream()
            .collect(
                groupingBy(
                    Promises::whose,
                    java.util.stream.Collectors.mapping(Acknowledged::key, toSet())));
    for (var service : Service.CORE) {
      var found = new HashSet<>(stored.commands().get(service));
      var lost = new HashSet<>(kept.getOrDefault(service, Set.of()));
      lost.removeAll(found);
      findings.none(lost, "I1", "Expected the answer to every command to be kept, but not");
      found.removeAll(kept.getOrDefault(service, Set.of()));
      findings.none(found, "I2", "Expected only acknowledged commands, but there are more");
    }
  }
}
