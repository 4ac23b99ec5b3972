package kz.qyzmet.notification.reconciliation.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.notification.reconciliation.domain.Account.Streams;
import kz.qyzmet.notification.reconciliation.domain.Account.Whereabouts;

/** Accounts of one application, told hour by hour from {@link #BEGAN} on. */
final class Accounts {
  static final Instant BEGAN = Instant.parse("2026-03-05T06:00:00Z");
  static final Instant NOW = BEGAN.plus(Duration.ofDays(60));
  static final Limits LIMITS =
      new Limits(Duration.ofMinutes(5), 3, 8, WorkingCalendar.kazakhstan());
  static final UUID ID = new UUID(7, 7);

  private Accounts() {}

  static List<Instant> told(int events) {
    return IntStream.range(0, events).mapToObj(hour -> BEGAN.plus(Duration.ofHours(hour))).toList();
  }

  static Streams heard(Map<Party, Integer> versions) {
    return new Streams(bySource(versions), Set.of(), Set.of(), false);
  }

  static Map<String, Integer> bySource(Map<Party, Integer> versions) {
    return versions.entrySet().stream()
        .collect(
            java.util.stream.Collectors.toMap(
                entry -> entry.getKey().source(), Map.Entry::getValue));
  }

  static Account.Intake intake(UUID id, String state, int told, int heard) {
    return new Account.Intake(
        id, state, told(told), null, null, heard(Map.of(Party.COLLEGE, heard)));
  }

  static Account.College college(UUID id, String state, int told, int heard) {
    return new Account.College(
        id, state, null, null, null, told(told), heard(Map.of(Party.INTAKE, heard)));
  }

  static Account.Cabinet cabinet(UUID id, String status, int ofIntake, int ofCollege) {
    return new Account.Cabinet(
        id, status, 1, heard(Map.of(Party.INTAKE, ofIntake, Party.COLLEGE, ofCollege)));
  }

  static Account.Gateway gateway(UUID id, int told, int delivered, boolean sent) {
    return new Account.Gateway(
        id,
        told,
        delivered,
        sent,
        delivered < told ? BEGAN : null,
        null,
        List.of(),
        heard(Map.of()));
  }

  static Account.Watch watch(UUID id, String state, int ofIntake, int ofCollege) {
    return new Account.Watch(
        id, state, null, heard(Map.of(Party.INTAKE, ofIntake, Party.COLLEGE, ofCollege)));
  }

  /** All agree. */
  static List<Account> whole(UUID id) {
    return List.of(
        intake(id, "ISSUED", 1, 4),
        college(id, "ISSUED", 4, 1),
        cabinet(id, "ISSUED", 1, 4),
        watch(id, "ended", 1, 4),
        gateway(id, 1, 1, false));
  }

  /** Deadline-service and gateway-service count as unread where no account of theirs is given. */
  static Line line(Account... accounts) {
    var known = new EnumMap<Party, Account>(Party.class);
    for (var account : accounts) {
      known.put(party(account), account);
    }
    var unread = EnumSet.of(Party.DEADLINE, Party.GATEWAY);
    unread.removeAll(known.keySet());
    return new Line(accounts[0].application(), known, unread);
  }

  static Party party(Account account) {
    return switch (account) {
      case Account.Telling telling -> telling.party();
      case Account.Cabinet _ -> Party.NOTIFICATION;
      case Account.Watch _ -> Party.DEADLINE;
      case Account.Gateway _ -> Party.GATEWAY;
    };
  }

  /** What a branch took in or was sent, which came there when all began. */
  static Whereabouts lying(String place, Instant until) {
    return lying(place, BEGAN, until);
  }

  static Whereabouts lying(String place, Instant since, Instant until) {
    return new Whereabouts(place, "karaganda-1", since, until);
  }

  /** Midnight at the beginning of a day; fails if it is not that day of the week. */
  static Instant day(DayOfWeek weekday, String date) {
    return at(weekday, date + "T00:00");
  }

  /** A moment on the wall clock; fails if it is not that day of the week. */
  static Instant at(DayOfWeek weekday, String moment) {
    var local = LocalDateTime.parse(moment);
    if (local.getDayOfWeek() != weekday) {
      throw new AssertionError("Expected " + moment + " to be a " + weekday);
    }
    return local.atZone(WorkingCalendar.ZONE).toInstant();
  }

  static Instant hour(int hours) {
    return BEGAN.plus(Duration.ofHours(hours));
  }

  static Gap gap(Gap.Kind kind, Gap.Cause cause, String where, Instant since) {
    return new Gap(ID, kind, cause, where, since);
  }
}
