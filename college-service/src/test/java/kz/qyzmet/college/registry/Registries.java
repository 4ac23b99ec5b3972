package kz.qyzmet.college.registry;

import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import kz.qyzmet.college.Applications;
import kz.qyzmet.college.Broker;
import kz.qyzmet.college.RunningCollege;

/** A clerk of a college whose answers leave for a branch. */
abstract class Registries extends RunningCollege {
  static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
  static final String BRANCH = Applications.BRANCH.code();
  static final String CLOSE = "{\"branch\":\"" + BRANCH + "\"}";
  static final String POST = "{\"carrier\":\"post\",\"trackingNumber\":\"KZ-17\"}";

  static UUID signed() {
    var id = UUID.randomUUID();
    Broker.send(Applications.of(id, "tve-duplicate", "1", KARAGANDA, "branch"));
    await().atMost(LONG_ENOUGH).until(() -> read(CLERK, "/cases/" + id).statusCode() == 200);
    done(CLERK, id, 1, "{\"step\":\"register\"}");
    done(DIRECTOR, id, 2, "{\"step\":\"assign\",\"executor\":\"kp-executor-1\"}");
    done(EXECUTOR, id, 3, "{\"step\":\"prepare\",\"draft\":{\"decision\":\"grant\"}}");
    done(DIRECTOR, id, 4, "{\"step\":\"sign\"}");
    return id;
  }

  static Response ask(String path, String body) {
    return ask(path, body, UUID.randomUUID().toString());
  }

  static Response ask(String path, String body, String key) {
    return as(CLERK)
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post(path);
  }
}
