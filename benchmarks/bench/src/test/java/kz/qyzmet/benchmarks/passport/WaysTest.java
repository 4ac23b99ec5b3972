package kz.qyzmet.benchmarks.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import kz.qyzmet.benchmarks.workload.Step;
import kz.qyzmet.calendar.due.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaysTest {
  private final Ways ways = Ways.shipped();

  @Test
  void the_backbone_is_what_the_engines_do_too() {
    assertThat(ways.backbone().toString()).isEqualTo("tve-duplicate@1, portal to office, 5 acts");
    assertThat(ways.backbone().acts()).isEqualTo(Step.PIPELINE.size());
    assertThat(ways.backbone().events()).isEqualTo(6);
  }

  @Test
  void no_way_has_more_acts_than_the_longest_or_fewer_than_the_shortest() {
    assertThat(ways.all())
        .extracting(Way::acts)
        .allMatch(acts -> acts <= ways.longest().acts() && acts >= ways.shortest().acts());
    assertThat(ways.shortest().service()).isNotEqualTo(ways.backbone().service());
  }

  @Test
  void of_equals_the_backbones_own_organisations_are_measured_for_each_has_one_book() {
    assertThat(ways.longest().providers()).isEqualTo(ways.backbone().providers());
    assertThat(ways.shortest().providers()).isEqualTo(ways.backbone().providers());
  }

  @ParameterizedTest
  @CsvSource({
    // Three vote, and the last vote brings the decision with it.
    "'tve-admission@1, portal to office, 8 acts', 10",
    // Whoever asked on the portal is told so.
    "'higher-education-duplicate@1, portal to office, 6 acts', 7",
    "'office-2015@1, office to office, 6 acts', 7"
  })
  void acts_and_events_follow_from_the_passport(String way, int events) {
    assertThat(ways.all())
        .filteredOn(each -> each.toString().equals(way))
        .extracting(Way::events)
        .containsExactly(events);
  }

  @Test
  void every_way_ends_at_the_provider_for_at_a_branch_the_operator_ends_the_case() {
    assertThat(ways.all())
        .extracting(Way::channel, Way::pickup)
        .containsOnly(tuple(Channel.PORTAL, "office"), tuple(Channel.OFFICE, "office"));
  }

  @Test
  void whoever_takes_an_application_has_a_place_to_give_the_result_out() {
    assertThat(ways.all())
        .allSatisfy(
            way ->
                assertThat(way.providers())
                    .isNotEmpty()
                    .allMatch(each -> way.place(each).kind().equals(way.pickup())));
  }
}
