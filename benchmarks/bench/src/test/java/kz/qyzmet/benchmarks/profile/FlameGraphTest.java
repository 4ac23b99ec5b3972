package kz.qyzmet.benchmarks.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class FlameGraphTest {
  private static final List<String> STACKS =
      List.of(
          "java/lang/Thread.run;kz/qyzmet/Casework.change 60",
          "java/lang/Thread.run;kz/qyzmet/Casework.change;java/util/List.of<E> 20",
          "java/lang/Thread.run;write 20",
          "rare 0");

  @Test
  void a_frame_has_the_samples_of_all_that_it_called() {
    // When
    var root = Frame.of("all", STACKS);
    // Then
    assertThat(root.samples()).isEqualTo(100);
    var run =
        root.callees().stream()
            .filter(each -> each.name().equals("java/lang/Thread.run"))
            .findFirst()
            .orElseThrow();
    assertThat(run.callees())
        .extracting(Frame::name, Frame::samples)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("kz/qyzmet/Casework.change", 80L),
            org.assertj.core.groups.Tuple.tuple("write", 20L));
  }

  @Test
  void the_picture_is_well_formed_and_says_each_share() throws Exception {
    // When
    var svg = FlameGraph.svg("a < b", Frame.of("all", STACKS));
    // Then
    var titles =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)))
            .getElementsByTagName("title");
    assertThat(titles.getLength()).isEqualTo(5);
    assertThat(svg)
        .contains("kz/qyzmet/Casework.change, 80.0 %", "List.of&lt;E&gt;, 20.0 %", "a &lt; b");
  }

  @Test
  void another_jvm_is_sampled(@TempDir Path folder) throws Exception {
    // Given
    var busy =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+EnableDynamicAgentLoading",
                "-cp",
                System.getProperty("java.class.path"),
                Busy.class.getName())
            // The profiler greets there.
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(busy.getErrorStream().read()).isEqualTo('.');
      var profiler = Profiler.in(folder);
      var stacks = folder.resolve("stacks.txt");
      // When
      profiler.start(busy.pid());
      assertThat(busy.getErrorStream().read()).isEqualTo('.');
      profiler.stop(busy.pid(), stacks);
      // Then
      assertThat(Files.readString(stacks)).contains("FlameGraphTest$Busy.main");
    } finally {
      busy.destroyForcibly();
    }
  }

  /** Works, and prints a dot after each half second of CPU time. */
  static final class Busy {
    public static void main(String[] arguments) {
      double sum = 0;
      while (sum >= 0) {
        long end = cpuNanos() + 500_000_000;
        while (cpuNanos() < end) {
          sum += Math.sqrt(sum + 1);
        }
        System.err.print('.');
        System.err.flush();
      }
    }

    private static long cpuNanos() {
      return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
  }
}
