package kz.qyzmet.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kz.qyzmet.conformance.Main;
import kz.qyzmet.stack.Home;
import kz.qyzmet.stack.run.Progress;
import kz.qyzmet.stack.run.Service;
import kz.qyzmet.stack.run.Stack;
import kz.qyzmet.stack.run.StackOptions;
import kz.qyzmet.stack.run.StackPorts;
import org.junit.jupiter.api.Test;

/** The kit that judges gateways' services, against the one that ships, with its address alone. */
class ConformanceTest {
  /** After the moment at which the kit's applicant confirmed what is filed. */
  private static final Instant START = World.START.plus(Duration.ofHours(2));

  @Test
  void the_service_that_ships_passes_every_check() throws Exception {
    // Given
    var options =
        new StackOptions(
                Path.of("target", "conformance-stack").toAbsolutePath(),
                true,
                StackPorts.free(),
                START,
                Map.of())
            .withGateway();
    var progress = new Progress(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    try (var stack = Stack.start(Home.find(), options, progress)) {
      var report = new StringWriter();
      // When
      var code =
          Main.commandLine()
              .setOut(new PrintWriter(report, true))
              .execute(stack.url(Service.GATEWAY), "--data=" + stack.data(), "--patience=PT60S");
      // Then
      assertThat(report.toString())
          .contains("assumed: the stack of " + stack.data() + " is judged", "checks, 0 failed")
          .doesNotContain("FAIL");
      assertThat(code).isZero();
    }
  }
}
