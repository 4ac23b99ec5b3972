package kz.qyzmet.drills.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import kz.qyzmet.stack.run.Service;
import org.junit.jupiter.api.Test;

class ApplicantTest {
  private final Request upload = Request.post(Service.INTAKE, "/attachments", "token", "a paper");
  private final Request submission = Request.post(Service.INTAKE, "/applications", "token", "{}");
  private final Applicant applicant = new Applicant(() -> upload, _ -> submission);

  private void acknowledged(String id) {
    applicant.next();
    var body = "{\"id\":\"" + id + "\"}";
    applicant.take(new Wire.Reply(201, false, body.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_promise_is_kept_as_it_was_made_and_bears_that_moment() {
    // When
    acknowledged("1");
    var between = Instant.now();
    acknowledged("2");
    // Then
    assertThat(applicant.acknowledged())
        .extracting(Acknowledged::verb, Acknowledged::application, Acknowledged::key)
        .containsExactly(
            tuple("upload", "1", upload.key()), tuple("submit", "2", submission.key()));
    assertThat(applicant.acknowledged().getFirst().at()).isBeforeOrEqualTo(between);
    assertThat(applicant.acknowledged().getLast().at()).isAfterOrEqualTo(between);
  }
}
