package kz.qyzmet.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealParts.class,
    initArgs = @ResourceArg(name = "database", value = "intake"))
class EventLoopsTest {
  private static final int CONNECTIONS = 40;

  @TestHTTPResource("/try/loop")
  URI loop;

  @Test
  void connections_are_spread_so_that_no_loop_has_most_of_them() {
    // When
    Map<String, Integer> byLoop = new HashMap<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      var name = RestAssured.given().header("Connection", "close").get(loop).asString();
      byLoop.merge(name, 1, Integer::sum);
    }
    // Then
    assertThat(byLoop.keySet()).allMatch(each -> each.startsWith("vert.x-eventloop"));
    assertThat(byLoop.values()).hasSizeGreaterThan(1).allMatch(each -> each <= CONNECTIONS / 2);
  }
}
