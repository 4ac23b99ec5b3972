package kz.qyzmet.stack.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Processes of a launcher that was killed: they outlive it, and would hold the ports. Only those
 * are ended that the folder's own state names, with their start time; PostgreSQL sees to its own.
 */
final class Leftovers {
  private static final long SECONDS = 20;

  private Leftovers() {}

  static void end(Path data, Progress progress) {
    if (!StackState.isIn(data)) {
      return;
    }
    var ending = new ArrayList<CompletableFuture<?>>();
    StackState.of(data)
        .processes()
        .forEach(
            (name, running) ->
                running
                    .handle()
                    .filter(ProcessHandle::isAlive)
                    .filter(
                        handle ->
                            !name.equals(StackState.LAUNCHER) && !name.equals(StackState.POSTGRES))
                    .ifPresent(
                        handle -> {
                          progress.say(
                              "ending " + name + " of a killed run, process " + handle.pid());
                          handle.destroy();
                          ending.add(
                              handle
                                  .onExit()
                                  .completeOnTimeout(handle, SECONDS, TimeUnit.SECONDS)
                                  .thenAccept(ProcessHandle::destroyForcibly));
                        }));
    CompletableFuture.allOf(ending.toArray(CompletableFuture[]::new)).join();
  }
}
