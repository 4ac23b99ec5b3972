package kz.qyzmet.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.college.casework.domain.Change;
import kz.qyzmet.college.casework.domain.Draft;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.passport.Passport;

/**
 * The part of {@link LawfulPath} that most cases have nothing of: the votes of a commission, the
 * hearing before a refusal, the wait for the applicant. Their dates are counted plainly.
 */
final class LawfulInterludes {
  private final Passport passport;
  private final Organisation provider;
  private final Map<String, Draft> votes = new HashMap<>();
  private final boolean isHeard;
  private String ground;
  private OffsetDateTime objectionsUntil;
  private OffsetDateTime decisionFrom;
  private boolean objected;
  private final List<Wait> waits = new ArrayList<>();
  private boolean ready;
  private String wrong;

  /** As it was announced, and once it has ended, as it was. */
  private record Wait(Instant since, Instant until) {}

  LawfulInterludes(Passport passport, Organisation provider, LocalDate registered) {
    var first = passport.hearing().from();
    this.passport = passport;
    this.provider = provider;
    this.isHeard = passport.hearing().applies() && (first == null || !registered.isBefore(first));
  }

  /**
   * What is unlawful about the change; empty where nothing is.
   *
   * @param filedAt when the objection was filed that the change answers; null for all others
   * @param open whether the case is open behind it: neither ready nor over
   * @param decision as it stands behind it; null where there is none
   */
  Optional<String> see(Change change, Instant filedAt, boolean open, Draft decision) {
    wrong = null;
    if (isWork(change)) {
      never(waits(change.at()), "something was done while the provider waited");
    }
    switch (change) {
      case Change.Voted done -> voted(done);
      case Change.Resolved done -> {
        counted(done.step(), done.decision() instanceof Draft.Grant);
        refused(done, done.decision());
      }
      case Change.Signed done -> refused(done, decision);
      case Change.Reviewed done -> refused(done, decision);
      case Change.RefusalDecided done -> refused(done, new Draft.Refuse(done.ground()));
      case Change.HearingAnnounced done -> announced(done);
      case Change.ObjectionHeard _ -> {
        never(!mayObject(filedAt) || !open, "an objection was heard that came too late");
        objected = true;
      }
      case Change.ObjectionTooLate _ ->
          never(mayObject(filedAt) && open, "an objection in time was called too late");
      case Change.Suspended done -> suspended(done);
      case Change.Resumed done -> {
        never(!waits(done.at()), "what did not stand still went on");
        waits.add(new Wait(waits.removeLast().since(), done.at()));
      }
      case Change.MadeReady _ -> ready = true;
      case Change _ -> {}
    }
    if (Moves.place(change) != null) {
      votes.clear();
    }
    return Optional.ofNullable(wrong);
  }

  /** Who takes a task up or gives it away decides nothing yet. */
  private static boolean isWork(Change change) {
    return change instanceof Change.ByPerson
        && !(change instanceof Change.Claimed
            || change instanceof Change.Reassigned
            || change instanceof Change.Suspended
            || change instanceof Change.Resumed);
  }

  private boolean waits(Instant at) {
    return !waits.isEmpty() && at.isBefore(waits.getLast().until());
  }

  private void voted(Change.Voted done) {
    votes.put(done.by().code().value(), done.ballot());
    never(done.cast() != votes.size(), "votes were counted that nobody gave, or were not counted");
    never(done.quorum() != quorum(done.step()), "another quorum counted than the passport's");
  }

  private int quorum(String step) {
    return passport.pipeline().steps().get(step).vote().quorum();
  }

  private void counted(String step, boolean granted) {
    long against = votes.values().stream().filter(Draft.Refuse.class::isInstance).count();
    long in = votes.size() - against;
    never(votes.size() < quorum(step), "a commission decided without its quorum");
    never(granted ? in <= against : against <= in, "a commission decided against its majority");
  }

