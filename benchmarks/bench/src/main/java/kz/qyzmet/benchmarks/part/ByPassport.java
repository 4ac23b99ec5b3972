package kz.qyzmet.benchmarks.part;

import java.util.List;
import java.util.function.ToDoubleFunction;
import kz.qyzmet.benchmarks.contest.Sample;
import kz.qyzmet.benchmarks.part.Contests.Lane;
import kz.qyzmet.benchmarks.passport.Ways;
import kz.qyzmet.benchmarks.report.Goal;
import kz.qyzmet.benchmarks.report.Row;
import kz.qyzmet.benchmarks.report.Row.Reference;

/** What the general engine costs: the longest and the shortest pipeline beside the backbone. */
final class ByPassport implements Part {
  /** An act of another passport costs less than a tenth more than one of the backbone. */
  private static final Goal SAME = new Goal.RatioAtLeast(0.9, 1.0);

  @Override
  public String name() {
    return "passports";
  }

  @Override
  public String about() {
    return "whole pipelines of the longest and the shortest passport beside the backbone, in turn";
  }

  @Override
  public boolean isUsual() {
    return false;
  }

  @Override
  public void run(Run run) throws Exception {
    var ways = Ways.shipped();
    var lanes = run.contests().lanes(List.of(ways.backbone(), ways.longest(), ways.shortest()));
    var backbone = lanes.getFirst();
    alone(run, backbone);
    lanes.subList(1, lanes.size()).forEach(lane -> beside(run, lane, backbone));
  }

  private void alone(Run run, Lane lane) {
    var all = Sample.together(lane.rounds());
    row(run, "whole pipelines", lane, "1/s", all.pipelinesPerSecond());
    row(run, "transitions", lane, "1/s", all.perSecond());
    row(run, "CPU of JVM + PostgreSQL per transition", lane, "ms", all.cpuMillis());
  }

  private void row(Run run, String what, Lane lane, String unit, double figure) {
    run.report().add(Row.alone(name(), words(what, lane), unit, figure, Goal.none()));
  }

  private void beside(Run run, Lane lane, Lane backbone) {
    beside(run, "whole pipelines", "1/s", lane, backbone, Sample::pipelinesPerSecond, Goal.none());
    beside(run, "transitions", "1/s", lane, backbone, Sample::perSecond, SAME);
    var ratios = ratios(lane.rounds(), backbone.rounds());
    row(run, "that ratio in the worst round", lane, "x", ratios.getFirst());
    row(run, "that ratio in the best round", lane, "x", ratios.getLast());
    beside(
        run,
        "CPU of JVM + PostgreSQL per transition",
        "ms",
        lane,
        backbone,
        Sample::cpuMillis,
        Goal.none());
  }

  private void beside(
      Run run,
      String what,
      String unit,
      Lane lane,
      Lane backbone,
      ToDoubleFunction<Sample> figure,
      Goal goal) {
    run.report()
        .add(
            Row.against(
                name(),
                words(what, lane),
                unit,
                figure.applyAsDouble(Sample.together(lane.rounds())),
                new Reference(
                    backbone.way().service().toString(),
                    figure.applyAsDouble(Sample.together(backbone.rounds()))),
                goal));
  }

  /** Of transitions per second, from the least to the greatest: how much of it is noise. */
  static List<Double> ratios(List<Sample> rounds, List<Sample> backbone) {
    return Ratios.byRound(speeds(rounds), speeds(backbone));
  }

  private static List<Double> speeds(List<Sample> rounds) {
    return rounds.stream().map(Sample::perSecond).toList();
  }

  private static String words(String what, Lane lane) {
    return what + ", " + lane.way();
  }
}
