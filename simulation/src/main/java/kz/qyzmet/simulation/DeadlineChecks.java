package kz.qyzmet.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.college.casework.domain.Change;
import kz.qyzmet.contracts.event.DeadlineApproaching;
import kz.qyzmet.contracts.event.DeadlineEvent;
import kz.qyzmet.contracts.event.DeadlineMissed;
import kz.qyzmet.contracts.event.DeadlineMoved;
import kz.qyzmet.contracts.organisation.Organisation;

/**
 * I6 and the dates: each end and each threshold is counted again by {@link PlainCalendar}, from the
 * passport's numbers as the Rules say them, and held against what was promised and what was told.
 */
final class DeadlineChecks {
  /** What a mark may be late, or a deed in time be unknown: a long outage and its recovery. */
  private static final Duration SOON = Duration.ofMinutes(15);

  private static final int LEGAL_DAYS = 15;
  private static final int INTERNAL_DAYS = 5;
  private static final int STEP_MINUTES = 15;

  private final World world;

  DeadlineChecks(World world) {
    this.world = world;
  }

  /**
   * Something that is told at an instant, if the case still waits for it.
   *
   * @param name kind and threshold
   * @param at the first instant at which it may be told
   * @param until when the case stopped waiting for it; null where it waits still
   */
  private record Mark(String name, Instant at, Instant until) {}

  void check() {
    for (var id : world.intake.applications.keySet()) {
      if (world.college.history.containsKey(id) && world.deadlines.watches.containsKey(id)) {
        check(id);
      }
    }
  }

  private void check(UUID id) {
    var application = world.intake.applications.get(id);
    var college = Law.ORGANISATIONS.find(application.provider()).orElseThrow();
    var registered = PlainCalendar.registered(application.acceptedAt(), college);
    var term = world.intake.filed.get(id).term();
    date(id, "registration", registered, term.registered());
    date(id, "the legal end", end(registered, LEGAL_DAYS, college), term.due().toInstant());
    date(
        id,
        "the internal end",
        end(registered, INTERNAL_DAYS, college),
        term.internalDue().toInstant());
    var marks = terms(registered, college, stopped(id));
    marks.addAll(steps(id, college));
    told(id, marks);
  }

  private void date(UUID id, String what, Object expected, Object found) {
    if (!expected.equals(found)) {
      world.broken(
          Invariant.DATES, "expected %s of %s on %s, but it is %s", what, id, expected, found);
    }
  }

  private static Instant end(LocalDate registered, int days, Organisation college) {
    return PlainCalendar.closing(PlainCalendar.nthAfter(registered, days), college).toInstant();
  }

  /** When the terms stopped, by the history. */
  private Instant stopped(UUID id) {
    return world.college.history.get(id).stream()
        .map(College.Entry::change)
        .filter(change -> change instanceof Change.MadeReady || LawfulPath.ends(change))
        .map(Change::at)
        .findFirst()
        .orElse(null);
  }

  private static List<Mark> terms(LocalDate registered, Organisation college, Instant stop) {
    var marks = new ArrayList<Mark>();
    term(marks, "legal", LEGAL_DAYS, registered, college, stop);
    term(marks, "internal", INTERNAL_DAYS, registered, college, stop);
    return marks;
  }

  private static void term(
      List<Mark> marks,
      String kind,
      int days,
      LocalDate registered,
      Organisation college,
      Instant stop) {
    int half = (days + 1) / 2;
    marks.add(new Mark(kind + " " + kind + "-half", end(registered, half, college), stop));
    marks.add(new Mark(kind + " " + kind + "-last-day", end(registered, days - 1, college), stop));
    marks.add(new Mark(kind + " missed", late(end(registered, days, college)), stop));
  }

  /** Late is the first instant after the end. */
  private static Instant late(Instant end) {
    return end.plus(1, ChronoUnit.MICROS);
  }

  /** The limits of the steps, by the history: who entered which when, and who took it up. */
  private List<Mark> steps(UUID id, Organisation college) {
    var marks = new ArrayList<Mark>();
    String step = null;
    Instant from = null;
    for (var entry : world.college.history.get(id)) {
      var change = entry.change();
      var next = LawfulPath.entered(change);
      if (next != null || LawfulPath.ends(change)) {
        addLimit(marks, step, from, change.at(), college);
        step = next;
        from = next == null || next.equals("prepare") || next.equals("issue") ? null : change.at();
      } else if (change instanceof Change.Claimed && "issue".equals(step) && from == null) {
        from = change.at();
      }
    }
    addLimit(marks, step, from, null, college);
    return marks;
  }

  private static void addLimit(
      List<Mark> marks, String step, Instant from, Instant until, Organisation college) {
    if (step != null && from != null) {
      var due = PlainCalendar.afterOpeningMinutes(from, STEP_MINUTES, college);
      marks.add(new Mark("step " + step + " missed by " + due, late(due), until));
    }
  }

  private void told(UUID id, List<Mark> marks) {
    var open = new ArrayList<>(marks);
    for (var envelope : world.deadlines.tables.committed.values()) {
      if (envelope.applicationId().equals(id)) {
        var event = (DeadlineEvent) envelope.data();
        var name = name(event);
        // A step entered twice in one night has the same end twice; the later stay reaches it.
        var mark =
            open.stream()
                .filter(each -> each.name().equals(name))
                .max(Comparator.comparing(DeadlineChecks::left));
        if (mark.isEmpty()) {
          world.broken(Invariant.I6, "expected no (further) '%s' of %s, but it was told", name, id);
        } else {
          open.remove(mark.get());
          inTime(id, mark.get(), event);
        }
      }
    }
    for (var mark : open) {
      if (mark.until() == null || mark.until().isAfter(mark.at().plus(SOON))) {
        world.broken(
            Invariant.I6,
            "expected '%s' of %s at %s, but it was not told",
            mark.name(),
            id,
            mark.at());
      }
    }
  }

  private static Instant left(Mark mark) {
    return mark.until() == null ? Instant.MAX : mark.until();
  }

  private static String name(DeadlineEvent event) {
    var kind = event.step() == null ? event.kind() : event.kind() + " " + event.step();
    return switch (event) {
      case DeadlineApproaching approaching -> kind + " " + approaching.threshold();
      case DeadlineMissed missed ->
          kind + " missed" + (event.step() == null ? "" : " by " + missed.dueAt().toInstant());
      case DeadlineMoved moved -> kind + " moved to " + moved.dueAt();
    };
  }

  private void inTime(UUID id, Mark mark, DeadlineEvent event) {
    if (event.at().isBefore(mark.at())) {
      world.broken(
          Invariant.I6,
          "expected '%s' of %s from %s on, but it was told at %s",
          mark.name(),
          id,
          mark.at(),
          event.at());
    }
    if (event.at().isAfter(mark.at().plus(SOON))) {
      world.broken(
          Invariant.I6,
          "expected '%s' of %s soon after %s, but it was told at %s",
          mark.name(),
          id,
          mark.at(),
          event.at());
    }
    if (mark.until() != null && mark.until().plus(SOON).isBefore(mark.at())) {
      world.broken(
          Invariant.I6,
          "expected no '%s' of %s, done at %s, but it was told",
          mark.name(),
          id,
          mark.until());
    }
  }
}
