package kz.qyzmet.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kz.qyzmet.authority.Algorithm;
import kz.qyzmet.authority.Fault;
import kz.qyzmet.authority.Signer;
import kz.qyzmet.authority.Stamping;
import kz.qyzmet.signatures.Verdict.Refused;
import kz.qyzmet.signatures.Verdict.Valid;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stamps that are missing, broken, of others, or of those who should give none. */
class TimeStampTest {
  private static World world;

  @BeforeAll
  static void start() {
    world = new World(Algorithm.RSA);
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @BeforeEach
  void morning() {
    world.morning();
  }

  private static Refused refused(Reason reason) {
    return new Refused(reason);
  }

  @Test
  void is_missing() {
    // Given
    var message = world.signer(world.applicant).unstamped().sign(World.CONTENT);
    // When, then
    assertThat(world.verdict(message)).isEqualTo(refused(Reason.NO_TIME_STAMP));
  }

  @Test
  void is_over_other_bytes() {
    // Given
    var stamps = world.family.stamps();
    var message = Signer.of(world.applicant, _ -> stamps.over(new byte[1])).sign(World.CONTENT);
    // When, then
    assertThat(world.verdict(message)).isEqualTo(refused(Reason.TIME_STAMP_OF_OTHER_BYTES));
  }

  @Test
  void is_of_a_self_made_authority() {
    try (var other = new World(Algorithm.RSA)) {
      // Given
      var message = Signer.of(world.applicant, other.family.stamps()).sign(World.CONTENT);
      // When, then
      assertThat(world.verdict(message)).isEqualTo(refused(Reason.UNKNOWN_TIME_STAMP_AUTHORITY));
    }
  }

  @Test
  void is_by_a_certificate_of_the_authority_that_is_not_for_it() {
    // Given: a signer's own key under the right root
    var stamps = new Stamping(world.person(World.MOTHER), world.clock::get);
    // When, then
    assertThat(world.verdict(Signer.of(world.applicant, stamps).sign(World.CONTENT)))
        .isEqualTo(refused(Reason.UNKNOWN_TIME_STAMP_AUTHORITY));
  }

  @ParameterizedTest
  @CsvSource({"2026-", "2026", "20260302", "20260302050000", "20260302050000+0500"})
  void is_of_a_time_in_another_form(String time) {
    // Given: it is read before it is known whose it is, so anybody may write it
    var stamps = new Stamping(world.person(World.MOTHER), world.clock::get).saying(time);
    // When, then
    assertThat(world.verdict(Signer.of(world.applicant, stamps).sign(World.CONTENT)))
        .isEqualTo(refused(Reason.TIME_STAMP_BROKEN));
  }

  @Test
  void is_of_the_future_by_the_second_that_the_evidence_will_know() {
    // Given: within the clocks' difference by the thousandths that the evidence does not keep
    var stamps = world.family.stamps().saying("20260302050200.5Z");
    var message = Signer.of(world.applicant, stamps).sign(World.CONTENT);
    var now = World.MORNING.plusMillis(900);
    // When
    var verdict = world.verifier.verify(World.CONTENT, message, Expected.applicant(World.IIN), now);
    // Then
    assertThat(verdict).isEqualTo(refused(Reason.TIME_STAMP_BROKEN));
  }

  @Test
  void is_of_the_future() {
    // Given
    var later = World.MORNING.plus(Duration.ofMinutes(3));
    var stamps = world.family.stampsAt(() -> later);
    // When, then
    assertThat(world.verdict(Signer.of(world.applicant, stamps).sign(World.CONTENT)))
        .isEqualTo(refused(Reason.TIME_STAMP_BROKEN));
  }

  @Test
  void is_of_an_authority_that_was_revoked() {
    try (var other = new World(Algorithm.RSA)) {
      // Given
      other.family.revoke(other.family.stamping(), World.MORNING.minusSeconds(1));
      // When, then
      assertThat(other.verdict(other.signed()))
          .isEqualTo(refused(Reason.TIME_STAMP_AUTHORITY_REVOKED));
    }
  }

  /** The numbers are those of RFC 5280, 5.3.1. */
  @ParameterizedTest
  @CsvSource({
    "0, NONE, false",
    "1, NONE, false",
    "1, NO_OCSP, false",
    "2, NO_OCSP, false",
    "3, NONE, true",
    "4, NO_OCSP, true",
    "5, NONE, true"
  })
  void is_of_an_authority_that_was_revoked_later(int why, Fault fault, boolean holds) {
    try (var other = new World(Algorithm.RSA)) {
      // Given
      var message = other.signed();
      other.family.revoke(other.family.stamping(), World.MORNING.plus(Duration.ofHours(1)), why);
      other.clock.set(World.MORNING.plus(Duration.ofHours(2)));
      other.family.misbehave(fault);
      // When
      var verdict = other.verdict(message);
      // Then
      if (holds) {
        assertThat(verdict).isInstanceOf(Valid.class);
      } else {
        assertThat(verdict).isEqualTo(refused(Reason.TIME_STAMP_AUTHORITY_REVOKED));
      }
    }
  }

  @Test
  void is_below_an_authority_above_both_that_was_revoked_later() {
    try (var other = new World(Algorithm.RSA)) {
      // Given: whoever has its key makes stamping authorities of his own
      var message = other.signed();
      other.family.revoke(other.family.issuing(), World.MORNING.plus(Duration.ofHours(1)));
      other.clock.set(World.MORNING.plus(Duration.ofHours(2)));
      // When, then
      assertThat(other.verdict(message)).isEqualTo(refused(Reason.TIME_STAMP_AUTHORITY_REVOKED));
    }
  }
}
