package kz.qyzmet.drills.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeliveredTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final UUID ONE = UUID.fromString("0197f1c6-8f00-7000-8000-000000000001");
  private static final UUID OTHER = UUID.fromString("0197f1c6-8f00-7000-8000-000000000002");

  private final Published accepted = told(ONE, 1);
  private final Published registered = told(ONE, 2);
  private final Published ofAnother = told(OTHER, 1);

  private static Published told(UUID application, int version) {
    var event =
        JSON.createObjectNode()
            .put("id", UUID.randomUUID().toString())
            .put("type", "kz.qyzmet.status.changed.v1")
            .put("applicationversion", version)
            .put("time", "2026-03-05T04:30:00Z");
    return Published.of(
        Topics.STATUS, 0, version, application.toString(), event, ByteBuffer.allocate(0));
  }

  private static JsonNode message(Published of, String words) {
    var message =
        JSON.createObjectNode().put("messageType", "REQUEST").put("delivery", of.id().toString());
    message.putObject("data").put("processingStatus", words);
    return message;
  }

  private static JsonNode message(Published of) {
    return message(of, "as version " + of.version());
  }

  private static JsonNode answer() {
    return JSON.createObjectNode().put("messageType", "RESPONSE").put("delivery", "{message}");
  }

  private List<String> found(JsonNode... received) {
    var findings = new Findings();
    var published = List.of(accepted, registered, ofAnother, accepted);
    new Delivered(published, List.of(received), findings).check();
    return findings.all().stream().map(Finding::toString).toList();
  }

  @Test
  void each_in_order_and_repeated_in_the_same_words_is_no_finding() {
    assertThat(
            found(
                message(accepted),
                message(ofAnother),
                answer(),
                message(accepted),
                message(registered)))
        .isEmpty();
  }

  @Test
  void one_that_never_came_is_lost() {
    assertThat(found(message(accepted), message(ofAnother)))
        .singleElement()
        .asString()
        .startsWith("I9: Expected every status at the gateway, but not: 1");
  }

  @Test
  void one_that_nobody_told_is_one_too_many() {
    assertThat(found(all(message(told(OTHER, 2)))))
        .singleElement()
        .asString()
        .startsWith("I9: Expected no status at the gateway that was not told");
  }

  @Test
  void one_that_overtook_another_of_its_application_is_out_of_order() {
    assertThat(found(message(registered), message(accepted), message(ofAnother)))
        .singleElement()
        .asString()
        .startsWith("I9: Expected statuses at the gateway in order");
  }

  @Test
  void one_that_says_something_else_the_second_time_is_no_repetition() {
    assertThat(found(all(message(accepted, "something else"))))
        .singleElement()
        .asString()
        .startsWith("I9: Expected a delivery to say the same again");
  }

  private JsonNode[] all(JsonNode last) {
    return Stream.of(message(accepted), message(registered), message(ofAnother), last)
        .toArray(JsonNode[]::new);
  }
}
