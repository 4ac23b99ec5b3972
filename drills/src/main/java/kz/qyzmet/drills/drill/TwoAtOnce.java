package kz.qyzmet.drills.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.qyzmet.drills.load.Answer;
import kz.qyzmet.drills.load.Client;
import kz.qyzmet.drills.load.Journey;
import kz.qyzmet.drills.load.Request;
import kz.qyzmet.drills.load.Traffic;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.run.Service;

/** Drill 14: one signs, another returns the same draft at the same moment; each asks twice. */
public final class TwoAtOnce implements Drill {
  private static final int SIDE_BY_SIDE = 8;

  @Override
  public String name() {
    return "two-at-once";
  }

  @Override
  public String what() {
    return "two decide the same case at once, each with its key twice in parallel";
  }

  @Override
  public Report run(Field field, Terms terms) {
    var report = new Report.Writing();
    var traffic = new Traffic();
    int times = terms.times(50, 1000);
    int signed = 0;
    var journey = field.journey(traffic);
    var client = field.client(traffic);
    int applicant = field.applicants(times);
    for (int done = 0; done < times; done += SIDE_BY_SIDE) {
      var now = Math.min(SIDE_BY_SIDE, times - done);
      var ids = drafted(journey, applicant + done, now);
      for (var id : ids) {
        signed += decide(field, client, journey, id, report) ? 1 : 0;
      }
      if (done % 200 == 0) {
        field.say("%d of %d cases decided".formatted(done + now, times));
      }
    }
    report.fact("%d cases, %d signed, %d returned".formatted(times, signed, times - signed));
    return field.judge(report).done();
  }

  /** Applications taken to the signature, side by side. */
  private static List<String> drafted(Journey journey, int applicant, int many) {
    var tasks = new ArrayList<Callable<String>>();
    for (int i = 0; i < many; i++) {
      int nth = applicant + i;
      tasks.add(
          () -> {
            var id = journey.file(nth);
            journey.toSignature(id);
            return id;
          });
    }
    return together(tasks);
  }

  /** True if the signature won. */
  private static boolean decide(
      Field field, Client client, Journey journey, String id, Report.Writing report) {
    var director = field.people().staff("director");
    var deputy = field.people().second("director");
    int version = journey.at(id, "sign").version();
    var sign =
        Request.post(Service.COLLEGE, "/cases/" + id + "/complete", director, "{\"step\":\"sign\"}")
            .ifMatch(version);
    var giveBack =
        Request.post(
                Service.COLLEGE,
                "/cases/" + id + "/return",
                deputy,
                "{\"step\":\"sign\",\"note\":\"Қайта қарау керек\"}")
            .ifMatch(version);
    var barrier = new CyclicBarrier(4);
    var answers =
        together(
            List.of(sign, sign, giveBack, giveBack).stream()
                .map(request -> (Callable<Answer>) () -> after(barrier, client, request))
                .toList());
    agree(id, answers.get(0), answers.get(1), report);
    agree(id, answers.get(2), answers.get(3), report);
    boolean signed = answers.get(0).status() == 200;
    boolean returned = answers.get(2).status() == 200;
    report.unless(
        signed != returned,
        "I2",
        "Expected one of two to win " + id + ", but got " + statuses(answers));
    var winner = answers.get(signed ? 0 : 2);
    var loser = answers.get(signed ? 2 : 0);
    report.unless(
        loser.status() == 409 && loser.body().path("currentVersion").asInt() == winner.version(),
        "I2",
        "Expected the loser of %s to be told version %d, but got %d %s"
            .formatted(id, winner.version(), loser.status(), loser.body()));
    journey.note(signed ? "sign" : "return", id, winner);
    return signed;
  }

  private static Answer after(CyclicBarrier barrier, Client client, Request request)
      throws Exception {
    barrier.await();
    return client.ask(request);
  }

  /** The same key gets the same answer, whoever was first. */
  private static void agree(String id, Answer one, Answer other, Report.Writing report) {
    report.unless(
        one.status() == other.status() && without(one.body()).equals(without(other.body())),
        "I2",
        "Expected one answer to one key about %s, but got %d %s and %d %s"
            .formatted(id, one.status(), one.body(), other.status(), other.body()));
  }

  /** Without what is of the request alone: its correlation. */
  private static JsonNode without(JsonNode body) {
    if (body.isObject()
        && body.deepCopy() instanceof com.fasterxml.jackson.databind.node.ObjectNode copy) {
      copy.remove(List.of("correlationId", "instance"));
      return copy;
    }
    return body;
  }

  private static List<Integer> statuses(List<Answer> answers) {
    return answers.stream().map(Answer::status).toList();
  }

  /** What each comes to, all at the same time. */
  static <T> List<T> together(List<Callable<T>> tasks) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = new ArrayList<T>();
      for (Future<T> each : threads.invokeAll(tasks)) {
        results.add(each.get());
      }
      return results;
    } catch (java.util.concurrent.ExecutionException e) {
      throw new CheckFailed("Expected all to be done, but: " + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CheckFailed("Expected all to be done, but was interrupted", e);
    }
  }
}
