package kz.qyzmet.stack.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import kz.qyzmet.stack.Home;
import kz.qyzmet.stack.Main;
import kz.qyzmet.stack.demo.Demo;
import kz.qyzmet.stack.run.Progress;
import kz.qyzmet.stack.run.Stack;
import kz.qyzmet.stack.run.StackOptions;
import kz.qyzmet.stack.run.StackPorts;
import kz.qyzmet.stack.run.StopOnSignal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: journeys of applications to the hand-over, on a stack of its own. */
@Command(
    name = "demo",
    description =
        "Drives an application on each of its ways through a fresh stack and tells the stories.",
    mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--data", description = "The data folder, emptied first; default: .data/demo")
  private Path data;

  @Option(
      names = "--ports-from",
      paramLabel = "PORT",
      description = "Eleven ports from here, as with up; default: the demo's own")
  private Integer portsFrom;

  @Override
  public Integer call() throws Exception {
    var home = Home.find();
    var progress = new Progress(spec.commandLine().getErr());
    var options =
        new StackOptions(
                data == null ? home.data("demo") : data,
                true,
                portsFrom == null ? StackPorts.demo() : StackPorts.from(portsFrom),
                Demo.MORNING)
            .withGateway();
    var stack = new Stack(home, options, progress);
    return StopOnSignal.during(
        stack,
        Main.CHECK_FAILED,
        () -> {
          stack.start();
          new Demo(stack, progress, spec.commandLine().getOut()).run();
          return 0;
        });
  }
}
