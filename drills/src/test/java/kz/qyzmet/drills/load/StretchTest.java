package kz.qyzmet.drills.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import kz.qyzmet.drills.load.Applicant.Taken;
import kz.qyzmet.stack.run.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StretchTest {
  private static Applicant applicant() {
    var applicant =
        new Applicant(
            () -> Request.post(Service.INTAKE, "/attachments", "token", ""),
            _ -> Request.post(Service.INTAKE, "/applications", "token", ""),
            _ -> {});
    applicant.next();
    return applicant;
  }

  @ParameterizedTest
  @CsvSource({
    "201, false, ACKNOWLEDGED",
    "429, true, REFUSED",
    "503, true, REFUSED",
    "429, false, UNEXPECTED",
    "503, false, UNEXPECTED",
    "500, true, UNEXPECTED",
    "422, false, UNEXPECTED",
    "200, false, UNEXPECTED"
  })
  void only_who_says_when_to_come_again_refuses(int status, boolean retryAfter, Taken taken) {
    // Given
    var reply =
        new Wire.Reply(status, retryAfter, "{\"id\":\"1\"}".getBytes(StandardCharsets.UTF_8));
    // When, Then
    assertThat(applicant().take(reply)).isEqualTo(taken);
  }

  @Test
  void an_answer_that_nobody_expects_is_neither_accepted_nor_refused() {
    // Given
    var stretch = new Stretch(Duration.ofSeconds(1));
    // When
    stretch.count(Taken.UNEXPECTED, 5, true);
    // Then
    assertThat(stretch.perSecond()).isZero();
    assertThat(stretch.accepted().size() + stretch.refused().size()).isZero();
  }

  @Test
  void of_nothing_there_is_no_time() {
    assertThat(Times.of(List.of()).p50()).isEmpty();
    assertThat(Times.of(List.of()).p99()).isEmpty();
    assertThat(Times.of(List.of(3L, 1L, 2L)).p50()).hasValue(2);
  }
}
