package kz.qyzmet.intake.password.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kz.qyzmet.intake.password.domain.OneTimePassword.Binding;
import org.junit.jupiter.api.Test;

class OneTimePasswordTest {
  private static final Instant END = Instant.parse("2026-03-05T05:05:00Z");
  private static final Instant BEFORE = END.minusNanos(1);
  private static final int ALLOWED = 3;
  private static final Binding BOUND = new Binding(Purpose.APPLICATION, "ab", "cd", "ef");

  private static OneTimePassword tried(int tries) {
    return new OneTimePassword(BOUND, END, tries, false);
  }

  @Test
  void the_right_code_proves_it_to_the_last_try_and_moment() {
    assertThat(tried(ALLOWED - 1).judge(BOUND, BEFORE, ALLOWED)).isEmpty();
  }

  @Test
  void after_the_last_try_the_right_code_proves_nothing() {
    for (var wrong : List.of(ALLOWED, ALLOWED + 1)) {
      assertThat(tried(wrong).judge(BOUND, BEFORE, ALLOWED))
          .contains(new CannotConfirm.TooManyTries(ALLOWED));
    }
  }

  @Test
  void at_its_end_it_is_too_late() {
    assertThat(tried(1).judge(BOUND, END, ALLOWED)).contains(new CannotConfirm.TooLate(END));
  }

  @Test
  void a_used_one_is_used_whatever_else_is_wrong() {
    // Given
    var used = new OneTimePassword(BOUND, END, ALLOWED + 1, true);
    // Then
    assertThat(used.judge(new Binding(Purpose.OBJECTION, "", "", ""), END, ALLOWED))
        .contains(new CannotConfirm.Used());
  }

  @Test
  void what_it_is_bound_to_is_told_apart() {
    assertThat(tried(1).judge(new Binding(Purpose.WITHDRAWAL, "ab", "cd", "ef"), BEFORE, ALLOWED))
        .contains(new CannotConfirm.AnotherPurpose());
    assertThat(tried(1).judge(new Binding(Purpose.APPLICATION, "", "cd", "ef"), BEFORE, ALLOWED))
        .contains(new CannotConfirm.AnotherPhone());
    assertThat(tried(1).judge(new Binding(Purpose.APPLICATION, "ab", "c0", "ef"), BEFORE, ALLOWED))
        .contains(new CannotConfirm.AnotherApplication());
    assertThat(tried(1).judge(new Binding(Purpose.APPLICATION, "ab", "cd", "e0"), BEFORE, ALLOWED))
        .contains(new CannotConfirm.WrongCode(2));
  }

  @Test
  void whoever_may_not_use_it_does_not_learn_whether_the_code_was_right() {
    // Given
    var right = new Binding(Purpose.APPLICATION, "ab", "c0", "ef");
    var wrong = new Binding(Purpose.APPLICATION, "ab", "c0", "e0");
    // Then
    assertThat(tried(1).judge(right, BEFORE, ALLOWED))
        .isEqualTo(tried(1).judge(wrong, BEFORE, ALLOWED));
  }
}
