package kz.qyzmet.benchmarks.part;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.qyzmet.benchmarks.bed.Bed;
import kz.qyzmet.benchmarks.bed.Tempo;
import kz.qyzmet.benchmarks.contest.CollegeContender;
import kz.qyzmet.benchmarks.contest.Contender;
import kz.qyzmet.benchmarks.contest.Desk;
import kz.qyzmet.benchmarks.contest.EngineContender;
import kz.qyzmet.benchmarks.contest.Rounds;
import kz.qyzmet.benchmarks.contest.Sample;
import kz.qyzmet.benchmarks.report.Report;
import kz.qyzmet.stack.run.Progress;
import kz.qyzmet.stack.run.Service;

/** The contests of this run: measured when the first part asks, remembered for the next. */
public final class Contests {
  private final Bed bed;
  private final Tempo tempo;
  private final Progress progress;
  private final Report report;
  private Outcome useCases;

  public Contests(Bed bed, Tempo tempo, Progress progress, Report report) {
    this.bed = bed;
    this.tempo = tempo;
    this.progress = progress;
    this.report = report;
  }

  /**
   * What a contest brought.
   *
   * @param engines by name, in the order of their turns
   */
  public record Outcome(Sample ours, Map<String, Sample> engines) {
    /** The engine that did more in the same time. */
    public Map.Entry<String, Sample> better() {
      return engines.entrySet().stream()
          .max(Comparator.comparingDouble(each -> each.getValue().perSecond()))
          .orElseThrow();
    }
  }

  /** Ours without HTTP against the engines. */
  public Outcome useCases() throws Exception {
    if (useCases == null) {
      bed.only(EnumSet.noneOf(Service.class));
      try (var desk = new Desk(bed);
          var ours = CollegeContender.start(bed, desk)) {
        useCases = contest(ours);
        desk.check(report);
      }
    }
    return useCases;
  }

  private Outcome contest(Contender ours) throws Exception {
    progress.say("starting the engines");
    try (var flowable = flowable();
        var camunda = camunda()) {
      var samples = new Rounds(bed, tempo, progress).run(List.of(ours, flowable, camunda));
      var engines = new LinkedHashMap<String, Sample>();
      engines.put(flowable.about(), samples.get(flowable));
      engines.put(camunda.about(), samples.get(camunda));
      return new Outcome(samples.get(ours), engines);
    }
  }

  private EngineContender flowable() {
    return EngineContender.start(bed, "flowable", "kz.qyzmet.benchmarks.flowable.FlowableDriver");
  }

  private EngineContender camunda() {
    return EngineContender.start(bed, "camunda", "kz.qyzmet.benchmarks.camunda.CamundaDriver");
  }
}
