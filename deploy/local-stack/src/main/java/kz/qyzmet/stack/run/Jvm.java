package kz.qyzmet.stack.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JVMs of the stack: small, for up to eight of them share one machine, most often a laptop. */
enum Jvm {
  SERVICE("-Xms80m", "-Xmn48m", "-Xmx160m"),
  KAFKA("-Xms64m", "-Xmn24m", "-Xmx256m"),
  SIMULATOR("-Xms16m", "-Xmx64m");

  private static final List<String> COMMON =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          // Compilers give way to everything else: what starts, or answers, is not to wait for code
          // that only becomes faster. Without root a JVM warns of it, and does it all the same.
          "-XX:ThreadPriorityPolicy=1",
          "-XX:CompilerThreadPriority=10",
          "--enable-native-access=ALL-UNNAMED");

  private final List<String> heap;

  Jvm(String... heap) {
    this.heap = List.of(heap);
  }

  /** The beginning of a command line, on the JDK that this one runs on. */
  List<String> line() {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(COMMON);
    line.addAll(heap);
    return line;
  }
}
