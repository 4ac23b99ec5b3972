package kz.qyzmet.stack.cli;

import java.util.concurrent.Callable;
import kz.qyzmet.embedded.Folder;
import kz.qyzmet.stack.Home;
import kz.qyzmet.stack.Main;
import kz.qyzmet.stack.demo.Demo;
import kz.qyzmet.stack.run.Progress;
import kz.qyzmet.stack.run.Stack;
import kz.qyzmet.stack.run.StackOptions;
import kz.qyzmet.stack.run.StopOnSignal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code train}: plays the demo's story once on a stack of its own whose processes write down, when
 * they end, what a later start can spare itself. Good for this build only.
 */
@Command(
    name = "train",
    description = "Lets this build's stack start twice as fast; takes a minute.",
    mixinStandardHelpOptions = true)
public final class TrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    var progress = new Progress(spec.commandLine().getErr());
    var data = Folder.temporary("training");
    try {
      var stack = new Stack(Home.find(), StackOptions.training(data, Demo.MORNING), progress);
      return StopOnSignal.during(
          stack,
          Main.CHECK_FAILED,
          () -> {
            stack.start();
            new Demo(stack, progress, spec.commandLine().getOut()).play();
            progress.say("the processes write down what they have learned");
            return 0;
          });
    } finally {
      Folder.remove(data);
    }
  }
}
