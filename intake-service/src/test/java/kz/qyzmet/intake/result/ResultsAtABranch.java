package kz.qyzmet.intake.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.contracts.event.Actor;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.intake.result.usecase.AwaitResults;
import kz.qyzmet.intake.testing.Branch;
import kz.qyzmet.intake.testing.College;
import kz.qyzmet.intake.testing.IntakeTest;
import kz.qyzmet.intake.testing.Portal;
import kz.qyzmet.intake.testing.Topic;
import org.assertj.core.groups.Tuple;
import org.awaitility.Awaitility;

/** A branch to which results are sent, and what its operator says of them. */
abstract class ResultsAtABranch extends IntakeTest {
  protected static final String PATH = "/counter/results";
  protected static final Actor OPERATOR = new Actor("operator", "karaganda-1-operator-1");

  protected final Branch branch = Branch.inKaraganda();

  @Inject AwaitResults awaiting;
  @Inject Pool pool;

  /** Files an application of that person, whose result the provider sends to the branch. */
  protected UUID sent(Portal person, String code) {
    var id = person.filed();
    Topic.publish(new College(id).dispatchedTo(code));
    var there = new Branch(code, code + "-operator-1");
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> there.get(PATH, id).statusCode() == 200);
    return id;
  }

  /** The event alone, of which nobody else hears. */
  protected void awaited(UUID id) {
    pool.withTransaction(
            tx -> awaiting.follow(tx, List.of(new College(id).dispatchedTo("karaganda-1"))))
        .await()
        .atMost(Duration.ofSeconds(20));
  }

  protected List<Tuple> listed(String state) {
    return branch
        .request()
        .queryParam("state", state)
        .queryParam("limit", 100)
        .get(PATH)
        .jsonPath()
        .<Map<String, String>>getList("items")
        .stream()
        .map(item -> tuple(item.get("application"), item.get("number")))
        .toList();
  }

  protected Response check(UUID id, String condition, int seen) {
    return branch.post(
        PATH + "/" + id + "/check", Map.of("condition", condition), Portal.key(), seen);
  }

  protected Response handOver(UUID id, Object shown, int seen) {
    return branch.post(PATH + "/" + id + "/hand-over", shown, Portal.key(), seen);
  }

  /** A signed acknowledgement that the branch has scanned. */
  protected String signed() {
    return branch.scan("result-acknowledgement").then().statusCode(201).extract().path("id");
  }

  /** What the applicant shows at the branch, and has signed there. */
  protected Map<String, Object> shown(String receipt) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("receivedBy", "applicant");
    shown.put("receipt", receipt);
    shown.put("identityDocument", true);
    shown.put("acknowledgement", signed());
    return shown;
  }

  protected static List<Envelope<?>> events(UUID id, int count) {
    var events = new ArrayList<Envelope<?>>();
    Topic.records(EventCatalog.APPLICATION_TOPIC, id, count)
        .forEach(each -> events.add(Topic.decoded(each)));
    return events;
  }

  protected static void assertConflict(Response answer, String state) {
    answer.then().statusCode(409);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:wrong-state");
    assertThat(answer.<String>path("state")).isEqualTo(state);
  }
}
