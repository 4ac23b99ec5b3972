package kz.qyzmet.benchmarks.part;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.qyzmet.benchmarks.bed.Bed;
import kz.qyzmet.benchmarks.bed.Heartbeat;
import kz.qyzmet.benchmarks.bed.Published;
import kz.qyzmet.benchmarks.bed.Tempo;
import kz.qyzmet.benchmarks.contest.CollegeContender;
import kz.qyzmet.benchmarks.contest.Contender;
import kz.qyzmet.benchmarks.contest.Counts;
import kz.qyzmet.benchmarks.contest.Desk;
import kz.qyzmet.benchmarks.contest.EngineContender;
import kz.qyzmet.benchmarks.contest.HttpContender;
import kz.qyzmet.benchmarks.contest.PacedContender;
import kz.qyzmet.benchmarks.contest.Rounds;
import kz.qyzmet.benchmarks.contest.SameRate;
import kz.qyzmet.benchmarks.contest.Sample;
import kz.qyzmet.benchmarks.contest.WholeContender;
import kz.qyzmet.benchmarks.floor.BareKafka;
import kz.qyzmet.benchmarks.passport.Way;
import kz.qyzmet.benchmarks.report.Report;
import kz.qyzmet.stack.run.Progress;
import kz.qyzmet.stack.run.Service;

/** The contests of this run: measured when the first part asks, remembered for the next. */
public final class Contests {
  /** Whose data: college-service and the engines, none of the other services. */
  static final String CASES = "cases";

  private static final String WARMING = "bench.warming";

  private final Bed bed;
  private final Tempo tempo;
  private final Progress progress;
  private final Report report;
  private final Rounds rounds;
  private final Map<String, Counts.PerPipeline> counts = new LinkedHashMap<>();
  private Outcome useCases;
  private Outcome overHttp;
  private Even even;
  private Counts.PerPipeline httpCounts;
  private boolean bareKafkaIsWarm;
  private Sample whole;
  private Counts.PerPipeline wholeCounts;

  public Contests(Bed bed, Tempo tempo, Progress progress, Report report) {
    this.bed = bed;
    this.tempo = tempo;
    this.progress = progress;
    this.report = report;
    this.rounds = new Rounds(tempo, progress);
  }

  /** One contender's figures. */
  public record Figures(String about, Sample sample) {}

  /** What a contest brought; the engines stand in the order of their turns. */
  public record Outcome(Figures ours, List<Figures> engines) {
    /** The engine that did more in the same time. */
    public Figures better() {
      return engines.stream()
          .max(Comparator.comparingDouble(each -> each.sample().perSecond()))
          .orElseThrow();
    }
  }

  /** Rows and commits of the use cases first, then the engines' in the order of their turns. */
  public Map<String, Counts.PerPipeline> counts() throws Exception {
    useCases();
    return counts;
  }

  /** Ours without HTTP against the engines. */
  public Outcome useCases() throws Exception {
    if (useCases == null) {
      bed.only(CASES, EnumSet.noneOf(Service.class));
      var desk = desk();
      try (var ours = CollegeContender.start(bed, desk)) {
        useCases = contest(ours);
        count(ours);
      }
      desk.check(report, "use cases");
    }
    return useCases;
  }

  /** Ours without HTTP, alone and warm; its JVM lives as long as the work. */
  void withUseCases(Work work) throws Exception {
    bed.only(CASES, EnumSet.noneOf(Service.class));
    try (var ours = CollegeContender.start(bed, desk())) {
      rounds.warmUp(ours);
      work.with(ours);
    }
  }

  /** What is done with a contender. */
  interface Work {
    void with(Contender contender) throws Exception;
  }

  /** Ours over HTTP with tokens against the engines. */
  public Outcome overHttp() throws Exception {
    if (overHttp == null) {
      bed.only(CASES, EnumSet.of(Service.COLLEGE));
      var desk = desk();
      try (var ours = new HttpContender(bed, desk)) {
        var outcome = contest(ours);
        even = even(ours, outcome.better());
        overHttp = outcome;
      }
      desk.check(report, "HTTP");
    }
    return overHttp;
  }

  /**
   * Ours over HTTP and the better engine, both offered the same work.
   *
   * @param perSecond half of what that engine did at its peak
   */
  public record Even(int perSecond, Figures ours, Figures engine) {}

  /** Ours and the better engine at half of the engine's peak. */
  public Even atHalfTheEnginesPeak() throws Exception {
    overHttp();
    return even;
  }

