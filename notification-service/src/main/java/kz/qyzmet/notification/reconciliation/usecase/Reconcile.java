package kz.qyzmet.notification.reconciliation.usecase;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.log.Failures;
import kz.qyzmet.notification.NotificationSettings;
import kz.qyzmet.notification.reconciliation.domain.Gap;
import kz.qyzmet.notification.reconciliation.domain.Limits;
import kz.qyzmet.notification.reconciliation.domain.Merge;
import kz.qyzmet.notification.reconciliation.domain.Page;
import kz.qyzmet.notification.reconciliation.domain.Party;
import kz.qyzmet.notification.reconciliation.domain.Report;
import kz.qyzmet.notification.reconciliation.domain.Rules;
import kz.qyzmet.notification.reconciliation.domain.Tally;
import kz.qyzmet.notification.reconciliation.domain.Wanted;
import org.jboss.logging.Logger;

/**
 * Reads the accounts page by page and tells the gaps. One reconciliation runs at a time in a
 * process: whoever asks meanwhile gets the same one.
 */
@ApplicationScoped
public class Reconcile {
  private static final Logger LOG = Logger.getLogger(Reconcile.class);

  /** A service that hangs is away. */
  private static final Duration LONGEST_PAGE = Duration.ofSeconds(10);

  /** So many applications later a long one tells how far it is. */
  private static final long TOLD_EVERY = 10_000;

  /** A report is of now; who comes much later than told gets a new one. */
  private static final Duration LONGEST_KEPT = Duration.ofMinutes(1);

  /** A page, or why there is none. */
  private record Answer(Party party, Page page, Throwable failure) {}

  private final AccountBook accounts;
  private final Moments moments;
  private final ReconciliationMeters meters;
  private final NotificationSettings.Reconciliation settings;
  private final Rules rules;

  /** Since when an account is not had; a process that starts anew begins to count anew. */
  private final Map<Party, Instant> absentSince = new ConcurrentHashMap<>();

  /** Reports that those who asked did not wait for. */
  private final Map<Wanted, Report> owed = new HashMap<>();

  private Run running;
  private boolean isOwed;

  /** A reconciliation under way. */
  private record Run(Wanted wanted, CompletableFuture<Report> report) {}

  Reconcile(
      AccountBook accounts,
      Moments moments,
      ReconciliationMeters meters,
      NotificationSettings settings) {
    this.accounts = accounts;
    this.moments = moments;
    this.meters = meters;
    this.settings = settings.reconciliation();
    this.rules =
        new Rules(
            new Limits(
                this.settings.grace(),
                this.settings.sentWithin(),
                this.settings.carriedWithin(),
                WorkingCalendar.kazakhstan()));
  }

  /**
   * A report of now: of the reconciliation under way if it lists the same, else of a new one; or
   * the one that an earlier caller did not wait for.
   *
   * @return empty where it takes longer than the caller waits; it goes on, and its report is kept
   *     for the next caller
   */
  public Uni<Optional<Report>> within(Duration wait, Wanted wanted) {
    return Uni.createFrom()
        .deferred(
            () -> {
              var kept = kept(wanted);
              return kept.isPresent()
                  ? Uni.createFrom().item(kept)
                  : of(wanted)
                      .map(Optional::of)
                      .ifNoItem()
                      .after(wait)
                      .recoverWithItem(
                          () -> {
                            owe(wanted);
                            return Optional.empty();
                          });
            });
  }

  /** One that lists something else is waited for first: two at a time would cost twice. */
  private Uni<Report> of(Wanted wanted) {
    return Uni.createFrom()
        .deferred(
            () -> {
              var run = runFor(wanted);
              // A copy: who gives up waiting must not end it for all.
              var report = Uni.createFrom().completionStage(run.report()::copy);
              return run.wanted().equals(wanted)
                  ? report.invoke(_ -> given(wanted))
                  : report.onFailure().recoverWithNull().chain(() -> of(wanted));
            });
  }

  private synchronized Optional<Report> kept(Wanted wanted) {
    return Optional.ofNullable(owed.remove(wanted)).filter(this::isOfNow);
  }

  private boolean isOfNow(Report report) {
    return report.at().plus(LONGEST_KEPT).isAfter(moments.now());
  }

  /** Somebody has it: the next caller wants a new one. */
  private synchronized void given(Wanted wanted) {
    owed.remove(wanted);
  }

  private synchronized void owe(Wanted wanted) {
    isOwed = isOwed || (running != null && running.wanted().equals(wanted));
  }

  /** The reconciliation under way, whatever it lists, or a new one: each counts all. */
  CompletableFuture<Report> run() {
    return runFor(Wanted.ALL).report();
  }

  private synchronized Run runFor(Wanted wanted) {
    if (running != null) {
      return running;
    }
    var begun = new Run(wanted, new CompletableFuture<>());
    running = begun;
    reconcile(wanted)
        .onItemOrFailure()
        .invoke((report, _) -> ended(wanted, report))
        .subscribe()
        .with(begun.report()::complete, begun.report()::completeExceptionally);
    return begun;
  }

