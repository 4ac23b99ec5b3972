package kz.qyzmet.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.UUID;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.gateway.messages.ServiceIds;
import kz.qyzmet.gateway.messages.learners.LearnerRequest;
import kz.qyzmet.gateway.messages.learners.LearnerResponse;
import kz.qyzmet.gateway.messages.learners.LearnerResult;
import org.junit.jupiter.api.Test;

class LearnersTest extends SimulatorTalk {
  private static final String BIN = "980140000015";

  private LearnerResponse learner(int n) throws Exception {
    var request = new LearnerRequest();
    request.messageId = UUID.randomUUID().toString();
    request.messageDate = OffsetDateTime.parse("2026-03-05T09:30:00+05:00");
    request.senderCode = "qyzmet";
    request.iin = SyntheticIin.nth(n).value();
    request.bin = BIN;
    var answer = call("SyncChannel", sync(ServiceIds.LEARNERS, request));
    return (LearnerResponse)
        Soap.read(answer, kz.qyzmet.gateway.messages.sync.SendMessageResponse.class)
            .response
            .responseData
            .data;
  }

  @Test
  void a_grown_up_has_studied_where_that_is_asked_for() throws Exception {
    // When
    var answer = learner(120);
    // Then
    assertThat(answer.result).isEqualTo(LearnerResult.FOUND);
    assertThat(answer.learner.iin).isEqualTo(SyntheticIin.nth(120).value());
    assertThat(answer.learner.bin).isEqualTo(BIN);
    assertThat(answer.learner.subjects).hasSize(4);
    assertThat(answer.learner.subjects.getFirst().exam).isEqualTo(84);
    assertThat(answer.learner.subjects.getLast().credited).isTrue();
    assertThat(answer.learner.subjects.getLast().exam).isNull();
  }

  @Test
  void children_and_whom_the_register_does_not_know_have_studied_nowhere() throws Exception {
    for (int n : new int[] {People.CHILDREN, People.UNKNOWN}) {
      // When
      var answer = learner(n);
      // Then
      assertThat(answer.result).isEqualTo(LearnerResult.NOT_FOUND);
      assertThat(answer.learner).isNull();
    }
  }
}
