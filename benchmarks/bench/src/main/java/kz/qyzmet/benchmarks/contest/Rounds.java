package kz.qyzmet.benchmarks.contest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.qyzmet.benchmarks.bed.Heartbeat;
import kz.qyzmet.benchmarks.bed.Tempo;
import kz.qyzmet.benchmarks.measure.Spent;
import kz.qyzmet.benchmarks.workload.Driven;
import kz.qyzmet.stack.run.Progress;

/** Lets contenders work in turn, A B C A B C, each as many cases as fill its time. */
public final class Rounds {
  /** As many cases at once for every contender, as many threads for the engines. */
  public static final int WORKERS = 8;

  private static final int FIRST_CASES = 40;
  private static final int MOST_CASES = 60_000;

  private final Tempo tempo;
  private final Progress progress;

  /** Cases per second of those that are warm; an engine that stays up is warmed up once. */
  private final Map<Contender, Double> speeds = new HashMap<>();

  public Rounds(Tempo tempo, Progress progress) {
    this.tempo = tempo;
    this.progress = progress;
  }

  /** Warms all up, then lets each have its rounds; the samples stand in the order given. */
  public Map<Contender, Sample> run(List<? extends Contender> contenders) {
    var together = new LinkedHashMap<Contender, Sample>();
    rounds(contenders, 0).forEach((each, samples) -> together.put(each, Sample.together(samples)));
    return together;
  }

  /**
   * For small differences: a sample of each round, so that two contenders can be held together in
   * each, and another one first in each, A B C B C A C A B, so that no place in it favours anybody.
   */
  public Map<Contender, List<Sample>> rotating(List<? extends Contender> contenders) {
    return rounds(contenders, 1);
  }

  private Map<Contender, List<Sample>> rounds(List<? extends Contender> contenders, int shift) {
    contenders.forEach(this::warmUp);
    var samples = new LinkedHashMap<Contender, List<Sample>>();
    contenders.forEach(each -> samples.put(each, new ArrayList<>()));
    var order = new ArrayList<Contender>(contenders);
    for (int round = 1; round <= tempo.rounds(); round++) {
      for (var each : order) {
        var sample = round(each, cases(speeds.get(each)));
        samples.get(each).add(sample);
        progress.say(
            String.format(
                Locale.ROOT,
                "round %d of %d: %s, %d transitions, %.0f/s, %.2f ms of CPU each",
                round,
                tempo.rounds(),
                each.about(),
                sample.transitions(),
                sample.perSecond(),
                sample.cpuMillis()));
      }
      Collections.rotate(order, -shift);
    }
    return samples;
  }

  /** Warms one up, unless it is warm. */
  public void warmUp(Contender contender) {
    speeds.computeIfAbsent(contender, this::warm);
  }

  /** Drives until the warm-up is over; the speed at its end, in cases per second. */
  private double warm(Contender contender) {
    long driven = 0;
    int cases = FIRST_CASES;
    double speed = 0;
    while (driven < tempo.warmUp().toNanos()) {
      contender.prepare(cases);
      var done = contender.drive(cases, WORKERS);
      contender.settle();
      driven += done.nanos();
      speed = done.pipelines() * 1e9 / done.nanos();
      progress.say(
          String.format(
              Locale.ROOT,
              "warming up %s: %.0f of %d s, %.0f transitions/s",
              contender.about(),
              driven / 1e9,
              tempo.warmUp().toSeconds(),
              done.transitions() * 1e9 / done.nanos()));
      // A chunk takes two seconds or so: progress is seen, and the end is not overshot by much.
      cases = Math.clamp((long) (speed * 2), FIRST_CASES, MOST_CASES);
    }
    return speed;
  }

  private int cases(double speed) {
    return Math.clamp((long) (speed * tempo.round().toSeconds()), FIRST_CASES, MOST_CASES);
  }

  private Sample round(Contender contender, int cases) {
    try (var _ = new Heartbeat(progress, "preparing " + cases + " cases")) {
      contender.prepare(cases);
    }
    var bed = contender.bed();
    var before = Spent.now(bed.server(), contender.jvms(), bed.kafka());
    long begun = System.nanoTime();
    Driven driven;
    try (var _ = new Heartbeat(progress, contender.about() + " at work")) {
      driven = contender.drive(cases, WORKERS);
      contender.settle();
    }
    long nanos = System.nanoTime() - begun;
    var spent = Spent.now(bed.server(), contender.jvms(), bed.kafka()).since(before);
    return Sample.of(driven, nanos, spent);
  }
}
