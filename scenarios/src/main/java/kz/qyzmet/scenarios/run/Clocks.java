package kz.qyzmet.scenarios.run;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.contracts.event.DeadlineApproaching;
import kz.qyzmet.contracts.event.DeadlineEvent;
import kz.qyzmet.contracts.event.DeadlineMissed;
import kz.qyzmet.contracts.event.DeadlineMoved;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.deadline.watch.domain.Notice;
import kz.qyzmet.deadline.watch.domain.Watch;
import kz.qyzmet.deadline.watch.domain.WatchRules;
import kz.qyzmet.deadline.watch.usecase.Batch;
import kz.qyzmet.deadline.watch.usecase.Clockwork;
import kz.qyzmet.deadline.watch.usecase.Watches;
import kz.qyzmet.kit.clock.Ids;

/** deadline-service with the clocks of one application. */
final class Clocks {
  private final Passport passport;
  private final Clockwork clockwork;
  private final Ids ids;
  private final Set<String> missed = new LinkedHashSet<>();
  private final Set<String> approaching = new LinkedHashSet<>();
  private Watch watch;

  Clocks(Passport passport, Ids ids) {
    this.passport = passport;
    this.ids = ids;
    this.clockwork =
        new Clockwork(
            Passports.of(List.of(passport)), Organisations.demo(), WorkingCalendar.kazakhstan());
  }

  /** The moment of the next mark that lies not after that one. */
  Optional<Instant> nextUntil(Instant moment) {
    return Optional.ofNullable(watch).flatMap(Watch::nextAt).filter(at -> !at.isAfter(moment));
  }

  /** Tells what is due at that moment. */
  List<Envelope<DeadlineEvent>> tick(Instant moment) {
    var outcome = WatchRules.tick(watch, moment);
    watch = outcome.watch();
    return told(outcome.notices(), moment);
  }

  List<Envelope<DeadlineEvent>> hear(Envelope<?> event, Instant moment) {
    var known =
        watch == null
            ? List.<Watches.Pinned>of()
            : List.of(new Watches.Pinned(watch, passport.ref()));
    var batch = new Batch(clockwork, known, moment);
    batch.take(event);
    batch.added().forEach(added -> watch = added.watch());
    batch.changed().forEach(changed -> watch = changed);
    return told(batch.notices(), moment);
  }

  private List<Envelope<DeadlineEvent>> told(List<Notice> notices, Instant moment) {
    return notices.stream().map(notice -> told(notice, moment)).toList();
  }

  private Envelope<DeadlineEvent> told(Notice notice, Instant moment) {
    switch (notice.event()) {
      case DeadlineMissed late -> missed.add(name(late));
      case DeadlineApproaching warning -> approaching.add(warning.threshold());
      case DeadlineMoved _ -> {}
    }
    return new Envelope<>(
        ids.next(),
        EventCatalog.DEADLINE,
        notice.version(),
        notice.cause(),
        null,
        moment,
        notice.event());
  }

  private static String name(DeadlineMissed late) {
    return late.step() == null ? late.kind() : late.kind() + " " + late.step();
  }

  Set<String> missed() {
    return missed;
  }

  Set<String> approaching() {
    return approaching;
  }
}
