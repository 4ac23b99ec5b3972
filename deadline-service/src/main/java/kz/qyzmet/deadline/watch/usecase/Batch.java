package kz.qyzmet.deadline.watch.usecase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.CaseEvent;
import kz.qyzmet.contracts.event.DeadlineEvent;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.ObjectionFiled;
import kz.qyzmet.contracts.event.OrganisationEvent;
import kz.qyzmet.contracts.event.PackageDispatched;
import kz.qyzmet.contracts.event.PapersReceived;
import kz.qyzmet.contracts.event.ResultHandedOver;
import kz.qyzmet.contracts.event.ResultReceived;
import kz.qyzmet.contracts.event.ResultRequested;
import kz.qyzmet.contracts.event.ResultReturned;
import kz.qyzmet.contracts.event.StatusChanged;
import kz.qyzmet.contracts.event.WithdrawalRequested;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.deadline.watch.domain.Acceptance;
import kz.qyzmet.deadline.watch.domain.Notice;
import kz.qyzmet.deadline.watch.domain.Outcome;
import kz.qyzmet.deadline.watch.domain.Watch;
import kz.qyzmet.deadline.watch.domain.WatchRules;

/**
 * The watches that a batch of events touches, held in memory until the batch is written. Pure: the
 * simulation runs it over a store of its own.
 */
public final class Batch {

  private static final class Held {
    private final PassportRef passport;
    private final Acceptance acceptance;
    private Watch watch;
    private boolean changed;

    Held(PassportRef passport, Acceptance acceptance, Watch watch) {
      this.passport = passport;
      this.acceptance = acceptance;
      this.watch = watch;
    }

    boolean isNew() {
      return acceptance != null;
    }
  }

  private final Clockwork clockwork;
  private final Instant now;
  private final Map<UUID, Held> held = new LinkedHashMap<>();
  private final List<Notice> notices = new ArrayList<>();
  private final List<Watches.Finished> finished = new ArrayList<>();
  private final Set<UUID> notYet = new HashSet<>();

  /** Applications of which an event of the case waits: those after it must not overtake it. */
  private final Set<UUID> early = new HashSet<>();

  private final Map<UUID, String> awaited = new LinkedHashMap<>();

  public Batch(Clockwork clockwork, List<Watches.Pinned> known, Instant now) {
    this.clockwork = clockwork;
    this.now = now;
    for (Watches.Pinned pinned : known) {
      Held one = new Held(pinned.passport(), null, pinned.watch());
      held.put(pinned.watch().applicationId(), one);
    }
  }

  public void take(Envelope<?> envelope) {
    switch (envelope.data()) {
      case ApplicationAccepted accepted -> begin(envelope.id(), accepted);
      case CaseEvent event -> follow(envelope.id(), event);
      // The college decides a withdrawal and answers an objection; until it has, the clocks run on.
      // Papers on their way stop none either.
      case PackageDispatched _,
          WithdrawalRequested _,
          ObjectionFiled _,
          ResultReceived _,
          ResultHandedOver _,
          ResultReturned _,
          ResultRequested _,
          PapersReceived _ -> {
        if (awaited.containsKey(envelope.applicationId())) {
          notYet.add(envelope.id());
        }
      }
      case DeadlineEvent _, StatusChanged _, OrganisationEvent _ -> {}
    }
  }

  private void begin(UUID eventId, ApplicationAccepted event) {
    if (held.containsKey(event.applicationId())) {
      return;
    }
    if (!clockwork.knows(event.provider())) {
      awaited.put(event.applicationId(), event.provider());
      notYet.add(eventId);
      return;
    }
    PassportRef passport = new PassportRef(event.service(), event.passportVersion());
    Acceptance acceptance =
        new Acceptance(
            event.applicationId(),
            event.applicantId(),
            event.provider(),
            passport,
            event.acceptedAt(),
            event.term());
    Watch watch =
        new Watch.Running(
            event.applicationId(), event.provider(), 0, clockwork.terms(event), Optional.empty());
    held.put(event.applicationId(), new Held(passport, acceptance, watch));
  }

  private void follow(UUID eventId, CaseEvent event) {
    Held one = held.get(event.applicationId());
    if (one != null && !clockwork.knows(one.watch.provider())) {
      awaited.put(event.applicationId(), one.watch.provider());
    }
    if (one == null || awaited.containsKey(event.applicationId())) {
      early.add(event.applicationId());
    }
    if (early.contains(event.applicationId())) {
      notYet.add(eventId);
      return;
    }
    Outcome outcome =
        WatchRules.on(one.watch, event, now, clockwork.rules(one.passport, one.watch.provider()));
    one.changed |= !outcome.watch().equals(one.watch);
    one.watch = outcome.watch();
    outcome.notices().forEach(notice -> notices.add(notice.with(eventId)));
    outcome
        .finished()
        .forEach(run -> finished.add(new Watches.Finished(event.applicationId(), run)));
  }

  public Instant now() {
    return now;
  }

  public List<Watches.New> added() {
    return held.values().stream()
        .filter(Held::isNew)
        .map(one -> new Watches.New(one.acceptance, one.watch))
        .toList();
  }

  public List<Watch> changed() {
    return held.values().stream()
        .filter(one -> one.changed && !one.isNew())
        .map(one -> one.watch)
        .toList();
  }

  public List<Notice> notices() {
    return notices;
  }

  /** The passport to which a case is pinned that the batch holds. */
  public PassportRef passport(UUID applicationId) {
    return held.get(applicationId).passport;
  }

  public List<Watches.Finished> finished() {
    return finished;
  }

  public Set<UUID> notYet() {
    return notYet;
  }

  /** Codes of the organisations that applications wait for. */
  public Map<UUID, String> awaited() {
    return awaited;
  }

  /** The earliest mark of the watches that this batch began or changed; null without one. */
  public Instant next() {
    return Stream.concat(added().stream().map(Watches.New::watch), changed().stream())
        .flatMap(watch -> watch.nextAt().stream())
        .min(Instant::compareTo)
        .orElse(null);
  }
}
