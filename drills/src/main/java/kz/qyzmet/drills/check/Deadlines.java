package kz.qyzmet.drills.check;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/**
 * I6: a deadline is told once, never before its instant, and speaks of the date that was given; and
 * what deadline-service keeps as told is what its topic says.
 */
final class Deadlines {
  private static final String MISSED = "deadline.missed";

  private static final String APPROACHING = "deadline.approaching";
  private static final String STEP = "step";

  private final List<Stored.Mark> stored;
  private final List<Stored.Limit> limits;
  private final List<Published> published;
  private final Findings findings;

  Deadlines(
      List<Stored.Mark> stored,
      List<Stored.Limit> limits,
      List<Published> published,
      Findings findings) {
    this.stored = stored;
    this.limits = limits;
    this.published = published;
    this.findings = findings;
  }

  void check() {
    var ids = new HashSet<UUID>();
    var marks = new HashSet<String>();
    var twice = new ArrayList<String>();
    var early = new ArrayList<String>();
    var instants = instants();
    for (var each : published) {
      if (!each.topic().equals(Topics.DEADLINE) || !ids.add(each.id())) {
        continue;
      }
      if (!marks.add(mark(each))) {
        twice.add(mark(each));
      }
      var at = instants.get(name(each));
      var due = OffsetDateTime.parse(each.data().path("dueAt").asText()).toInstant();
      boolean missed = each.type().equals(MISSED);
      // An approaching end that is told late, after an outage, may be told behind the end itself.
      if ((at != null && each.time().isBefore(at)) || (missed && !each.time().isAfter(due))) {
        early.add(mark(each) + " at " + at + ", recorded " + each.time());
      }
    }
    findings.none(twice, "I6", "Expected each deadline to be told once, but twice");
    findings.none(early, "I6", "Expected no deadline to be told before its instant, but it was");
    dates();
    own(instants);
    bothSides();
  }

  /** Of what a branch took in, the provider's own term does not run before its registration. */
  private void own(Map<String, Instant> instants) {
    var from = new HashMap<String, Instant>();
    for (var each : published) {
      if (each.type().equals("application.accepted")
          && !each.data().path("term").path("internalDue").isTextual()) {
        from.put(each.key(), Instant.MAX);
      }
    }
    for (var each : published) {
      if (each.type().equals("case.registered")) {
        from.computeIfPresent(each.key(), (_, _) -> each.time());
      }
    }
    var early = new ArrayList<String>();
    for (var each : published) {
      if ((each.type().equals(MISSED) || each.type().equals(APPROACHING))
          && each.data().path("kind").asText().equals("internal")
          && instants
              .getOrDefault(name(each), each.time())
              .isBefore(from.getOrDefault(each.key(), Instant.MIN))) {
        early.add(mark(each) + ", registered " + from.get(each.key()));
      }
    }
    findings.none(early, "I6", "Expected no own term before the registration, but it ran");
  }

  /** What deadline-service keeps as told has been said, and what was said is kept. */
  private void bothSides() {
    var kept = new TreeSet<String>();
    stored.stream().filter(mark -> mark.told() != null).map(Deadlines::name).forEach(kept::add);
    limits.stream().map(Deadlines::name).forEach(kept::add);
    var said = new TreeSet<String>();
    var replaced = new TreeSet<String>();
    for (var each : published) {
      if (each.type().equals(MISSED) || each.type().equals(APPROACHING)) {
        said.add(told(each));
      }
      if (each.type().equals("case.hearing-announced")) {
        replaced.add(String.join(" ", each.key(), each.data().path("step").asText()));
      }
    }
    var lost = new ArrayList<>(kept);
    lost.removeAll(said);
    findings.none(lost, "I6", "Expected an event of every deadline that is kept as told, but not");
    var unkept = new ArrayList<>(said);
    unkept.removeAll(kept);
    // A hearing gives its step another limit; of the one before nothing is kept.
    unkept.removeIf(each -> replaced.stream().anyMatch(step -> each.startsWith(step + " ")));
    findings.none(unkept, "I6", "Expected every deadline's event to be kept as told, but not");
  }

  /** Those of terms, by whose they are and what they tell; of a step's limit the event knows. */
  private Map<String, Instant> instants() {
    var instants = new HashMap<String, Instant>();
    for (var mark : stored) {
      instants.put(name(mark), mark.at());
    }
    return instants;
  }

  private static String name(Stored.Mark mark) {
    return String.join(" ", mark.application().toString(), mark.kind(), mark.what());
  }

  private static String name(Stored.Limit limit) {
    return String.join(" ", limit.application().toString(), limit.step(), limit.due().toString());
  }

  /** As the mark or the limit is called; a step comes again, each time with another end. */
  private static String told(Published each) {
    var data = each.data();
    var due = OffsetDateTime.parse(data.path("dueAt").asText()).toInstant();
    return data.path("kind").asText().equals(STEP)
        ? String.join(
            " ",
            each.key(),
            data.path("step").asText(),
            due.truncatedTo(ChronoUnit.MICROS).toString())
        : name(each);
  }

  private static String name(Published each) {
    var what = each.type().equals(MISSED) ? "missed" : each.data().path("threshold").asText();
    return String.join(" ", each.key(), each.data().path("kind").asText(), what);
  }

  private static String mark(Published each) {
    var data = each.data();
    return String.join(
        " ",
        each.key(),
        data.path("kind").asText(),
        data.path("step").asText("-"),
        data.path("dueAt").asText(),
        each.type(),
        data.path("threshold").asText("-"));
  }

  private void dates() {
    var given = new HashMap<String, OffsetDateTime>();
    for (var each : published) {
      if (each.type().equals("application.accepted")) {
        var due = each.data().path("term").path("due");
        given.put(each.key(), due.isTextual() ? OffsetDateTime.parse(due.asText()) : null);
      }
    }
    var wrong = new ArrayList<String>();
    for (var each : published) {
      if (each.topic().equals(Topics.DEADLINE)
          && each.data().path("kind").asText().equals("legal")) {
        var due = OffsetDateTime.parse(each.data().path("dueAt").asText());
        if (given.get(each.key()) == null || !due.isEqual(given.get(each.key()))) {
          wrong.add(mark(each) + " but promised " + given.get(each.key()));
        }
      }
    }
    findings.none(wrong, "I6", "Expected the date that was given at acceptance, but not");
  }

  /**
   * By how much the latest was told behind its instant, of those whose instants are that moment or
   * later by the stack's clock; nothing where none of them was told.
   */
  static Optional<Duration> latest(List<Stored.Mark> marks, Instant since) {
    return marks.stream()
        .filter(mark -> mark.told() != null && !mark.at().isBefore(since))
        .map(mark -> Duration.between(mark.at(), mark.told()))
        .max(Duration::compareTo);
  }
}
