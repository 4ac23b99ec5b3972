package kz.qyzmet.stack.cli;

import java.util.concurrent.Callable;
import kz.qyzmet.embedded.Tokens;
import kz.qyzmet.stack.BadInput;
import kz.qyzmet.stack.Main;
import kz.qyzmet.stack.run.StackClock;
import kz.qyzmet.stack.run.StackState;
import kz.qyzmet.stack.status.Status;
import kz.qyzmet.stack.status.StatusPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code status [--json]}: one page on the running stack; 1 when something is wrong. */
@Command(
    name = "status",
    description =
        "One page on the running stack: its parts, its queues, its open and late work. Ends with 1"
            + " when something is wrong.",
    mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Option(names = "--json", description = "As one JSON document")
  private boolean json;

  @Override
  public Integer call() {
    var folder = data.folder();
    var state = StackState.of(folder);
    if (state.processes().keySet().stream().noneMatch(state::isRunning)) {
      throw new BadInput(
          "Expected a running stack in " + folder + ", but it has stopped; see ./qyzmet up");
    }
    var tokens = Tokens.of(folder.resolve("issuer"), state.issuer());
    var status = Status.of(state, tokens, StackClock.of(folder));
    var out = spec.commandLine().getOut();
    out.println(json ? StatusPage.json(status) : StatusPage.text(status).stripTrailing());
    out.flush();
    return status.wrong().isEmpty() ? Main.ANSWERED : Main.CHECK_FAILED;
  }
}
