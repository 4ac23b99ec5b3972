package kz.qyzmet.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import kz.qyzmet.benchmarks.report.Row.Reference;
import org.junit.jupiter.api.Test;

class PictureTest {
  @Test
  void the_bar_is_as_long_as_the_figure_is_better_or_worse_than_its_goal() {
    var ratio = new Goal.RatioAtLeast(5, 10);
    var speed = Row.against("t", "speed", "1/s", 2000, new Reference("engine", 200), ratio);
    assertThat(Picture.margin(speed)).isEqualTo(2);
    var cpu = Row.alone("cost", "CPU", "ms", 4, new Goal.AtMost(1, 0.5));
    assertThat(Picture.margin(cpu)).isCloseTo(0.25, within(1e-9));
  }

  @Test
  void it_is_well_formed_and_shows_judged_figures_only() throws Exception {
    var report = new Report(true);
    report.add(Row.alone("cost", "CPU < 1 & more", "ms", 0.4, new Goal.AtMost(1, 0.5)));
    report.add(Row.alone("cost", "not judged", "ms", 3, Goal.none()));
    var svg = Picture.svg(report);
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    assertThat(document.getElementsByTagName("circle").getLength()).isEqualTo(1);
    assertThat(document.getDocumentElement().getTextContent())
        .contains("CPU < 1 & more", "NOT a measurement")
        .doesNotContain("not judged");
  }
}
