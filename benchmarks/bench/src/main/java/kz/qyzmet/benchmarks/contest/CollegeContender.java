package kz.qyzmet.benchmarks.contest;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qyzmet.benchmarks.bed.Bed;
import kz.qyzmet.benchmarks.bed.MeasuredJvm;
import kz.qyzmet.benchmarks.passport.Way;
import kz.qyzmet.benchmarks.passport.Ways;
import kz.qyzmet.benchmarks.workload.Driven;
import kz.qyzmet.embedded.EmbeddedPostgres.Database;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.run.Launch;
import kz.qyzmet.stack.run.Service;

/**
 * college-service's use case without HTTP: the packaged application's jars, the flags and settings
 * of {@code up}, its inbox and its relay, with a driver beside them on the class path.
 */
public final class CollegeContender implements Contender, AutoCloseable {
  private final Bed bed;
  private final MeasuredJvm jvm;
  private final Desk desk;
  private final Way way;

  private CollegeContender(Bed bed, MeasuredJvm jvm, Desk desk, Way way) {
    this.bed = bed;
    this.jvm = jvm;
    this.desk = desk;
    this.way = way;
  }

  /** With the backbone's applications. */
  public static CollegeContender start(Bed bed, Desk desk) {
    var launch = bed.stack().launch(Service.COLLEGE);
    var command = new ArrayList<>(launch.java());
    command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    command.add("-cp");
    command.add(classPath(launch));
    command.add("kz.qyzmet.benchmarks.college.CollegeDriver");
    return new CollegeContender(
        bed,
        MeasuredJvm.start(
            "college-driver", command, List.of(), launch.settings(), bed.log("bench-college")),
        desk,
        Ways.shipped().backbone());
  }

  /** The same JVM and the same desk with other applications; it ends with this one. */
  public Contender with(Way other) {
    return new CollegeContender(bed, jvm, desk, other);
  }

  /** What the packaged application loads, in its order, and the driver at the end. */
  private static String classPath(Launch launch) {
    var home = launch.home();
    var packaged = home.application(Service.COLLEGE.module()).getParent();
    var benchmarks = home.path().resolve("benchmarks");
    return Stream.of(
            packaged.resolve("quarkus/transformed-bytecode.jar"),
            packaged.resolve("quarkus/generated-bytecode.jar"),
            packaged.resolve("app/*"),
            packaged.resolve("lib/boot/*"),
            packaged.resolve("lib/main/*"),
            benchmarks.resolve("college/target/classes"),
            benchmarks.resolve("workload/target/classes"))
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  @Override
  public String about() {
    return jvm.about() + ", use cases, " + way;
  }

  @Override
  public void prepare(int cases) {
    desk.open(way, cases);
    jvm.prepare(cases);
  }

  @Override
  public Driven drive(int cases, int workers) {
    var driven = jvm.drive(cases, workers);
    if (driven.transitions() != (long) cases * way.acts()) {
      throw new CheckFailed(
          "Expected %d acts of %d pipelines of %s, but there were %d"
              .formatted((long) cases * way.acts(), cases, way, driven.transitions()));
    }
    desk.done(way, driven.pipelines());
    return driven;
  }

  @Override
  public void settle() {
    desk.published();
  }

  @Override
  public List<Long> jvms() {
    return List.of(jvm.pid());
  }

  @Override
  public List<Database> databases() {
    return List.of(desk.database());
  }

  @Override
  public Bed bed() {
    return bed;
  }

  @Override
  public void close() throws java.io.IOException {
    jvm.close();
  }
}
