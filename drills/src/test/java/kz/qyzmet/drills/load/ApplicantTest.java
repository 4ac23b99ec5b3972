package kz.qyzmet.drills.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.qyzmet.stack.run.Service;
import org.junit.jupiter.api.Test;

class ApplicantTest {
  private final Request upload = Request.post(Service.INTAKE, "/attachments", "token", "a paper");
  private final Request submission = Request.post(Service.INTAKE, "/applications", "token", "{}");
  private final List<Acknowledged> entered = new ArrayList<>();
  private final Applicant applicant = new Applicant(() -> upload, _ -> submission, entered::add);

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
    assertThat(entered)
        .extracting(Acknowledged::verb, Acknowledged::application, Acknowledged::key)
        .containsExactly(
            tuple("upload", "1", upload.key()), tuple("submit", "2", submission.key()));
    assertThat(entered.getFirst().at()).isBeforeOrEqualTo(between);
    assertThat(entered.getLast().at()).isAfterOrEqualTo(between);
  }
}
