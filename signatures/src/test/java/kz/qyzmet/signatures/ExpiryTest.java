package kz.qyzmet.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import kz.qyzmet.authority.Algorithm;
import kz.qyzmet.authority.Credentials;
import kz.qyzmet.authority.Fault;
import kz.qyzmet.signatures.Verdict.Refused;
import kz.qyzmet.signatures.Verdict.Valid;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A certificate must have been valid at the stamp; when it ended later doesn't matter. */
class ExpiryTest {
  private static final Instant END = World.MORNING.plus(Duration.ofHours(1));
  private static final Instant YEARS_LATER = World.MORNING.plus(Duration.ofDays(1500));
  private static final Expected APPLICANT = Expected.applicant(World.IIN);

  private static World world;
  private static Credentials holder;

  @BeforeAll
  static void start() {
    world = new World(Algorithm.RSA);
    holder =
        world.family.issue(
            world.profile(World.IIN).withValidity(World.MORNING.minus(Duration.ofDays(9)), END));
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @BeforeEach
  void morning() {
    world.morning();
  }

  private static byte[] stampedAt(Instant at) {
    world.clock.set(at);
    return world.signer(holder).sign(World.CONTENT);
  }

  private static Verdict askedAt(Instant at, byte[] message) {
    world.clock.set(at);
    return world.verdict(message);
  }

  private static void holdsAt(Instant stamp, Verdict verdict) {
    assertThat(verdict)
        .isInstanceOfSatisfying(Valid.class, valid -> assertThat(valid.time()).isEqualTo(stamp));
  }

  @ParameterizedTest
  @ValueSource(ints = {3600, 1, 0})
  void what_was_stamped_while_it_was_valid_holds_by_its_evidence_whenever_that_is_read(
      int secondsLeft) {
    // Given
    var stamp = END.minusSeconds(secondsLeft);
    var first = askedAt(stamp, stampedAt(stamp));
    holdsAt(stamp, first);
    // When: the certificate is over, and so are the answers of that day
    world.clock.set(YEARS_LATER);
    var kept = Evidence.decoded(((Valid) first).evidence().encoded());
    // Then
    holdsAt(stamp, world.verifier.verifyAgain(World.CONTENT, kept, APPLICANT));
    holdsAt(
        stamp, world.verifier.verifyUnasked(World.CONTENT, kept.message(), APPLICANT, YEARS_LATER));
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"NONE", "NO_OCSP"})
  void it_may_expire_between_the_stamp_and_the_asking_where_the_authority_still_knows_of_it(
      Fault fault) {
    // Given
    var message = stampedAt(END);
    world.family.misbehave(fault);
    world.family.remember(END);
    // When
    var first = askedAt(END.plus(Duration.ofHours(2)), message);
    // Then
    holdsAt(END, first);
    holdsAt(END, world.verifier.verifyAgain(World.CONTENT, ((Valid) first).evidence(), APPLICANT));
  }

  @ParameterizedTest
  @CsvSource({"NONE, ", "NO_OCSP, ", "NONE, 1", "NO_OCSP, 1"})
  void an_authority_that_may_have_forgotten_it_proves_nothing_of_it(Fault fault, Integer late) {
    // Given: it says nothing of the expired, or remembers only those that expired later
    var message = stampedAt(END);
    world.family.misbehave(fault);
    world.family.remember(late == null ? null : END.plusSeconds(late));
    // When, then
    assertThat(askedAt(END.plus(Duration.ofHours(2)), message))
        .isEqualTo(new Refused(Reason.REVOCATION_NOT_PROVEN));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 86_400})
  void one_that_had_expired_before_the_stamp_signs_nothing(int secondsLate) {
    // Given
    var stamp = END.plusSeconds(secondsLate);
    var message = stampedAt(stamp);
    world.family.remember(World.MORNING);
    // When, then
    assertThat(askedAt(stamp, message)).isEqualTo(new Refused(Reason.EXPIRED));
    assertThat(
            world.verifier.verifyUnasked(World.CONTENT, message, APPLICANT, stamp.plusSeconds(1)))
        .isEqualTo(new Refused(Reason.EXPIRED));
  }

  @Test
  void evidence_of_a_good_stamp_does_not_carry_a_late_one() {
    // Given
    var good = ((Valid) askedAt(END, stampedAt(END))).evidence();
    var late = stampedAt(END.plusSeconds(1));
    var mixed =
        new Evidence(good.checked(), late, good.certificates(), good.answers(), good.lists());
    // When, then
    assertThat(world.verifier.verifyAgain(World.CONTENT, mixed, APPLICANT))
        .isEqualTo(new Refused(Reason.EXPIRED));
  }
}
