package kz.qyzmet.contracts.corporation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.qyzmet.calendar.due.Branch;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.yaml.FileRejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class BranchesTest {
  private static final Branches DEMO = Branches.demo();

  private static String demo() throws IOException {
    try (InputStream file = BranchesTest.class.getResourceAsStream("/branches/demo.yaml")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void a_branch_on_duty_and_one_where_no_organisation_is_ship_beside_the_others() {
    var towns = Organisations.demo().all().stream().map(Organisation::locality).toList();
    assertThat(DEMO.all())
        .filteredOn(each -> each.kind() == Branch.DUTY)
        .singleElement()
        .matches(each -> towns.contains(each.locality()));
    assertThat(DEMO.all())
        .filteredOn(each -> !towns.contains(each.locality()))
        .singleElement()
        .matches(each -> each.kind() == Branch.ORDINARY);
  }

  @Test
  void a_branch_is_found_by_its_code() {
    assertThat(DEMO.find("balqash-1")).isPresent();
    assertThat(DEMO.find("balqash-2")).isEmpty();
  }

  @Test
  void the_town_decides_whether_it_is_the_providers_own() {
    // Given
    var branch = DEMO.find("karaganda-2").orElseThrow();
    // Then
    assertThat(branch.seenFrom("karaganda")).isEqualTo(Locality.SAME);
    assertThat(branch.seenFrom("balqash")).isEqualTo(Locality.OTHER);
  }

  @Test
  void organisations_have_its_name_and_address_from_the_register() {
    // Given
    var school = Organisations.demo().find("akmola-school").orElseThrow();
    // Then
    assertThat(school.pickup("branch", "kokshetau-1"))
        .contains(DEMO.find("kokshetau-1").orElseThrow().place());
  }

  @Test
  void an_organisation_that_was_kept_before_there_was_a_register_has_the_registers_words_now() {
    // Given
    var school = Organisations.demo().find("akmola-school").orElseThrow();
    var words = DEMO.find("kokshetau-1").orElseThrow().name().en();
    var text = Organisations.write(school);
    assertThat(text).containsOnlyOnce(words);
    var kept = text.replace(words, "c");
    // Then
    assertThat(Organisations.written(school.code(), kept)).isEqualTo(school);
    // What the register does not name stays as it was written, so that a service can start.
    assertThat(
            Organisations.written(school.code(), kept.replace("kokshetau-1", "kokshetau-9"))
                .pickup("branch", "kokshetau-9")
                .orElseThrow()
                .name()
                .en())
        .isEqualTo("c");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "postOnly: {clause: 'Rules, item 41'}|Rules, item 41",
        "courierRuns: [], postOnly: {source: reading, reason: no courier}|no courier"
      })
  void a_branch_that_sends_by_post_alone_says_why_and_has_no_run(String words, String ground)
      throws IOException {
    // Given
    var block = words.replace("[], ", "[]\n    ");
    var yaml = demo().replaceFirst("courierRuns: \\[[^]]*\\]", block);
    // When
    var branches =
        Branches.parse(
            "mine.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    // Then
    var branch = branches.all().getFirst();
    assertThat(branch.courierRuns()).isEmpty();
    assertThat(branch.courier()).isEqualTo(new Branches.CourierRule(0, ground));
    assertThat(branches.all().getLast().courier()).isEqualTo(branches.courier());
  }

  @Test
  void a_branch_that_sends_by_post_alone_has_no_courier_runs() throws IOException {
    var yaml =
        demo()
            .replaceFirst(
                "courierRuns: \\[", "postOnly: {clause: 'Rules, item 41'}\n    courierRuns: [");
    assertThatThrownBy(
            () ->
                Branches.parse(
                    "mine.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))))
        .hasMessageContaining("Expected no runs of a branch that is postOnly, but got");
  }

  @ParameterizedTest(name = "line {2}: {3}")
  @CsvFileSource(resources = "/faults/branches.csv", delimiter = '|', numLinesToSkip = 1)
  void a_fault_is_named_with_its_line_and_key(
      String right, String wrong, int line, String key, String problem) throws IOException {
    // Given
    assertThat(demo()).contains(right);
    int at = demo().indexOf(right);
    var yaml = demo().substring(0, at) + wrong + demo().substring(at + right.length());
    // When
    var rejected =
        catchThrowableOfType(
            FileRejected.class,
            () ->
                Branches.parse(
                    "mine.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))));
    // Then
    assertThat(rejected).hasMessage("mine.yaml:" + line + ": " + key + ": " + problem);
  }

  @Test
  void the_codes_are_told_in_the_files_order() {
    assertThat(DEMO.codes())
        .isEqualTo(
            List.of(
                "karaganda-1", "karaganda-2", "kokshetau-1", "oskemen-1", "atyrau-1", "balqash-1"));
  }
}
