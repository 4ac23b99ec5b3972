package kz.qyzmet.benchmarks.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.qyzmet.benchmarks.profile.FlameGraph;
import kz.qyzmet.benchmarks.profile.Frame;
import kz.qyzmet.benchmarks.profile.Profiler;
import kz.qyzmet.stack.run.Service;

/** Where the CPU time of each service goes under the load of the cost part; no figure. */
final class Profile implements Part {
  private static final int CASES = 1000;

  @Override
  public String name() {
    return "profile";
  }

  @Override
  public String about() {
    return "a flame graph of each service while pipelines run over HTTP";
  }

  @Override
  public boolean isUsual() {
    return false;
  }

  @Override
  public void run(Run run) throws Exception {
    var all = run.contests().warmWhole();
    var folder = run.home().data("profiles");
    var profiler = Profiler.in(folder);
    all.prepare(CASES);
    for (var service : Service.values()) {
      profiler.start(run.bed().pid(service.module()));
    }
    all.drive(CASES, 1);
    all.settle();
    for (var service : Service.values()) {
      var stacks = folder.resolve(service.module() + ".txt");
      profiler.stop(run.bed().pid(service.module()), stacks);
      run.progress().say("drew " + draw(service.module(), stacks));
    }
  }

  private static Path draw(String service, Path stacks) throws IOException {
    var root = Frame.of("all", Files.readAllLines(stacks));
    var title =
        "%s: CPU time while %d pipelines run over HTTP, all services up; %d samples"
            .formatted(service, CASES, root.samples());
    return Files.writeString(stacks.resolveSibling(service + ".svg"), FlameGraph.svg(title, root));
  }
}
