package kz.qyzmet.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.college.casework.domain.Actor;
import kz.qyzmet.college.casework.domain.Change;
import kz.qyzmet.college.casework.domain.IncomingNumber;
import kz.qyzmet.college.casework.domain.StaffCode;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.contracts.event.TermAnswer;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.intake.filing.domain.Filed;
import org.junit.jupiter.api.Test;

/** In February 2026, which has no day off but its weekends; the 2nd is a Monday. */
class PlainClocksTest {
  private static final Organisation COLLEGE = Law.organisation("karaganda-polytechnic");
  private static final Passport DUPLICATE =
      Law.SHIPPED.passports.inForce("tve-duplicate", LocalDate.parse("2026-02-02")).orElseThrow();

  private static Instant at(String wall) {
    return LocalDateTime.parse("2026-02-" + wall).atZone(COLLEGE.zone()).toInstant();
  }

  private static PlainClocks clocks(Channel channel, String branch) {
    var filed =
        new Filed(
            SyntheticIin.nth(1),
            "kk",
            channel,
            at("02T10:00"),
            branch == null ? null : "operator-1",
            branch,
            null,
            Branches.demo().find("karaganda-2").orElseThrow().place(),
            Map.of(),
            List.of(),
            List.of(),
            new TermAnswer(LocalDate.parse("2026-02-02"), null, null, null, null, "kz", List.of()));
    return new PlainClocks(DUPLICATE, COLLEGE, filed, at("02T10:00"));
  }

  private static Change registered() {
    return new Change.Registered(
        "register",
        new Actor.Clerk(new StaffCode("kp-clerk-1")),
        new IncomingNumber.Given("1"),
        new Change.Place("assign", "director", false),
        at("05T19:00"));
  }

  @Test
  void what_a_branch_took_in_has_no_own_term_of_the_provider_before_it_registers() {
    // Given
    var clocks = clocks(Channel.CORPORATION, "karaganda-2");
    var legal = clocks.due("legal");
    assertThat(clocks.due("internal")).isEmpty();
    // When
    clocks.see(registered());
    // Then it counts from the Friday, since the Thursday was over
    assertThat(clocks.due("internal")).contains(at("13T18:00"));
    assertThat(clocks.due("legal")).isEqualTo(legal).contains(at("23T18:00"));
    assertThat(clocks.told()).anyMatch(mark -> mark.isCalled("internal missed"));
  }

  @Test
  void what_is_with_a_branch_is_no_longer_in_the_providers_own_term() {
    // Given
    var clocks = clocks(Channel.CORPORATION, "karaganda-2");
    clocks.see(registered());
    // When
    clocks.see(
        new Change.Done(
            "issue",
            new Actor.Clerk(new StaffCode("kp-clerk-1")),
            "done",
            new Change.Place("issue", "operator", false),
            at("09T10:00")));
    // Then
    assertThat(owed(clocks)).containsExactly("legal missed");
    assertThat(clocks.limitDue()).isEmpty();
  }

  private static List<String> owed(PlainClocks clocks) {
    return clocks.told().stream()
        .filter(Mark::isOwed)
        .map(mark -> mark.last().name())
        .filter(name -> name.endsWith("missed"))
        .toList();
  }

  @Test
  void on_the_portal_it_runs_from_the_filing_whenever_the_clerk_registers() {
    // Given
    var clocks = clocks(Channel.PORTAL, null);
    // When
    clocks.see(registered());
    // Then
    assertThat(clocks.due("internal")).contains(at("09T18:00"));
  }
}
