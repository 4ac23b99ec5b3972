package kz.qyzmet.stack.run;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Notices the first part that ends without having been told to, and shows the tail of its log. */
final class Watch {
  private final Progress progress;
  private final CompletableFuture<String> broken = new CompletableFuture<>();
  private final Set<Long> told = new HashSet<>();

  Watch(Progress progress) {
    this.progress = progress;
  }

  void over(String name, ProcessHandle process, Path log) {
    var unused = process.onExit().thenAccept(gone -> ended(name, gone.pid(), log));
  }

  /** From now on the end of that process is no news. */
  synchronized void expect(ProcessHandle process) {
    told.add(process.pid());
  }

  private void ended(String name, long pid, Path log) {
    synchronized (this) {
      if (told.contains(pid)) {
        return;
      }
    }
    if (broken.complete(name)) {
      progress.say(name + " ended by itself; the tail of its log:");
      progress.show(Readiness.tail(log));
    }
  }

  CompletableFuture<String> broken() {
    return broken.copy();
  }
}
