package kz.qyzmet.intake.registry.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Passports;

/** Papers that branches took in for a college in Karaganda. */
final class Papers {
  static final String COLLEGE = "karaganda-polytechnic";
  static final Branch SAME_TOWN = branch("karaganda-1");
  static final Branch OTHER_TOWN = branch("balqash-1");
  static final Instant MORNING = at("2026-03-05T10:00");
  static final RegistryNumber NUMBER =
      new RegistryNumber("karaganda-1", LocalDate.parse("2026-03-05"), 1);
  static final Dispatching DISPATCHING =
      new Dispatching(
          new Carriage(Passports.shipped(), Organisations.demo(), WorkingCalendar.kazakhstan()));

  private static final PassportRef CERTIFICATE = new PassportRef("tve-incomplete-certificate", "2");

  private Papers() {}

  static Branch branch(String code) {
    return Branches.demo().find(code).orElseThrow();
  }

  static Instant at(String wallClock) {
    return LocalDateTime.parse(wallClock).atZone(ZoneId.of("Asia/Almaty")).toInstant();
  }

  /** Of the n-th application, accepted that many minutes after ten. */
  static TakenIn taken(int n) {
    return taken(n, true);
  }

  static TakenIn taken(int n, boolean awaited) {
    return new TakenIn(
        new UUID(7, n),
        "number-" + n,
        CERTIFICATE,
        MORNING.plusSeconds(60L * n),
        List.of("application"),
        awaited);
  }

  static TakenIn taken(PassportRef passport, String acceptedAt) {
    return new TakenIn(new UUID(7, 1), "number-1", passport, at(acceptedAt), List.of(), true);
  }

  static TransferRegistry.Closed closed(TakenIn... waiting) {
    var decision =
        Closing.decide(COLLEGE, List.of(waiting), NUMBER, "operator-1", at("2026-03-05T11:00"));
    return ((Closing.Decision.Closed) decision).registry();
  }

  static Dispatching.Wish by(String carrier) {
    return by(carrier, SAME_TOWN);
  }

  static Dispatching.Wish by(String carrier, Branch branch) {
    return new Dispatching.Wish(carrier, null, branch, "operator-2");
  }
}
