package kz.qyzmet.notification.reconciliation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.qyzmet.notification.reconciliation.domain.Account.Streams;
import kz.qyzmet.notification.reconciliation.domain.Account.Telling;
import kz.qyzmet.notification.reconciliation.domain.Account.Whereabouts;
import kz.qyzmet.notification.reconciliation.domain.Gap.Cause;
import kz.qyzmet.notification.reconciliation.domain.Gap.Kind;

/**
 * What is not as it must be with one application. An account that was not read proves nothing: no
 * rule needs more than the accounts that it compares.
 */
public final class Rules {
  /** A case in work is told in several steps; how it ended, and that it is ready, in one word. */
  private static final String OPEN = "OPEN";

  private static final Set<String> AWAITED = Set.of("ON_ITS_WAY", "MISSING");

  private final Limits limits;

  public Rules(Limits limits) {
    this.limits = limits;
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
              papers(line, intake).ifPresent(gaps::add);
              result(line, intake).ifPresent(gaps::add);
            });
    line.college()
        .ifPresent(
            college -> {
              heard(line, Kind.CABINET, college, Party.NOTIFICATION).ifPresent(gaps::add);
              if (line.intake().isPresent()) {
                heard(line, Kind.INTAKE, college, Party.INTAKE).ifPresent(gaps::add);
              }
              gaps.addAll(statuses(line, college));
            });
    line.gateway().flatMap(Rules::undelivered).ifPresent(gaps::add);
    line.gateway().flatMap(Rules::unanswered).ifPresent(gaps::add);
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

  /** The cabinet keeps no times: it told its last status when the provider, or the door, did. */
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
            .max(Comparator.naturalOrder());
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
        .ifPresent(_ -> gaps.add(different(college, Party.INTAKE)));
    line.cabinet()
        .filter(cabinet -> cabinet.streams().heardFrom(Party.COLLEGE) == told)
        .filter(cabinet -> !cabinet.status().equals(college.state()))
        .ifPresent(_ -> gaps.add(different(college, Party.NOTIFICATION)));
    return gaps;
  }

  private static Gap different(Account.College college, Party at) {
    return new Gap(
        college.application(),
        Kind.STATUS,
        Cause.DIFFERENT,
        at.service(),
        college.told().isEmpty() ? null : college.told().getLast());
  }

  private Optional<Gap> papers(Line line, Account.Intake intake) {
    var papers = intake.papers();
    if (papers == null) {
      return line.college()
          .filter(college -> college.papers() != null && AWAITED.contains(college.papers()))
          .map(
              _ ->
                  new Gap(
                      line.application(),
                      Kind.PAPERS,
                      Cause.NOWHERE,
                      Party.INTAKE.service(),
                      intake.told().isEmpty() ? null : intake.told().getFirst()));
    }
    return switch (papers.place()) {
      case Whereabouts.AT_BRANCH ->
          open(line, Kind.PAPERS, Cause.NOT_SENT, papers, end(papers, limits.sentWithin()));
      case Whereabouts.ON_ITS_WAY ->
          open(line, Kind.PAPERS, Cause.CARRIER_LATE, papers, end(papers, limits.carriedWithin()));
      case Whereabouts.MISSING -> open(line, Kind.PAPERS, Cause.LOST, papers, papers.since());
      default -> Optional.empty();
    };
  }

  private Optional<Gap> result(Line line, Account.Intake intake) {
    var result = intake.result();
    if (result == null) {
      return Optional.empty();
    }
    return switch (result.place()) {
      case Whereabouts.ON_ITS_WAY ->
          open(line, Kind.RESULT, Cause.CARRIER_LATE, result, end(result, limits.carriedWithin()));
      case Whereabouts.MISSING -> open(line, Kind.RESULT, Cause.LOST, result, result.since());
      case Whereabouts.AT_BRANCH ->
          Optional.ofNullable(result.until())
              .flatMap(until -> open(line, Kind.RESULT, Cause.KEPT_TOO_LONG, result, until));
      default -> Optional.empty();
    };
  }

  private static Instant end(Whereabouts lying, Duration atMost) {
    return lying.until() == null ? lying.since().plus(atMost) : lying.until();
  }

  private static Optional<Gap> open(
      Line line, Kind kind, Cause cause, Whereabouts lying, Instant since) {
    return Optional.of(new Gap(line.application(), kind, cause, lying.branch(), since));
  }
}
