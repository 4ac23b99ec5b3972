package kz.qyzmet.benchmarks.part;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import kz.qyzmet.benchmarks.bed.Wait;
import kz.qyzmet.benchmarks.contest.WholeContender;
import kz.qyzmet.benchmarks.floor.BareKafka;
import kz.qyzmet.benchmarks.load.Cabinet;
import kz.qyzmet.benchmarks.load.Paced;
import kz.qyzmet.benchmarks.report.Goal;
import kz.qyzmet.benchmarks.report.Row;
import kz.qyzmet.benchmarks.report.Row.Reference;
import kz.qyzmet.benchmarks.workload.Latencies;
import kz.qyzmet.benchmarks.workload.Step;
import kz.qyzmet.stack.run.Service;

/** How late others hear of a transition, at an even rate, all four services running. */
final class Lag implements Part {
  /** Leaves the cores room: what is late then is late on its way, and not for want of a core. */
  static final int PER_SECOND = 50;

  /** Near what two cores can do with all four services; told beside the other, without a goal. */
  private static final int BUSY_PER_SECOND = 200;

  private static final int SIGNED_PER_SECOND = 20;
  private static final String TOPIC = "bench.lag";

  @Override
  public String name() {
    return "lag";
  }

  @Override
  public String about() {
    return "commit to consumer, signing to the cabinet's stream, bare Kafka beside them";
  }

  @Override
  public void run(Run run) throws Exception {
    var whole = run.contests().warmWhole();
    var time = run.tempo().quick() ? Duration.ofSeconds(3) : Duration.ofSeconds(15);
    try (var kafka = new BareKafka(run.bed().stack().kafka())) {
      kafka.topic(TOPIC);
      var heard = commitToConsumer(run, whole, kafka, PER_SECOND, time);
      var heardBusy = commitToConsumer(run, whole, kafka, BUSY_PER_SECOND, time.dividedBy(2));
      run.progress().say("signing to the cabinet's stream, " + SIGNED_PER_SECOND + "/s");
      var seen = signingToStream(run, whole, time);
      run.contests().warm(kafka);
      run.progress().say("bare Kafka, " + PER_SECOND + "/s");
      var bare = kafka.produceToConsume(TOPIC, PER_SECOND, time);
      row(run, "commit to consumer, p50", heard, bare, 50, new Goal.AtMost(10, 4));
      row(run, "commit to consumer, p99", heard, bare, 99, new Goal.AtMost(50, 15));
      row(run, "the same at " + BUSY_PER_SECOND + "/s, p50", heardBusy, bare, 50, Goal.none());
      row(run, "the same at " + BUSY_PER_SECOND + "/s, p99", heardBusy, bare, 99, Goal.none());
      row(run, "signing to live stream, p50", seen, bare, 50, new Goal.AtMost(20, 8));
      row(run, "signing to live stream, p99", seen, bare, 99, new Goal.AtMost(100, 30));
    }
  }

  private Latencies commitToConsumer(
      Run run, WholeContender whole, BareKafka kafka, int perSecond, Duration time) {
    run.progress().say("commit to consumer, " + perSecond + "/s");
    var leadIn = run.tempo().quick() ? Duration.ofSeconds(1) : Duration.ofSeconds(5);
    var heard = Heard.at(perSecond, leadIn, time, whole, kafka, run.report(), name());
    alone(run, "transitions kept up, " + perSecond + " offered", "1/s", heard.kept());
    alone(
        run,
        "p99 of an answer at " + perSecond + "/s, all four running",
        "ms",
        heard.answers().at(99) / 1e6);
    return heard.ages();
  }

  private void alone(Run run, String what, String unit, double figure) {
    run.report().add(Row.alone(name(), what, unit, figure, Goal.none()));
  }

  private Latencies signingToStream(Run run, WholeContender whole, Duration time) throws Exception {
    int cases = (int) (SIGNED_PER_SECOND * time.toSeconds());
    var mine = whole.fileAsOne(cases);
    var before = Step.PIPELINE.subList(0, 3);
    var etags =
        new Paced(whole.toCollege(), whole.walk(), BUSY_PER_SECOND)
            .run(mine, before, new HashMap<>(), new Latencies());
    whole.settle();
    var url = run.bed().stack().url(Service.NOTIFICATION);
    try (var cabinet = new Cabinet(url, whole.bearerOfOne())) {
      Wait.until("what lies in the stream", () -> cabinet.count("in-progress") >= cases);
      new Paced(whole.toCollege(), whole.walk(), SIGNED_PER_SECOND)
          .run(mine, List.of(Step.PIPELINE.get(3)), etags, new Latencies());
      Wait.until("every notice that it is ready", () -> cabinet.count("ready") >= cases);
      run.report()
          .check("lag: signatures = notices in the live stream", cases, cabinet.ready().count());
      return cabinet.ready();
    }
  }

  private void row(
      Run run, String what, Latencies ours, Latencies bare, double percent, Goal goal) {
    run.report()
        .add(
            Row.against(
                name(),
                what,
                "ms",
                ours.at(percent) / 1e6,
                new Reference("bare Kafka, produce to consume", bare.at(percent) / 1e6),
                goal));
  }
}