  /** Nothing is said of a grant. */
  private void refused(Change.ByPerson done, Draft decided) {
    if (!(decided instanceof Draft.Refuse refusal)) {
      return;
    }
    if (isVote(done.step())) {
      counted(done.step(), false);
      never(!votes.containsValue(refusal), "nobody named that ground");
    }
    if (isHeard) {
      never(!refusal.ground().equals(ground), "it was refused without a hearing");
      never(
          votes.get(done.by().code().value()) instanceof Draft.Grant,
          "it was refused by a vote for granting");
      never(
          decisionFrom != null && !done.at().isAfter(decisionFrom.toInstant()),
          "it was refused before its hearing was over");
    }
  }

  private boolean isVote(String step) {
    return passport.pipeline().steps().get(step).vote() != null;
  }

  private void announced(Change.HearingAnnounced done) {
    var hearing = done.hearing();
    var terms = passport.hearing();
    never(!isHeard, "a hearing was held where the law has none");
    never(hearing.ground().equals(ground), "two hearings were held on one ground");
    if (isVote(done.step())) {
      counted(done.step(), false);
    }
    ground = hearing.ground();
    objected = false;
    objectionsUntil =
        PlainCalendar.closingAfter(
            terms.objection() == null ? null : terms.objection().value(), done.at(), provider);
    var notice =
        PlainCalendar.closingAfter(
            terms.notice() == null ? null : terms.notice().value(), done.at(), provider);
    decisionFrom = notice.isAfter(objectionsUntil) ? notice : objectionsUntil;
    never(
        !hearing.objectionsUntil().isEqual(objectionsUntil)
            || !hearing.decisionFrom().isEqual(decisionFrom),
        "a hearing has other days than people count");
  }

  private boolean mayObject(Instant filedAt) {
    return objectionsUntil != null
        && !objected
        && filedAt != null
        && !filedAt.isAfter(objectionsUntil.toInstant());
  }

  private void suspended(Change.Suspended done) {
    var allowed = passport.suspension();
    never(waits(done.at()), "it was suspended twice");
    never(ready, "it was suspended when the terms had stopped");
    never(
        allowed == null || !allowed.steps().contains(done.step()),
        "it was suspended where the law does not allow it");
    if (allowed != null) {
      var left = left(allowed.limit().value());
      never(left.isEmpty(), "it was suspended when all the time for it was used up");
      never(
          left.isPresent()
              && !done.until().isEqual(PlainCalendar.closingAfter(left.get(), done.at(), provider)),
          "it was suspended until another day than people count");
    }
    waits.add(new Wait(done.at(), done.until().toInstant()));
  }

  /** What the waits before have left of the longest; empty where that is nothing. */
  private Optional<Term> left(Term longest) {
    return switch (longest) {
      case Term.WorkingDays(int n) -> {
        int used = waits.stream().mapToInt(this::workingDays).sum();
        yield n > used ? Optional.of(new Term.WorkingDays(n - used)) : Optional.empty();
      }
      case Term.CalendarDays(int n) -> {
        int used = waits.stream().mapToInt(this::days).sum();
        yield n > used ? Optional.of(new Term.CalendarDays(n - used)) : Optional.empty();
      }
      case Term other -> throw PlainCalendar.uncounted(other);
    };
  }

  private int workingDays(Wait wait) {
    return PlainCalendar.workingDays(
        PlainCalendar.sameOrNext(PlainCalendar.dayOf(wait.since(), provider)),
        PlainCalendar.sameOrNext(PlainCalendar.dayOf(wait.until(), provider)));
  }

  private int days(Wait wait) {
    return (int)
        ChronoUnit.DAYS.between(
            PlainCalendar.dayOf(wait.since(), provider),
            PlainCalendar.dayOf(wait.until(), provider));
  }

  private void never(boolean happened, String what) {
    if (happened && wrong == null) {
      wrong = what;
    }
  }
}
