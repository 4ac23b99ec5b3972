package kz.qyzmet.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

/** The gateway's temporary storage of files. */
class StorageTest {
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

  /** The path of a new file. */
  private String laid(String content) throws IOException, InterruptedException {
    var answer = ask("POST", "/storage", content);
    assertThat(answer.statusCode()).isEqualTo(201);
    var laid = new ObjectMapper().readTree(answer.body());
    assertThat(laid.path("lifeTime").asLong()).isPositive();
    return "/storage/" + laid.path("fileIdentifier").asText().replaceAll("[{}]", "");
  }

  @Test
  void a_file_lies_there_until_it_is_confirmed() throws Exception {
    // Given
    var file = laid("a scan");
    assertThat(ask("GET", file, "").body()).isEqualTo("a scan");
    assertThat(ask("GET", file, "").body()).isEqualTo("a scan");
    // When
    var confirmed = ask("POST", file + "/confirm", "");
    // Then
    assertThat(confirmed.statusCode()).isEqualTo(204);
    assertThat(ask("GET", file, "").statusCode()).isEqualTo(404);
    assertThat(ask("GET", "/storage/../faults", "").statusCode()).isEqualTo(404);
  }

  @Test
  void it_fails_and_loses_answers_as_the_channels_do() throws Exception {
    // Given
    var file = laid("a scan");
    // When, then
    ask("PUT", "/faults", "{\"failRate\":1}");
    assertThat(ask("GET", file, "").statusCode()).isEqualTo(503);
    ask("PUT", "/faults", "{\"loseAnswerRate\":1}");
    assertThatThrownBy(() -> ask("POST", file + "/confirm", "")).isInstanceOf(IOException.class);
    ask("PUT", "/faults", "{}");
    assertThat(ask("GET", file, "").statusCode()).as("confirmed all the same").isEqualTo(404);
  }
}
