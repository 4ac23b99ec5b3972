package kz.qyzmet.drills.drill;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qyzmet.drills.load.Traffic;
import kz.qyzmet.stack.run.Replica;
import kz.qyzmet.stack.run.Service;

/**
 * Drill 10: the process that tells deadlines believes in another zone, or in another time. The
 * database's clock decides, so nothing is told early and nothing is left out.
 */
public final class WrongClocks implements Drill {
  private static final Duration TOLD = Duration.ofSeconds(60);
  private static final Duration BEFORE = Duration.ofMinutes(30);
  private static final List<Path> LIBRARIES =
      List.of(
          Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
          Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"),
          Path.of("/usr/lib64/faketime/libfaketimeMT.so.1"));

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
    return library().isPresent();
  }

  private static Optional<Path> library() {
    var told = System.getenv("QYZMET_FAKETIME");
    return told != null
        ? Optional.of(Path.of(told)).filter(Files::exists)
        : LIBRARIES.stream().filter(Files::exists).findFirst();
  }

  @Override
  public String name() {
    return shifted ? "wrong-clock" : "wrong-zone";
  }

  @Override
  public String what() {
    return shifted
        ? "one instance whose clock is +1 h, -1 h, +1 day off (needs libfaketime)"
        : "one instance whose JVM believes in another zone";
  }

  @Override
  public Report run(Field field, Terms terms) {
    var report = new Report.Writing();
    wrongs(terms)
        .forEach(
            (name, settings) -> {
              for (int i = 0; i < terms.times(1, 3); i++) {
                with(field, name, settings, report);
              }
            });
    return field.judge(report).done();
  }

  private Map<String, Map<String, String>> wrongs(Terms terms) {
    var wrongs = new LinkedHashMap<String, Map<String, String>>();
    if (!shifted) {
      // One that is ahead tells early if anything does: enough for the short form.
      for (var zone :
          terms.isLong()
              ? List.of("Pacific/Auckland", "Pacific/Honolulu")
              : List.of("Pacific/Auckland")) {
        wrongs.put(zone, Map.of("JAVA_TOOL_OPTIONS", "-Duser.timezone=" + zone, "TZ", zone));
      }
      return wrongs;
    }
    var library =
        library()
            .orElseThrow(
                () ->
                    new CouldNotRun(
                        "Expected libfaketime under its usual folders or in QYZMET_FAKETIME, but it is"
                            + " not there"));
    for (var shift : terms.isLong() ? List.of("+1h", "-1h", "+1d") : List.of("+1d")) {
      wrongs.put(
          shift,
          Map.of(
              "LD_PRELOAD",
              library.toString(),
              "FAKETIME",
              shift,
              "DONT_FAKE_MONOTONIC",
              "1",
              "FAKETIME_FORCE_MONOTONIC_FIX",
              "0"));
    }
    return wrongs;
  }

  private static void with(
      Field field, String name, Map<String, String> settings, Report.Writing report) {
    field.say("the one that tells deadlines believes in " + name);
    var teller = Replica.first(Service.DEADLINE);
    field.faults().stop(teller);
    field.faults().start(teller, settings);
    var clock = field.stack().clock();
    var ids = new ArrayList<String>();
    var journey = field.journey(new Traffic());
    int applicant = field.applicants(3);
    for (int i = 0; i < 3; i++) {
      ids.add(journey.file(applicant + i));
    }
    field.rest(report);
    var due = due(field, ids.getFirst());
    clock.set(due.minus(BEFORE));
    int early = missed(field, ids);
    clock.set(due.plusSeconds(1));
    boolean told = Field.until(TOLD, () -> missed(field, ids) == ids.size());
    report
        .fact(name + ": " + early + " told half an hour before, " + missed(field, ids) + " after")
        .unless(
            early == 0, "I6", "Expected nothing before its instant with " + name + ", but " + early)
        .unless(told, "I6", "Expected every term to be told with " + name + ", but not all were");
    field.faults().stop(teller);
    field.faults().start(teller, Map.of());
  }

  private static Instant due(Field field, String id) {
    return Instant.ofEpochSecond(
        Hooks.count(
            field.stack(),
            Service.INTAKE,
            "SELECT extract(epoch FROM due)::int FROM application WHERE id = '" + id + "'"));
  }

  private static int missed(Field field, List<String> ids) {
    return Hooks.count(
        field.stack(),
        Service.DEADLINE,
        "SELECT count(*) FROM watch, jsonb_array_elements(clocks->'terms') term,"
            + " jsonb_array_elements(term->'marks') mark WHERE term->>'kind' = 'legal'"
            + " AND mark->>0 = 'missed' AND mark->>2 IS NOT NULL AND application_id IN ('"
            + String.join("','", ids)
            + "')");
  }
}
