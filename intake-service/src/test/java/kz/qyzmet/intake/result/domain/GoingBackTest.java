package kz.qyzmet.intake.result.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.corporation.Branches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules, item 49: kept for a month, then back to the provider, and asked for again. */
class GoingBackTest {
  private static final Branch BRANCH = Branches.demo().find("karaganda-1").orElseThrow();
  private static final Instant AFTER = Instant.parse("2026-03-17T06:40:00Z");

  @ParameterizedTest
  @CsvSource({"2026-03-16T18:59:59Z,false", "2026-03-16T19:00:00Z,true"})
  void it_goes_back_after_the_last_day_of_its_storage_by_the_branchs_clock(
      Instant at, boolean goes) {
    // When
    var decision = GoingBack.sendBack(Sent.standing(Sent.here()), sent(at), BRANCH);
    // Then
    assertThat(decision)
        .isEqualTo(
            goes
                ? new GoingBack.Decision.Moved(Sent.after(Sent.here().returned(sent(at))))
                : new GoingBack.Decision.Refused(
                    new CannotGoBack.StillKept(LocalDate.parse("2026-03-16"))));
  }

  @Test
  void from_where_no_courier_goes_it_goes_back_by_post_alone() {
    // Given
    var remote =
        new Branch(
            BRANCH.code(),
            BRANCH.name(),
            BRANCH.address(),
            BRANCH.zone(),
            BRANCH.locality(),
            BRANCH.kind(),
            List.of(),
            new Branches.CourierRule(0, "the district has no courier"));
    var byPost = new BranchResult.Sent("post", null, AFTER, "operator-1");
    // Then
    assertThat(GoingBack.sendBack(Sent.standing(Sent.here()), sent(AFTER), remote))
        .isEqualTo(
            new GoingBack.Decision.Refused(
                new CannotGoBack.NoCourier("the district has no courier")));
    assertThat(GoingBack.sendBack(Sent.standing(Sent.here()), byPost, remote))
        .isEqualTo(new GoingBack.Decision.Moved(Sent.after(Sent.here().returned(byPost))));
  }

  @Test
  void what_no_act_keeps_for_a_time_never_goes_back() {
    // Given
    var kept = new Whereabouts.Here(new Whereabouts.Arrival(AFTER, "operator-1", false, null));
    // When
    var decision =
        GoingBack.sendBack(
            Sent.standing(kept), sent(Instant.parse("2036-03-17T06:40:00Z")), BRANCH);
    // Then
    assertThat(decision).isEqualTo(new GoingBack.Decision.Refused(new CannotGoBack.KeptForGood()));
  }

  @Test
  void only_what_is_here_goes_back_and_only_what_has_gone_back_is_asked_for() {
    // Given
    var returned = Sent.here().returned(sent(AFTER));
    var requested = returned.requested(AFTER, "operator-2");
    for (var other : new Whereabouts[] {new Whereabouts.OnItsWay(), Sent.handedOver(), returned}) {
      // When
      var decision = GoingBack.sendBack(Sent.standing(other), sent(AFTER), BRANCH);
      // Then
      assertThat(decision).isEqualTo(wrong(other));
    }
    assertThat(GoingBack.request(Sent.standing(returned), "operator-2", AFTER))
        .isEqualTo(new GoingBack.Decision.Moved(Sent.after(requested)));
    assertThat(GoingBack.request(Sent.standing(requested), "operator-2", AFTER))
        .isEqualTo(wrong(requested));
    assertThat(GoingBack.request(Sent.standing(Sent.here()), "operator-2", AFTER))
        .isEqualTo(wrong(Sent.here()));
  }

  private static GoingBack.Decision wrong(Whereabouts now) {
    return new GoingBack.Decision.Refused(new CannotGoBack.WrongState(now.state()));
  }

  private static BranchResult.Sent sent(Instant at) {
    return new BranchResult.Sent("courier", null, at, "operator-1");
  }
}
