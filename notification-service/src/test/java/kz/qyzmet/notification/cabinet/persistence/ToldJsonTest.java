package kz.qyzmet.notification.cabinet.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import kz.qyzmet.notification.cabinet.domain.Story;
import kz.qyzmet.notification.cabinet.domain.Tellings;
import kz.qyzmet.notification.cabinet.domain.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ToldJsonTest {
  static Stream<Told> everything() {
    return Tellings.everything();
  }

  @ParameterizedTest
  @MethodSource("everything")
  void every_kind_of_notice_comes_back_as_it_was_stored(Told told) {
    // When
    var back = ToldJson.told(told.kind(), ToldJson.facts(told));
    // Then
    assertThat(back).isEqualTo(told);
  }

  @Test
  void what_was_told_as_ready_before_branches_had_words_of_their_own_stays_so() {
    // Given
    var told = new Told.Ready("ready", Story.BRANCH, null, null);
    // When
    var back = ToldJson.told("ready", ToldJson.facts(told));
    // Then
    assertThat(back.kind()).isEqualTo("ready");
    assertThat(back).isEqualTo(told);
  }

  @Test
  void what_is_stored_of_returned_papers_and_of_a_hearing_are_codes_and_instants_only() {
    assertThat(ToldJson.facts(new Told.PapersReturned(List.of("photos"))))
        .isEqualTo("{\"documents\":[\"photos\"]}");
    assertThat(
            ToldJson.facts(
                new Told.HearingAnnounced("unreliable", Story.OBJECTIONS, Story.DECISION)))
        .isEqualTo(
            "{\"ground\":\"unreliable\",\"objections\":\"2026-03-13T18:00+05:00\","
                + "\"decision\":\"2026-03-20T18:00+05:00\"}");
  }

  @Test
  void a_kind_that_nobody_told_is_a_bug() {
    assertThatThrownBy(() -> ToldJson.told("moon", null))
        .hasMessage("Expected a known kind of notice, but got moon");
  }
}
