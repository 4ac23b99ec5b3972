package kz.qyzmet.stack.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import kz.qyzmet.stack.Home;

/**
 * What the JVM has learned of each process in a training run: its classes as they are after loading
 * and linking (JEP 483 and 514). A start with it does that work no more. It belongs to one build on
 * one JDK; where there is none, or it doesn't fit, the JVM starts without.
 *
 * @param folder one file for each process
 * @param training whether the processes that are started now make these files when they end
 */
record AotCaches(Path folder, boolean training) {
  private static final int DEEP = 8;

  static AotCaches of(Home home, boolean training) {
    return new AotCaches(home.path().resolve("deploy/local-stack/target/aot"), training);
  }

  /**
   * What the JVM of a process gets.
   *
   * @param application the files or folders that its classes come from: a cache that is older than
   *     one of them is left alone, for the JVM does not look, and would run the classes of before
   */
  List<String> flags(String process, Path... application) {
    var file = folder.resolve(process + ".aot");
    if (training) {
      makeFolder();
      // Without profiles of methods: a replay of them would call the full compiler during the
      // start.
      return List.of(
          "-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining", "-XX:AOTCacheOutput=" + file);
    }
    // One that doesn't fit otherwise is no concern of the log: the JVM goes on without it.
    return Files.exists(file) && isYounger(file, application)
        ? List.of("-XX:AOTCache=" + file, "-Xlog:aot*=off", "-Xlog:cds=off")
        : List.of();
  }

  private static boolean isYounger(Path cache, Path... application) {
    try {
      var made = Files.getLastModifiedTime(cache);
      for (var each : application) {
        try (var files = Files.find(each, DEEP, (_, about) -> about.isRegularFile())) {
          if (files.anyMatch(file -> changed(file).compareTo(made) > 0)) {
            return false;
          }
        }
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileTime changed(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void makeFolder() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
