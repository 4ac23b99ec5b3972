package kz.qyzmet.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kz.qyzmet.stack.CheckFailed;
import org.junit.jupiter.api.Test;

class ProcessesTest {
  @Test
  void a_name_with_blanks_and_brackets_does_not_shift_the_fields() {
    var line = "4711 (a) b (c) S 1 4711 4711 0 -1 4194560 9 8 7 6 120 30 50 20 20 0 5 0 99 1 2";
    assertThat(Processes.Stat.parse(line)).isEqualTo(new Processes.Stat(120, 30, 50, 20));
  }

  @Test
  void proportional_memory_is_the_line_pss_alone() {
    var rollup = "Rss:  900 kB\nPss:  512 kB\nPss_Anon: 100 kB\n";
    assertThat(Processes.pss(rollup)).isEqualTo(512);
  }

  @Test
  void this_very_process_has_used_time_and_memory() {
    var me = List.of(ProcessHandle.current().pid());
    assertThat(Processes.cpuMillis(me)).isPositive();
    assertThat(Processes.pssBytes(me)).isGreaterThan(1_000_000);
  }

  @Test
  void a_process_that_is_gone_gives_no_figure() {
    assertThatThrownBy(() -> Processes.cpuMillis(List.of(Long.MAX_VALUE)))
        .isInstanceOf(CheckFailed.class);
  }

  @Test
  void a_process_is_asked_for_the_words_it_was_started_with_and_the_files_it_has_mapped() {
    long me = ProcessHandle.current().pid();
    assertThat(Processes.command(me).getFirst()).endsWith("java");
    assertThat(Processes.maps(me, "libjvm.so")).isTrue();
    assertThat(Processes.maps(me, ".nobody-has-this")).isFalse();
  }
}