  private synchronized void ended(Wanted wanted, Report report) {
    running = null;
    owed.values().removeIf(old -> !isOfNow(old));
    if (isOwed && report != null) {
      owed.put(wanted, report);
    } else {
      owed.remove(wanted);
    }
    isOwed = false;
  }

  private Uni<Report> reconcile(Wanted wanted) {
    return Uni.createFrom()
        .deferred(
            () -> {
              var merge = new Merge(accounts.parties());
              var tally = new Tally(rules, settings.listed(), wanted);
              return Multi.createBy()
                  .repeating()
                  .uni(
                      () ->
                          read(merge, tally)
                              .chain(() -> compare(merge, tally))
                              .replaceWith(() -> !merge.asks().isEmpty()))
                  .whilst(goesOn -> goesOn)
                  .collect()
                  .last()
                  .map(_ -> told(tally.report(moments.now(), accounts.absent())));
            });
  }

  /** All pages that are wanted, side by side; they are taken in one after the other. */
  private Uni<Void> read(Merge merge, Tally tally) {
    var asks = merge.asks();
    return asks.isEmpty()
        ? Uni.createFrom().voidItem()
        : Uni.join()
            .all(asks.stream().map(this::read).toList())
            .andFailFast()
            .invoke(answers -> answers.forEach(answer -> take(answer, merge, tally)))
            .replaceWithVoid();
  }

  private Uni<Answer> read(Merge.Ask ask) {
    return page(ask.party(), ask.after(), settings.page())
        .map(page -> new Answer(ask.party(), page, null))
        .onFailure()
        .recoverWithItem(failure -> new Answer(ask.party(), null, failure));
  }

  private void take(Answer answer, Merge merge, Tally tally) {
    var party = answer.party();
    if (answer.failure() == null) {
      if (!merge.take(party, answer.page())) {
        notHad(tally, party, Gap.Cause.UNREADABLE);
      } else if (answer.page().next() == null) {
        absentSince.remove(party);
      }
      return;
    }
    LOG.warnf(
        "account=not-read service=%s cause=%s", party.service(), Failures.line(answer.failure()));
    merge.unread(party);
    notHad(
        tally,
        party,
        answer.failure() instanceof Accounts.Unreadable ? Gap.Cause.UNREADABLE : Gap.Cause.AWAY);
  }

  private Uni<Page> page(Party party, UUID after, int limit) {
    return accounts.page(party, after, limit).ifNoItem().after(LONGEST_PAGE).fail();
  }

  private void notHad(Tally tally, Party party, Gap.Cause cause) {
    var now = moments.now();
    var since = absentSince.computeIfAbsent(party, _ -> now);
    tally.add(new Gap(null, Gap.Kind.ACCOUNT, cause, party.service(), since), now);
  }

  /** Judges what is complete. */
  private Uni<Void> compare(Merge merge, Tally tally) {
    long before = tally.applications();
    return Multi.createFrom()
        .iterable(merge.ready())
        .onItem()
        .transformToUniAndConcatenate(
            line -> {
              tally.compared();
              var now = moments.now();
              return Multi.createFrom()
                  .iterable(rules.of(line, now))
                  .onItem()
                  .transformToUniAndConcatenate(
                      gap -> confirmed(gap).invoke(is -> count(is, gap, tally, now)))
                  .collect()
                  .last();
            })
        .collect()
        .last()
        .invoke(() -> goesOn(before, tally.applications()))
        .replaceWithVoid();
  }

  private static void goesOn(long before, long applications) {
    if (applications / TOLD_EVERY > before / TOLD_EVERY) {
      LOG.infof("reconciliation=goes-on applications=%d", applications);
    }
  }

  private static void count(boolean confirmed, Gap gap, Tally tally, Instant now) {
    if (confirmed) {
      tally.add(gap, now);
    }
  }

  /**
   * Ids are made before the commit, so an application may have come in behind the page that was to
   * hold it. Others have heard of it: then it is there by now.
   */
  private Uni<Boolean> confirmed(Gap gap) {
    if (gap.kind() != Gap.Kind.APPLICATION) {
      return Uni.createFrom().item(true);
    }
    return page(Party.INTAKE, before(gap.application()), 1)
        .map(
            page ->
                page.items().isEmpty()
                    || !page.items().getFirst().application().equals(gap.application()))
        .onFailure()
        .recoverWithItem(true);
  }

  private static UUID before(UUID id) {
    long low = id.getLeastSignificantBits();
    return new UUID(id.getMostSignificantBits() - (low == 0 ? 1 : 0), low - 1);
  }

  private Report told(Report report) {
    meters.found(report);
    LOG.infof(
        "reconciliation=done applications=%d gaps=%d under-way=%d",
        report.applications(), report.gaps(), report.underWay());
    return report;
  }
}
