package kz.qyzmet.benchmarks.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import kz.qyzmet.benchmarks.bed.Tempo;
import kz.qyzmet.stack.CheckFailed;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairsTest {
  private static final Tempo SHORT = new Tempo(Duration.ofMillis(1), Duration.ofMillis(1), 2, true);

  @Test
  void both_find_a_good_signature_valid_and_the_one_of_other_bytes_not(@TempDir Path folder)
      throws Exception {
    // Given
    var signed = new Signed(folder);
    // When
    var good = signed.pair();
    var other = signed.ofOtherBytes();
    // Then
    assertThat(good.ours().once()).isEqualTo(1);
    assertThat(good.bare().once()).isEqualTo(1);
    assertThat(other.ours().once()).isZero();
    assertThat(other.bare().once()).isZero();
  }

  @Test
  void both_papers_say_the_same_on_as_many_pages() throws Exception {
    for (var drawn : new Drawn[] {Drawn.certificate(), Drawn.receipt()}) {
      assertThat(text(drawn.ours())).isEqualTo(text(drawn.theirs())).isNotBlank();
      assertThat(drawn.pair().ours().once()).isEqualTo(drawn.pair().bare().once());
    }
    assertThat(Drawn.certificate().pair().ours().once()).isGreaterThan(1);
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void each_round_has_a_figure_of_both() throws Exception {
    // When
    var measured = Turns.measure(new Pair("nothing", "none", () -> 3, () -> 3), SHORT);
    // Then
    assertThat(measured.outcome()).isEqualTo(3);
    assertThat(measured.ours()).hasSize(2).allMatch(millis -> millis > 0);
    assertThat(measured.bare()).hasSize(2).allMatch(millis -> millis > 0);
  }

  @Test
  void a_pair_that_does_not_agree_or_does_not_succeed_is_not_measured() {
    assertThatThrownBy(() -> Turns.measure(new Pair("a check", "none", () -> 0, () -> 1), SHORT))
        .isInstanceOf(CheckFailed.class)
        .hasMessageContaining("Expected 1 of a check from both, but got 0");
    assertThatThrownBy(() -> Turns.measure(new Pair("check", "none", () -> 0, () -> 0), SHORT))
        .isInstanceOf(CheckFailed.class)
        .hasMessageContaining("Expected the check to succeed");
  }
}
