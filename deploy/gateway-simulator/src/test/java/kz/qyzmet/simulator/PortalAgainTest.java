package kz.qyzmet.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.gateway.messages.portal.PortalAnswer;
import kz.qyzmet.gateway.messages.security.SignedMessages;
import kz.qyzmet.gateway.messages.sync.ResponseData;
import kz.qyzmet.gateway.messages.sync.SendMessage;
import kz.qyzmet.gateway.messages.sync.SendMessageResponse;
import kz.qyzmet.gateway.messages.sync.SyncSendMessageResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The portal that sends the same message more than once. */
class PortalAgainTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String APPLICATION =
      """
      {"channel":"sync","service":"tve-duplicate","provider":"karaganda-polytechnic",
       "applicant":{"iin":"%s","surname":"Үлгі","name":"Адам"},
       "form":{"surname":"Үлгі"},"pickup":{"kind":"office","code":"kp-office"}}
      """
          .formatted(SyntheticIin.nth(120).value());

  private final Wire wire = new PlainWire();
  private final AtomicInteger applications = new AtomicInteger();
  private StubService service;
  private Simulator simulator;

  @BeforeEach
  void itRuns() throws IOException {
    service = new StubService();
    simulator = Simulator.start(0, service.url(), wire);
    service.answers(_ -> accepted("the-only-one"));
  }

  @AfterEach
  void itEnds() {
    simulator.close();
    service.close();
  }

  private byte[] accepted(String id) {
    var answer = new PortalAnswer();
    answer.applicationId = id;
    var response = new SyncSendMessageResponse();
    response.responseData = new ResponseData();
    response.responseData.data = answer;
    var said = new SendMessageResponse();
    said.response = response;
    return wire.signed(SignedMessages.write(said));
  }

  private JsonNode rest(String method, String path, String body, int wanted) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(simulator.url() + path))
            .method(method, BodyPublishers.ofString(body))
            .build();
    var answer = CLIENT.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(wanted);
    return JSON.readTree(answer.body());
  }

  private JsonNode filed() throws Exception {
    return rest("POST", "/applications", APPLICATION, 200);
  }

  private JsonNode again(JsonNode filed) throws Exception {
    var id = filed.get("messageId").asText().replaceAll("[{}]", "");
    return rest("POST", "/applications/" + id + "/again", "", 200);
  }

  private List<String> messageIds() {
    return service.calls("SendMessage").stream()
        .map(call -> Soap.read(call, SendMessage.class).request.requestInfo.messageId)
        .toList();
  }

  @Test
  void told_to_repeat_it_sends_the_same_message_twice() throws Exception {
    // Given
    rest("PUT", "/faults", "{\"repeatRate\":1}", 200);
    // When
    var filed = filed();
    // Then
    assertThat(filed.get("state").asText()).isEqualTo("answered");
    assertThat(messageIds()).hasSize(2).containsOnly(filed.get("messageId").asText());
  }

  @Test
  void it_sends_the_same_message_again_later_and_shows_the_same_answer() throws Exception {
    // Given
    var filed = filed();
    // When
    var again = again(filed);
    // Then
    assertThat(again).isEqualTo(filed);
    assertThat(messageIds()).hasSize(2).containsOnly(filed.get("messageId").asText());
  }

  @Test
  void another_answer_to_the_same_message_is_a_contradiction_for_good() throws Exception {
    // Given
    service.answers(_ -> accepted("number " + Math.min(2, applications.incrementAndGet())));
    var filed = filed();
    // When
    again(filed);
    // Then
    assertThat(again(filed).get("state").asText()).isEqualTo("contradicted");
  }

  @Test
  void told_to_miss_every_answer_it_knows_none_and_hears_it_once_it_listens() throws Exception {
    // Given
    rest("PUT", "/faults", "{\"missRate\":1}", 200);
    var filed = filed();
    // When
    rest("PUT", "/faults", "{}", 200);
    var again = again(filed);
    // Then
    assertThat(filed.get("state").asText()).isEqualTo("unanswered");
    assertThat(again.get("state").asText()).isEqualTo("answered");
    assertThat(messageIds()).hasSize(6).containsOnly(filed.get("messageId").asText());
  }

  @Test
  void a_message_that_it_never_sent_is_not_sent_again() throws Exception {
    rest("POST", "/applications/0197f1c6-8f00-7000-8000-000000000001/again", "", 404);
  }
}
