package kz.qyzmet.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The operator's gateway for text messages. */
class MessagesTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Simulator simulator;

  @BeforeEach
  void starts() throws IOException {
    simulator = Simulator.start(0, "http://127.0.0.1:1", new PlainWire());
  }

  @AfterEach
  void ends() {
    simulator.close();
  }

  private HttpResponse<String> ask(String method, String path, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(simulator.url() + path))
            .method(method, BodyPublishers.ofString(body))
            .build();
    return HTTP.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  @Test
  void what_was_sent_is_shown_the_newest_first() throws Exception {
    // Given
    ask("POST", "/sms/messages", "{\"to\":\"+77001234567\",\"text\":\"бірінші\"}");
    // When
    var taken = ask("POST", "/sms/messages", "{\"to\":\"+77001234568\",\"text\":\"екінші\"}");
    // Then
    assertThat(taken.statusCode()).isEqualTo(202);
    var shown = new ObjectMapper().readTree(ask("GET", "/sms/messages", "").body()).get("items");
    assertThat(shown.findValuesAsText("text")).containsExactly("екінші", "бірінші");
    assertThat(shown.findValuesAsText("to")).containsExactly("+77001234568", "+77001234567");
  }

  @Test
  void a_gateway_that_fails_takes_none() throws Exception {
    // Given
    assertThat(ask("PUT", "/faults", "{\"failRate\":1}").statusCode()).isEqualTo(200);
    // When
    var answer = ask("POST", "/sms/messages", "{\"to\":\"+77001234567\",\"text\":\"бірінші\"}");
    // Then
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(ask("GET", "/sms/messages", "").body()).isEqualTo("{\"items\":[]}");
  }

  @Test
  void what_is_no_message_is_refused() throws Exception {
    assertThat(ask("POST", "/sms/messages", "код").statusCode()).isEqualTo(400);
  }
}
