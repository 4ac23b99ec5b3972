package kz.qyzmet.intake.filing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.contracts.event.Status;
import kz.qyzmet.contracts.passport.PassportRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class WithdrawingTest {
  private static final Optional<String> NUMBER = Optional.of("2026/17");

  static final Lifecycle[] OPEN = {
    new Lifecycle.Accepted(Withdrawal.NONE),
    new Lifecycle.Registered(NUMBER, Withdrawal.NONE),
    new Lifecycle.InProgress(NUMBER, Withdrawal.NONE)
  };

  static final Lifecycle[] LATE = {
    new Lifecycle.Signed(NUMBER),
    new Lifecycle.Ready(NUMBER),
    new Lifecycle.Issued(NUMBER),
    new Lifecycle.Refused(NUMBER, "unreliable"),
    new Lifecycle.Withdrawn(NUMBER),
    new Lifecycle.Returned(NUMBER)
  };

  @ParameterizedTest
  @FieldSource("OPEN")
  void until_something_is_signed_the_wish_goes_out_as_the_next_event(Lifecycle open) {
    // When
    var decision = Withdrawing.decide(in(open));
    // Then
    assertThat(decision)
        .isInstanceOfSatisfying(
            Withdrawing.Decision.Asked.class,
            asked -> {
              assertThat(asked.asked().published()).isEqualTo(2);
              assertThat(asked.asked().version()).isEqualTo(2);
              assertThat(((Lifecycle.Unsigned) asked.asked().lifecycle()).withdrawal())
                  .isEqualTo(Withdrawal.ASKED);
              assertThat(asked.asked().lifecycle().status()).isEqualTo(open.status());
            });
  }

  @ParameterizedTest
  @FieldSource("LATE")
  void after_the_signature_it_is_too_late(Lifecycle late) {
    // When
    var decision = Withdrawing.decide(in(late));
    // Then
    assertThat(decision)
        .isEqualTo(new Withdrawing.Decision.Refused(new CannotWithdraw.TooLate(late.status())));
  }

  @Test
  void it_is_asked_once() {
    // When
    var decision = Withdrawing.decide(in(new Lifecycle.Accepted(Withdrawal.ASKED)));
    // Then
    assertThat(decision)
        .isEqualTo(new Withdrawing.Decision.Refused(new CannotWithdraw.AlreadyAsked()));
  }

  @Test
  void what_the_provider_has_declined_is_not_asked_again() {
    // When
    var decision = Withdrawing.decide(in(new Lifecycle.InProgress(NUMBER, Withdrawal.DECLINED)));
    // Then
    assertThat(decision)
        .isEqualTo(new Withdrawing.Decision.Refused(new CannotWithdraw.AlreadyDeclined()));
  }

  @Test
  void a_signed_result_is_still_in_progress_for_the_cabinet() {
    assertThat(new Lifecycle.Signed(NUMBER).status()).isEqualTo(Status.IN_PROGRESS);
  }

  private static Application in(Lifecycle lifecycle) {
    return new Application(
        new ApplicationId(new UUID(1, 2)),
        ApplicationNumber.of(7),
        "applicant",
        new PassportRef("tve-duplicate", "1"),
        "karaganda-polytechnic",
        Instant.parse("2026-03-02T05:00:00Z"),
        LocalDate.parse("2026-03-02"),
        Instant.parse("2026-03-26T13:00:00Z"),
        lifecycle,
        1,
        1);
  }
}
