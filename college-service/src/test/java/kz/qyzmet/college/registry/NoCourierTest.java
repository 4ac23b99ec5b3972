package kz.qyzmet.college.registry;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.contracts.corporation.Branches.CourierRule;
import org.junit.jupiter.api.Test;

/** Branches to which the post alone goes. */
@QuarkusTest
@TestProfile(NoCourierTest.WithoutCourier.class)
class NoCourierTest extends Registries {
  private static final String GROUND = "the district has no courier";

  /** The demo's branches without their couriers. */
  public static final class WithoutCourier implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(ByPost.class);
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
  void a_registry_goes_there_by_post_and_with_no_courier() {
    // Given
    signed();
    var dispatch = "/registries/" + ask("/registries", CLOSE).<String>path("number") + "/dispatch";
    // When
    var courier = ask(dispatch, "{\"carrier\":\"courier\"}");
    var post = ask(dispatch, POST);
    // Then
    courier
        .then()
        .statusCode(422)
        .body("type", endsWith("no-courier"))
        .body("detail", containsString(GROUND));
    post.then().statusCode(200).body("run.carrier", equalTo("post"));
  }
}
