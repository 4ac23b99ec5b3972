package kz.qyzmet.gateway.chain.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.qyzmet.gateway.chain.domain.Way.Taking;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WayTest {
  private static final List<String> SYSTEMS = List.of("gateway", "unified", "university");
  private static final Way REQUEST = Way.begun(Carries.REQUEST, SYSTEMS);

  @Test
  void a_request_goes_to_the_university_and_the_ready_notice_comes_back_the_same_way() {
    assertThat(REQUEST.systems()).containsExactly("gateway", "unified", "university");
    assertThat(Way.begun(Carries.READY, SYSTEMS).systems())
        .containsExactly("university", "unified", "gateway");
  }

  @Test
  void while_nobody_has_told_anything_the_first_is_awaited() {
    assertThat(REQUEST.awaited()).contains("gateway");
    assertThat(states(REQUEST))
        .containsExactly("gateway AWAITED", "unified AHEAD", "university AHEAD");
  }

  @Test
  void once_the_last_has_told_nobody_is_awaited() {
    // Given
    var way = after("gateway", "unified", "university");
    // Then
    assertThat(way.awaited()).isEmpty();
    assertThat(states(way)).allMatch(state -> state.endsWith("RECEIVED"));
  }

  @Test
  void before_it_has_left_the_first_alone_can_be_awaited() {
    assertThat(states(REQUEST, Way.Stage.LEAVING)).contains("gateway AWAITED");
    assertThat(states(after("gateway"), Way.Stage.LEAVING))
        .containsExactly("gateway RECEIVED", "unified AHEAD", "university AHEAD");
  }

  @Test
  void once_it_is_closed_nobody_is_awaited() {
    assertThat(states(REQUEST, Way.Stage.CLOSED)).allMatch(state -> state.endsWith("AHEAD"));
    assertThat(states(after("unified"), Way.Stage.CLOSED))
        .containsExactly("gateway PASSED", "unified RECEIVED", "university AHEAD");
  }

  @Nested
  class TakingAReceipt {
    @Test
    void the_next_system_is_awaited_then_and_the_receipt_is_kept() {
      // When
      var way = after("gateway");
      // Then
      assertThat(way.awaited()).contains("unified");
      assertThat(way.hops(Way.Stage.UNDER_WAY).getFirst().receipt())
          .isEqualTo(receipt("gateway", "m-gateway"));
    }

    @Test
    void a_repeated_one_has_no_effect_whatever_it_says() {
      // Given
      var way = after("gateway");
      // Then
      assertThat(way.take(receipt("gateway", "m-gateway"))).isEqualTo(new Taking.Repeated());
      assertThat(way.take(receipt("gateway", "another"))).isEqualTo(new Taking.Repeated());
    }

    @Test
    void of_one_that_comes_before_its_turn_the_systems_before_it_have_passed_it_on() {
      // When
      var way = after("university");
      // Then
      assertThat(way.awaited()).isEmpty();
      assertThat(states(way))
          .containsExactly("gateway PASSED", "unified PASSED", "university RECEIVED");
    }

    @Test
    void one_that_comes_late_fills_its_gap_and_moves_nothing() {
      // Given
      var way = after("unified");
      // When
      var later = kept(way.take(receipt("gateway", "m-gateway")));
      // Then
      assertThat(later.awaited()).isEqualTo(way.awaited()).contains("university");
      assertThat(states(later))
          .containsExactly("gateway RECEIVED", "unified RECEIVED", "university AWAITED");
    }

    @Test
    void in_whatever_order_they_come_the_end_is_the_same() {
      assertThat(after("university", "gateway", "unified"))
          .isEqualTo(after("gateway", "unified", "university"));
    }

    @Test
    void a_system_that_is_not_on_the_way_is_a_stranger() {
      assertThat(REQUEST.take(receipt("registry", "m"))).isEqualTo(new Taking.Stranger());
    }
  }

  @Test
  void nobody_elses_receipt_lies_on_a_way() {
    assertThatThrownBy(() -> new Way(SYSTEMS, Map.of("registry", receipt("registry", "m"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Way after(String... systems) {
    var way = REQUEST;
    for (var system : systems) {
      way = kept(way.take(receipt(system, "m-" + system)));
    }
    return way;
  }

  private static Way kept(Taking taking) {
    assertThat(taking).isInstanceOf(Taking.Kept.class);
    return ((Taking.Kept) taking).way();
  }

  private static Receipt receipt(String system, String messageId) {
    var at = Instant.parse("2026-03-05T05:00:00Z");
    return new Receipt(system, "es", at, messageId, at);
  }

  private static List<String> states(Way way) {
    return states(way, Way.Stage.UNDER_WAY);
  }

  private static List<String> states(Way way, Way.Stage stage) {
    return way.hops(stage).stream().map(hop -> hop.system() + " " + hop.state()).toList();
  }
}
