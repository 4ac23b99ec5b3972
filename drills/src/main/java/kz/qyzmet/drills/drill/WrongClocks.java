package kz.qyzmet.drills.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import kz.qyzmet.drills.check.Checker;
import kz.qyzmet.stack.run.Replica;
import kz.qyzmet.stack.run.Service;

/**
 * Drill 10: the process that accepts applications and the one that tells deadlines believe in
 * another zone, or in another time. The database's clock decides, so every date is as it should be,
 * nothing is told early and nothing is left out: across New Year, holidays and a leap day.
 */
public final class WrongClocks implements Drill {
  private static final Duration TOLD = Duration.ofSeconds(60);
  private static final Duration BEFORE = Duration.ofMinutes(30);

  /** What the alert allows: there is nothing here that could delay a telling. */
  private static final Duration IN_TIME = Duration.ofSeconds(2);

  private static final List<Replica> WRONG =
      List.of(Replica.first(Service.INTAKE), Replica.first(Service.DEADLINE));
  private static final List<String> ZONES = List.of("Pacific/Auckland", "Pacific/Honolulu");
  private static final List<String> SHIFTS = List.of("+1h", "-1h", "+1d");

  private final boolean shifted;

  private WrongClocks(boolean shifted) {
    this.shifted = shifted;
  }

  /** A JVM whose zone is on the other side of the world. */
  public static WrongClocks zone() {
    return new WrongClocks(false);
  }

  /** Clocks an hour and a day off; needs libfaketime. */
  public static WrongClocks shifted() {
    return new WrongClocks(true);
  }

  /** Whether {@link #shifted} can run here. */
  public static boolean canShift() {
    return Wrong.library().isPresent();
  }

  @Override
  public String name() {
    return shifted ? "wrong-clock" : "wrong-zone";
  }

  @Override
  public String what() {
    return shifted
        ? "intake and deadline-service whose clocks are +1 h, -1 h, +1 day off (needs libfaketime)"
        : "intake and deadline-service whose JVMs believe in another zone";
  }

  @Override
  public Report run(Field field, Terms terms) {
    var report = new Report.Writing();
    var random = terms.random();
    for (var wrong : wrongs(terms, random)) {
      field.say("those that accept and that tell deadlines believe in " + wrong.name());
      start(field, wrong.settings());
      for (int i = 0; i < terms.times(1, 1); i++) {
        for (var filing : terms.isLong() ? Filing.ALL : List.of(any(Filing.ALL, random))) {
          dates(field, wrong, filing, terms, report);
        }
      }
      start(field, Map.of());
    }
    return field.judge(report).done();
  }

  /** All of them in the long form, else one by the seed. */
  private List<Wrong> wrongs(Terms terms, RandomGenerator random) {
    var all =
        shifted
            ? SHIFTS.stream().map(Wrong::clock).toList()
            : ZONES.stream().map(Wrong::zone).toList();
    return terms.isLong() ? all : List.of(any(all, random));
  }

  private static <T> T any(List<T> all, RandomGenerator random) {
    return all.get(random.nextInt(all.size()));
  }

  private static void start(Field field, Map<String, String> settings) {
    field.faults().stop(WRONG);
    field.faults().start(WRONG, settings);
  }

  private static void dates(
      Field field, Wrong wrong, Filing filing, Terms terms, Report.Writing report) {
    var ids = new Acceptances(field, wrong, filing, report).file();
    var clock = field.stack().clock();
    var due = filing.due(field.people().college());
    clock.set(due.minus(BEFORE));
    int early = Dates.missed(field, ids);
    // In the long form the end comes as time passes, in the short one the clock jumps behind it.
    var shortly = terms.isLong() ? due.minus(IN_TIME) : due.plusSeconds(1);
    clock.set(shortly);
    boolean told = Field.until(TOLD, () -> Dates.missed(field, ids) == ids.size());
    report
        .fact(
            "%s, filed %s %s: %d told half an hour before the end, %d after it"
                .formatted(
                    wrong.name(),
                    filing.isLate() ? "late before" : "before",
                    filing.beside(),
                    early,
                    Dates.missed(field, ids)))
        .unless(
            early == 0,
            "I6",
            "Expected nothing before its instant with " + wrong.name() + ", but " + early)
        .unless(
            told,
            "I6",
            "Expected every term to be told with " + wrong.name() + ", but not all were");
    if (terms.isLong() && told) {
      lateness(field, ids, shortly, report);
    }
  }

  /** Of these alone: the clock has jumped over instants of those before them. */
  private static void lateness(
      Field field, List<String> ids, Instant since, Report.Writing report) {
    field.stack().clock().settle();
    var latest = Checker.latestTold(field.stack(), ids, since).orElseThrow();
    report
        .fact("told %.3f s after its instant, at worst".formatted(latest.toMillis() / 1e3))
        .unless(
            latest.compareTo(IN_TIME) <= 0,
            "I6",
            "Expected each to be told within %s of its instant, but one was after %s"
                .formatted(IN_TIME, latest));
  }
}
