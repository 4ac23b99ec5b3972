package kz.qyzmet.stack.cli;

import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.embedded.Tokens;
import kz.qyzmet.stack.BadInput;
import kz.qyzmet.stack.run.Http;
import kz.qyzmet.stack.run.Service;
import kz.qyzmet.stack.run.StackState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dead-letters [SERVICE] [--replay ID]}: what could not be handled, and once more. */
@Command(
    name = "dead-letters",
    description = "Lists the events that a service could not handle, or replays one.",
    mixinStandardHelpOptions = true)
public final class DeadLettersCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "SERVICE",
      arity = "0..1",
      description = "intake, college, deadline, notification or gateway; default: all")
  private Service service;

  @Option(names = "--replay", paramLabel = "ID", description = "Replays that one of SERVICE")
  private String replay;

  @Mixin private DataOption data;

  @Override
  public Integer call() {
    var state = StackState.of(data.folder());
    if (service != null && !state.members().contains(service)) {
      throw new BadInput("Expected a service of the running stack, but got " + service.code());
    }
    var tokens = Tokens.of(data.folder().resolve("issuer"), state.issuer());
    var administrator = Http.as(tokens.issue(Grant.official("administrator")));
    if (replay != null) {
      replay(state, administrator);
    } else if (service != null) {
      list(state, administrator, service);
    } else {
      for (var each : state.members()) {
        list(state, administrator, each);
      }
    }
    spec.commandLine().getOut().flush();
    return 0;
  }

  private void list(StackState state, Http administrator, Service from) {
    var out = spec.commandLine().getOut();
    var url = state.services().get(from.code()) + "/dead-letters";
    var next = "";
    do {
      var page = administrator.get(next.isEmpty() ? url : url + "?after=" + next).expect(200);
      for (var letter : page.path("items")) {
        out.println(from.code() + " " + letter);
      }
      next = page.path("next").asText("");
    } while (!next.isEmpty());
  }

  private void replay(StackState state, Http administrator) {
    if (service == null) {
      throw new BadInput("Expected SERVICE with --replay, but got none");
    }
    var url = state.services().get(service.code()) + "/dead-letters/" + replay + "/replay";
    var answer =
        administrator
            .with("Idempotency-Key", UUID.randomUUID().toString())
            .post(url, java.util.Map.of());
    if (answer.status() == 404 || answer.status() == 400) {
      throw new BadInput("Expected a dead letter of " + service.module() + ", but got " + replay);
    }
    if (answer.status() >= 300) {
      answer.expect(200);
    }
    spec.commandLine()
        .getOut()
        .println("replayed " + replay + " of " + service.name().toLowerCase(Locale.ROOT));
  }
}
