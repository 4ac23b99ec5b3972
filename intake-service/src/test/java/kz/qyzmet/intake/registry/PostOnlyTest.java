package kz.qyzmet.intake.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.contracts.corporation.Branches.CourierRule;
import kz.qyzmet.intake.testing.ServedByTheCorporation;
import org.junit.jupiter.api.Test;

/** A branch that no courier reaches: item 42 binds a courier's runs, and there are none. */
@QuarkusTest
@TestProfile(PostOnlyTest.WithoutCourier.class)
class PostOnlyTest extends AtTheRegistries {
  private static final String GROUND = "the district has no courier";

  /** The demo's branches without their couriers. */
  public static final class WithoutCourier implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(ServedByTheCorporation.Own.class, ByPost.class);
    }
  }

  /** Takes the place of the demo's branches. */
  @Alternative
  @Singleton
  public static final class ByPost {
    @Produces
    @Singleton
    Branches branches() {
      var demo = Branches.demo();
      return new Branches(demo.all().stream().map(ByPost::postOnly).toList(), demo.courier());
    }

    private static Branch postOnly(Branch of) {
      return new Branch(
          of.code(),
          of.name(),
          of.address(),
          of.zone(),
          of.locality(),
          of.kind(),
          List.of(),
          new CourierRule(0, GROUND));
    }
  }

  @Test
  void it_misses_no_run_and_its_registry_leaves_without_one() {
    // Given papers that are there all day
    taken(somebody());
    clock.set(DayOfWeek.THURSDAY, "2026-03-05T17:00");
    // When
    var runs = branch.request().get("/counter/runs");
    // Then
    runs.then().statusCode(200);
    assertThat(runs.<List<Object>>path("runs")).isEmpty();
    assertThat(runs.<Boolean>path("fallsShort")).isFalse();
    assertThat(runs.<Integer>path("wanted")).isZero();
    assertThat(runs.<String>path("clause")).isEqualTo(GROUND);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(given().get("/q/metrics").asString())
                    .contains("qyzmet_courier_runs_missed{branch=\"karaganda-1\"} 0.0"));
    // And its papers leave all the same, but by no courier
    close().then().statusCode(201);
    var refused =
        post(branch, "ru", PATH + "/" + FIRST + "/dispatch", Map.of("carrier", "courier"));
    refused.then().statusCode(422);
    assertThat(refused.<String>path("type")).isEqualTo("urn:qyzmet:problem:no-courier");
    assertThat(refused.<String>path("detail"))
        .isEqualTo("Ожидалась почта, но в этот филиал курьер не ездит: " + GROUND + ".");
    assertThat(registry(FIRST).<String>path("dispatchedAt")).isNull();
    dispatch(FIRST, Map.of("carrier", "post")).then().statusCode(200);
    assertThat(branch.request().get("/counter/runs").<List<Object>>path("runs")).isEmpty();
  }
}
