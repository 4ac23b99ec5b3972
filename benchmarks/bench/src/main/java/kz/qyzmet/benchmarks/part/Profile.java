package kz.qyzmet.benchmarks.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import kz.qyzmet.benchmarks.contest.Rounds;
import kz.qyzmet.benchmarks.contest.WholeContender;
import kz.qyzmet.benchmarks.profile.FlameGraph;
import kz.qyzmet.benchmarks.profile.Frame;
import kz.qyzmet.benchmarks.profile.Profiler;
import kz.qyzmet.embedded.Folder;
import kz.qyzmet.stack.run.Service;

/**
 * Where the CPU time of each service goes: of intake-service while applications are accepted, of
 * the four while pipelines run, of the use cases without HTTP, and of all while they start as
 * {@code ./qyzmet up} is typed. No figure.
 */
final class Profile implements Part {
  private static final int CASES = 1000;
  private static final int CASES_WITHOUT_HTTP = 5000;
  private static final int APPLICATIONS = 5000;

  @Override
  public String name() {
    return "profile";
  }

  @Override
  public String about() {
    return "a flame graph of each service at its start and while pipelines run, of intake-service while it accepts, of the use cases";
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
    accepting(run, all, profiler, folder);
    int cases = few(run, CASES);
    all.prepare(cases);
    var drawn = new Drawn(run, profiler, folder, EnumSet.copyOf(Service.CORE));
    drawn.during(
        () -> {
          all.drive(cases, 1);
          all.settle();
        });
    drawn.draw("", cases + " pipelines run over HTTP");
    useCases(run, profiler, folder);
    starting(run, profiler, folder);
  }

  /** The same acts without HTTP and without the other services: where the use cases' CPU goes. */
  private static void useCases(Run run, Profiler profiler, Path folder) throws Exception {
    int cases = few(run, CASES_WITHOUT_HTTP);
    run.contests()
        .withUseCases(
            ours -> {
              ours.prepare(cases);
              var stacks = folder.resolve("use-cases.txt");
              long jvm = ours.jvms().getFirst();
              profiler.start(jvm);
              ours.drive(cases, Rounds.WORKERS);
              ours.settle();
              profiler.stop(jvm, stacks);
              draw(
                  run,
                  stacks,
                  folder.resolve("use-cases.svg"),
                  "college-service without HTTP: CPU time while " + cases + " pipelines run");
            });
  }

  /** The agent is there from the first moment; what it has seen is taken once all are ready. */
  private static void starting(Run run, Profiler profiler, Path folder) throws IOException {
    run.bed().close();
    var data = run.home().data("bench-start");
    Folder.remove(data);
    try (var up = Up.whole(run, data, Map.of("JAVA_TOOL_OPTIONS", profiler.fromTheStart()))) {
      var services = EnumSet.allOf(Service.class);
      for (var service : services) {
        profiler.stop(up.pids().get(service.module()), stacks(folder, service));
      }
      draw(run, folder, services, "-starting", "it starts");
    }
    Folder.remove(data);
  }

  /** The copies are uploaded before: what is drawn is accepting, and being published. */
  private static void accepting(Run run, WholeContender all, Profiler profiler, Path folder)
      throws Exception {
    try (var filing = new Filing(run.bed(), run.progress())) {
      filing.warm(run.tempo().warmUp());
      all.settle();
      var uploads = filing.upload(few(run, APPLICATIONS));
      var drawn = new Drawn(run, profiler, folder, EnumSet.of(Service.INTAKE));
      drawn.during(() -> filing.file(uploads, Filing.Filed.nothing()));
      drawn.draw("-accepting", uploads.size() + " applications are accepted over HTTP");
      all.settle();
    }
  }

  private static int few(Run run, int measured) {
    return run.tempo().quick() ? measured / 10 : measured;
  }

  /** Services that are sampled together, and where their graphs go. */
  private record Drawn(Run run, Profiler profiler, Path folder, Set<Service> services) {
    void during(Runnable work) throws IOException {
      for (var service : services) {
        profiler.start(run.bed().pid(service.module()));
      }
      work.run();
      for (var service : services) {
        profiler.stop(run.bed().pid(service.module()), stacks(folder, service));
      }
    }

    void draw(String suffix, String meanwhile) throws IOException {
      Profile.draw(run, folder, services, suffix, meanwhile);
    }
  }

  private static Path stacks(Path folder, Service service) {
    return folder.resolve(service.module() + ".txt");
  }

  /**
   * A graph for each of them.
   *
   * @param suffix of its file's name
   * @param meanwhile what went on
   */
  private static void draw(
      Run run, Path folder, Set<Service> services, String suffix, String meanwhile)
      throws IOException {
    for (var service : services) {
      draw(
          run,
          stacks(folder, service),
          folder.resolve(service.module() + suffix + ".svg"),
          "%s: CPU time while %s, all services up".formatted(service.module(), meanwhile));
    }
  }

  private static void draw(Run run, Path stacks, Path file, String title) throws IOException {
    var root = Frame.of("all", Files.readAllLines(stacks));
    Files.writeString(file, FlameGraph.svg(title + "; " + root.samples() + " samples", root));
    run.progress().say("drew " + file);
  }
}
