package kz.qyzmet.college.learner.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kz.qyzmet.college.learner.domain.LearnerRecord;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.contracts.identity.IinCheck;
import kz.qyzmet.contracts.identity.SyntheticIin;
import org.junit.jupiter.api.Test;

/** The register that ships. */
class SyntheticRegisterTest {
  private final SyntheticRegister register = new SyntheticRegister();

  private Optional<LearnerRecord> learner(Iin iin) {
    return register.find(iin, "karaganda-polytechnic", "test").await().indefinitely();
  }

  @Test
  void the_same_number_has_the_same_record() {
    var iin = SyntheticIin.nth(7);
    assertThat(learner(iin)).isPresent().isEqualTo(learner(iin));
    assertThat(learner(iin).orElseThrow().birthDate()).isEqualTo("1851-10-10");
  }

  @Test
  void every_synthetic_learner_has_studied_subjects_within_their_hours_and_left_after_coming() {
    LongStream.range(0, 500)
        .mapToObj(SyntheticIin::nth)
        .map(iin -> learner(iin).orElseThrow())
        .forEach(
            each -> {
              assertThat(each.subjects()).hasSizeGreaterThan(5);
              assertThat(each.subjects())
                  .allMatch(one -> one.studied() > 0 && one.studied() <= one.planned());
              assertThat(each.leftOn()).isAfter(each.admittedOn());
            });
  }

  @Test
  void it_knows_nobody_who_may_live() {
    // Given: a number of the form of those that are given, which nobody has yet
    var iin = new Iin("99123160000" + digit("99123160000"));
    // When, then
    assertThat(learner(iin)).isEmpty();
  }

  private static int digit(String eleven) {
    return IntStream.range(0, 10)
        .filter(last -> Iin.check(eleven + last) instanceof IinCheck.Valid)
        .findFirst()
        .orElseThrow();
  }
}
