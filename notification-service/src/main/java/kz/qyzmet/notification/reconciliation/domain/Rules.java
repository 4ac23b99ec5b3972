package kz.qyzmet.notification.reconciliation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.qyzmet.notification.reconciliation.domain.Account.Streams;
import kz.qyzmet.notification.reconciliation.domain.Account.Telling;
import kz.qyzmet.notification.reconciliation.domain.Gap.Cause;
import kz.qyzmet.notification.reconciliation.domain.Gap.Kind;

/**
 * What is not as it must be with one application. An account that was not read proves nothing: no
 * rule needs more than the accounts that it compares.
 */
public final class Rules {
  /** A case in work is told in several steps; how it ended, and that it is ready, in one word. */
  private static final String OPEN = "OPEN";

  private static final Set<String> LIVE = Set.of(OPEN, "READY");

  private final Limits limits;
  private final PapersRules papers;

  public Rules(Limits limits) {
    this.limits = limits;
    this.papers = new PapersRules(limits);
  }

  /** What stands open at a moment; what is younger than the grace too. */
  public List<Gap> of(Line line, Instant now) {
    var gaps = new ArrayList<Gap>();
    unknown(line).ifPresent(gaps::add);
    line.intake()
        .ifPresent(
            intake -> {
              heard(line, Kind.PROVIDER, intake, Party.COLLEGE).ifPresent(gaps::add);
              heard(line, Kind.CABINET, intake, Party.NOTIFICATION).ifPresent(gaps::add);
              heard(line, Kind.DEADLINE, intake, Party.DEADLINE).ifPresent(gaps::add);
              papers.of(line, intake).forEach(gaps::add);
            });
    line.college()
        .ifPresent(
            college -> {
              heard(line, Kind.CABINET, college, Party.NOTIFICATION).ifPresent(gaps::add);
              if (line.intake().isPresent()) {
                heard(line, Kind.INTAKE, college, Party.INTAKE).ifPresent(gaps::add);
              }
              heard(line, Kind.DEADLINE, college, Party.DEADLINE).ifPresent(gaps::add);
              gaps.addAll(statuses(line, college));
              watched(line, college).ifPresent(gaps::add);
            });
    line.watch().flatMap(Rules::untold).ifPresent(gaps::add);
    line.gateway().flatMap(Rules::undelivered).ifPresent(gaps::add);
    line.gateway().flatMap(Rules::unanswered).ifPresent(gaps::add);
    line.gateway().stream().flatMap(Rules::silent).forEach(gaps::add);
    line.cabinet().flatMap(cabinet -> unheardByGateway(line, cabinet)).ifPresent(gaps::add);
    gaps.removeIf(gap -> gap.since() != null && gap.since().isAfter(now));
    return List.copyOf(gaps);
  }

  /** Whether the grace is over; an account that is not had has none. */
  public boolean isGap(Gap open, Instant now) {
    return open.kind() == Kind.ACCOUNT
        || open.since() == null
        || open.age(now).compareTo(limits.grace()) >= 0;
  }

  private static Optional<Gap> unknown(Line line) {
    if (!line.isAbsentAt(Party.INTAKE)) {
      return Optional.empty();
    }
    var since = line.college().flatMap(college -> college.told().stream().findFirst());
    return Optional.of(
        new Gap(
            line.application(),
            Kind.APPLICATION,
            Cause.UNKNOWN,
            Party.INTAKE.service(),
            since.orElse(null)));
  }

  private static Optional<Gap> heard(Line line, Kind kind, Telling from, Party by) {
    if (line.unread().contains(by)) {
      return Optional.empty();
    }
    var streams = Optional.ofNullable(line.known().get(by)).map(Account::streams);
    int heard = streams.map(known -> known.heardFrom(from.party())).orElse(0);
    if (heard >= from.told().size()) {
      return Optional.empty();
    }
    return Optional.of(
        new Gap(
            line.application(),
            kind,
            why(from.party(), from.streams().unpublished(), streams),
            by.service(),
            from.told().get(heard)));
  }

  private static Cause why(Party from, boolean unpublished, Optional<Streams> by) {
    if (by.filter(known -> known.deadLetters().contains(from.topic())).isPresent()) {
      return Cause.DEAD_LETTER;
    }
    if (by.filter(known -> known.parked().contains(from.source())).isPresent()) {
      return Cause.PARKED;
    }
    return unpublished ? Cause.UNPUBLISHED : Cause.UNREAD;
  }