  private Even even(PacedContender ours, Figures better) {
    int perSecond = Math.max(1, (int) (better.sample().perSecond() / 2));
    var engine = better.about().equals(flowable().about()) ? flowable() : camunda();
    var samples =
        new SameRate(Duration.ofSeconds(1), tempo.paced(), progress)
            .run(List.of(engine, ours), perSecond);
    return new Even(
        perSecond,
        new Figures(ours.about(), samples.get(ours)),
        new Figures(engine.about(), samples.get(engine)));
  }

  /** Rows and commits of the act over HTTP, college-service alone. */
  public Counts.PerPipeline httpCounts() throws Exception {
    overHttp();
    if (httpCounts == null) {
      bed.only(CASES, EnumSet.of(Service.COLLEGE));
      var desk = desk();
      try (var ours = new HttpContender(bed, desk)) {
        httpCounts = counted(ours);
      }
      desk.check(report, "HTTP, counted");
    }
    return httpCounts;
  }

  /** What applications of one way did, round by round; lanes of one contest have as many rounds. */
  public record Lane(Way way, List<Sample> rounds) {}

  /** Pipelines of those ways, in turn and in one JVM, without HTTP. */
  public List<Lane> lanes(List<Way> ways) throws Exception {
    bed.only(CASES, EnumSet.noneOf(Service.class));
    var desk = desk();
    var often = new Rounds(tempo.often(ways.size()), progress);
    var lanes = new ArrayList<Lane>();
    try (var ours = CollegeContender.start(bed, desk)) {
      // The JVM itself: else the first of them would get its number of cases from a colder one.
      often.warmUp(ours);
      var contenders = ways.stream().map(ours::with).toList();
      var samples = often.rotating(contenders);
      for (int i = 0; i < ways.size(); i++) {
        lanes.add(new Lane(ways.get(i), samples.get(contenders.get(i))));
      }
    }
    desk.check(report, "passports");
    return lanes;
  }

  /** All four services, at their own pace and alone. */
  public Sample whole() {
    if (whole == null) {
      var all = warmWhole();
      var sample = rounds.run(List.of(all)).get(all);
      wholeCounts = counted(all);
      whole = sample;
      report.check(
          "all four: pipelines completed = cases issued in the database",
          all.completed(),
          all.issued());
      try (var published = new Published(bed.stack().kafka(), Published.CASES).catchUp()) {
        report.check(
            "all four: pipelines completed = ResultIssued consumed",
            all.completed(),
            published.issued());
      }
    }
    return whole;
  }

  /** Rows and commits of all four services together. */
  public Counts.PerPipeline wholeCounts() {
    whole();
    return wholeCounts;
  }

  /** All four services, warm. */
  public WholeContender warmWhole() {
    bed.all();
    var all = bed.guest("whole", () -> new WholeContender(bed));
    rounds.warmUp(all);
    return all;
  }

  /**
   * The clients that are held against our own services: they run in the benchmark's own JVM, so
   * they are warmed up once, as long as every other JVM.
   */
  public void warm(BareKafka kafka) throws InterruptedException {
    if (bareKafkaIsWarm) {
      return;
    }
    kafka.topic(WARMING);
    try (var _ = new Heartbeat(progress, "warming up bare Kafka")) {
      kafka.warmUp(WARMING, tempo.warmUp(), Relay.backlog(tempo), Lag.PER_SECOND);
    }
    bareKafkaIsWarm = true;
  }

  private Desk desk() {
    return bed.guest("desk", () -> new Desk(bed));
  }

  private Outcome contest(Contender ours) {
    progress.say("starting the engines");
    var all = List.of(ours, flowable(), camunda());
    var samples = rounds.run(all);
    var figures = all.stream().map(each -> new Figures(each.about(), samples.get(each))).toList();
    return new Outcome(figures.getFirst(), figures.subList(1, figures.size()));
  }

  private void count(Contender ours) {
    counts(List.of(ours, flowable(), camunda()))
        .forEach((each, found) -> counts.put(each.about(), found));
  }

  private Counts.PerPipeline counted(Contender ours) {
    return counts(List.of(ours)).get(ours);
  }

  /** With few cases: the counts are nearly exact, whatever else the machine does. */
  private Map<Contender, Counts.PerPipeline> counts(List<Contender> all) {
    progress.say("counting rows and commits");
    try (var _ = new Heartbeat(progress, "waiting for PostgreSQL's counters")) {
      return Counts.of(bed.server(), all);
    }
  }

  private EngineContender flowable() {
    return engine("flowable", "kz.qyzmet.benchmarks.flowable.FlowableDriver");
  }

  private EngineContender camunda() {
    return engine("camunda", "kz.qyzmet.benchmarks.camunda.CamundaDriver");
  }

  /** Kept while their server lives: an engine is warmed up once. */
  private EngineContender engine(String module, String mainClass) {
    return bed.guest(module, () -> EngineContender.start(bed, module, mainClass));
  }
}
