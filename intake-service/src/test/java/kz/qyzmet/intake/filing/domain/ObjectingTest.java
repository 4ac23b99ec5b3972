package kz.qyzmet.intake.filing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.contracts.passport.PassportRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ObjectingTest {
  private static final Instant UNTIL = Instant.parse("2026-03-10T13:00:00Z");
  private static final Hearing HEARING =
      new Hearing("unreliable", UNTIL, Instant.parse("2026-03-11T04:00:00Z"));

  @Test
  void until_the_last_instant_it_goes_out_as_the_next_event() {
    // When
    var decision = Objecting.decide(in(Optional.of(HEARING), Objection.NONE), UNTIL);
    // Then
    assertThat(decision)
        .isInstanceOfSatisfying(
            Objecting.Decision.Objected.class,
            it -> {
              assertThat(it.objected().published()).isEqualTo(2);
              assertThat(it.objected().version()).isEqualTo(6);
              assertThat(it.objected().interruptions().objection()).isEqualTo(Objection.FILED);
              assertThat(it.objected().interruptions().hearing()).contains(HEARING);
            });
  }

  @Test
  void after_it_the_time_is_over() {
    // When
    var decision = Objecting.decide(in(Optional.of(HEARING), Objection.NONE), UNTIL.plusNanos(1));
    // Then
    assertThat(decision).isEqualTo(new Objecting.Decision.Refused(new CannotObject.TooLate(UNTIL)));
  }

  @ParameterizedTest
  @EnumSource(Objection.class)
  void where_no_refusal_is_intended_there_is_nothing_to_object_to(Objection objection) {
    // When
    var decision = Objecting.decide(in(Optional.empty(), objection), UNTIL);
    // Then
    assertThat(decision).isEqualTo(new Objecting.Decision.Refused(new CannotObject.NoHearing()));
  }

  @ParameterizedTest
  @EnumSource(value = Objection.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void there_is_one_objection_and_it_may_even_be_asked_too_late(Objection objection) {
    // When
    var decision = Objecting.decide(in(Optional.of(HEARING), objection), UNTIL.plusSeconds(1));
    // Then
    assertThat(decision).isEqualTo(new Objecting.Decision.Refused(new CannotObject.AlreadyFiled()));
  }

  private static Application in(Optional<Hearing> hearing, Objection objection) {
    return new Application(
        new ApplicationId(new UUID(1, 2)),
        ApplicationNumber.of(7),
        "applicant",
        new PassportRef("tve-duplicate", "1"),
        "karaganda-polytechnic",
        Instant.parse("2026-03-02T05:00:00Z"),
        LocalDate.parse("2026-03-02"),
        Instant.parse("2026-03-26T13:00:00Z"),
        new Lifecycle.InProgress(Optional.of("2026/17"), Withdrawal.NONE),
        new Interruptions(hearing, objection, Optional.empty()),
        MovedTerms.NONE,
        1,
        5);
  }
}