  private static Optional<Gap> undelivered(Account.Gateway gateway) {
    if (gateway.delivered() >= gateway.told()) {
      return Optional.empty();
    }
    return Optional.of(
        new Gap(
            gateway.application(),
            Kind.GATEWAY,
            gateway.sent() ? Cause.UNCONFIRMED : Cause.UNDELIVERED,
            Party.GATEWAY.service(),
            gateway.since()));
  }

  private static Optional<Gap> unanswered(Account.Gateway gateway) {
    return Optional.ofNullable(gateway.unanswered())
        .map(
            since ->
                new Gap(
                    gateway.application(),
                    Kind.GATEWAY,
                    Cause.UNANSWERED,
                    Party.GATEWAY.service(),
                    since));
  }

  private static Stream<Gap> silent(Account.Gateway gateway) {
    return gateway.silences().stream()
        .map(
            each ->
                new Gap(
                    gateway.application(), Kind.CHAIN, Cause.SILENT, each.system(), each.since()));
  }

  /** Its next mark has come, and the sweeper has not told it. */
  private static Optional<Gap> untold(Account.Watch watch) {
    return Optional.ofNullable(watch.next())
        .map(
            next ->
                new Gap(
                    watch.application(),
                    Kind.DEADLINE,
                    Cause.UNTOLD,
                    Party.DEADLINE.service(),
                    next));
  }

  /**
   * The cabinet keeps no times. Each status comes of another event, so the first of those that the
   * gateway does not know is at least as old as the event that stands so far from the end: the age
   * is never overstated.
   */
  private static Optional<Gap> unheardByGateway(Line line, Account.Cabinet cabinet) {
    var streams = line.gateway().map(Account.Gateway::streams);
    int heard = line.gateway().map(Account.Gateway::told).orElse(0);
    if (line.unread().contains(Party.GATEWAY) || heard >= cabinet.told()) {
      return Optional.empty();
    }
    var since =
        Stream.concat(
                line.college().stream().flatMap(college -> college.told().stream()),
                line.intake().stream().flatMap(intake -> intake.told().stream()))
            .sorted(Comparator.reverseOrder())
            .limit(cabinet.told() - (long) heard)
            .min(Comparator.naturalOrder());
    return Optional.of(
        new Gap(
            line.application(),
            Kind.GATEWAY,
            why(Party.NOTIFICATION, cabinet.streams().unpublished(), streams),
            Party.GATEWAY.service(),
            since.orElse(null)));
  }

  /** Only where both have heard exactly what was told: else one of them is merely earlier. */
  private static List<Gap> statuses(Line line, Account.College college) {
    int told = college.told().size();
    if (college.state() == null || college.state().equals(OPEN)) {
      return List.of();
    }
    var gaps = new ArrayList<Gap>();
    line.intake()
        .filter(intake -> intake.streams().heardFrom(Party.COLLEGE) == told)
        .filter(intake -> !intake.state().equals(college.state()))
        .ifPresent(_ -> gaps.add(different(Kind.STATUS, college, Party.INTAKE)));
    line.cabinet()
        .filter(cabinet -> cabinet.streams().heardFrom(Party.COLLEGE) == told)
        .filter(cabinet -> !college.state().equals(cabinet.status()))
        .ifPresent(_ -> gaps.add(different(Kind.STATUS, college, Party.NOTIFICATION)));
    return gaps;
  }

  /** A watch ends with its case and not before; of a case that never was it is not known. */
  private static Optional<Gap> watched(Line line, Account.College college) {
    return line.watch()
        .filter(watch -> watch.knows() && college.state() != null)
        .filter(watch -> watch.streams().heardFrom(Party.COLLEGE) == college.told().size())
        .filter(watch -> watch.ended() == LIVE.contains(college.state()))
        .map(_ -> different(Kind.DEADLINE, college, Party.DEADLINE));
  }

  private static Gap different(Kind kind, Account.College college, Party at) {
    return new Gap(
        college.application(),
        kind,
        Cause.DIFFERENT,
        at.service(),
        college.told().isEmpty() ? null : college.told().getLast());
  }
}
