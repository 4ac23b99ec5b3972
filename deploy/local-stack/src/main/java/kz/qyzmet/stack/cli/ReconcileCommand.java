package kz.qyzmet.stack.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import kz.qyzmet.calendar.Language;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.embedded.Tokens;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.Main;
import kz.qyzmet.stack.run.Http;
import kz.qyzmet.stack.run.Service;
import kz.qyzmet.stack.run.StackState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code reconcile}: the services' accounts against each other; 1 when there is a gap. */
@Command(
    name = "reconcile",
    description =
        "Holds the services' accounts against each other and lists the gaps. Ends with 1 when there"
            + " is one.",
    mixinStandardHelpOptions = true)
public final class ReconcileCommand implements Callable<Integer> {
  private static final int NOT_DONE_YET = 503;
  private static final int TRIES = 120;
  private static final Duration PAUSE = Duration.ofSeconds(2);

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Option(names = "--json", description = "As one JSON document")
  private boolean json;

  @Option(
      names = "--language",
      defaultValue = "en",
      description = "Of the page: kk, ru or en; default: ${DEFAULT-VALUE}")
  private Language language;

  @Option(names = "--kind", description = "Lists gaps of this kind only, such as gateway")
  private String kind;

  @Option(
      names = "--after",
      description = "With --kind: lists what comes behind this application, as a report told")
  private UUID after;

  @Override
  public Integer call() {
    var state = StackState.of(data.folder());
    var tokens = Tokens.of(data.folder().resolve("issuer"), state.issuer());
    var monitor =
        Http.as(tokens.issue(Grant.official("monitor")))
            .with("Accept", "application/json")
            .with("Accept-Language", language.name().toLowerCase(Locale.ROOT));
    var report =
        report(
            monitor,
            state.services().get(Service.NOTIFICATION.code()) + "/reconciliation" + query());
    var out = spec.commandLine().getOut();
    out.print(json ? report + "\n" : report.path("page").asText());
    out.flush();
    return report.path("gaps").asLong() == 0 ? Main.ANSWERED : Main.CHECK_FAILED;
  }

  private String query() {
    if (kind == null) {
      if (after != null) {
        throw new ParameterException(spec.commandLine(), "Expected --kind with --after");
      }
      return "";
    }
    return "?kind="
        + URLEncoder.encode(kind, StandardCharsets.UTF_8)
        + (after == null ? "" : "&after=" + after);
  }

  /** Where it takes longer than an answer may, it goes on, and the next one who asks is told. */
  private static JsonNode report(Http monitor, String url) {
    for (int tries = 0; tries < TRIES; tries++) {
      var answer = monitor.get(url);
      if (answer.status() != NOT_DONE_YET) {
        return answer.expect(200);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw new CheckFailed("Expected a reconciliation from " + url + ", but it did not end");
  }
}
