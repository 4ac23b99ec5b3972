package kz.qyzmet.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.TreeSet;
import kz.qyzmet.contracts.Golden;
import org.junit.jupiter.api.Test;

/** The AsyncAPI document and the event table say what the catalog says. */
class EventDocumentsTest {
  private static final String ASYNCAPI = "docs/asyncapi/qyzmet.yaml";

  @Test
  void the_event_table_is_the_catalog() {
    Golden.holds("docs/events.md", EventDocuments.table());
  }

  @Test
  void the_front_page_has_every_row_of_the_event_table() throws IOException {
    // Given
    var rows =
        EventDocuments.table()
            .lines()
            .filter(line -> line.startsWith("|"))
            .map(line -> line.replace("](../contracts/", "](contracts/"))
            .toList();
    // Then
    assertThat(Files.readAllLines(Path.of("../README.md")))
        .as("README.md, section Events: copy the rows of docs/events.md")
        .containsAll(rows);
  }

  @Test
  void the_asyncapi_document_is_the_catalog() {
    Golden.holds(ASYNCAPI, EventDocuments.asyncApi());
  }

  @Test
  void the_asyncapi_document_refers_to_things_that_exist() throws IOException {
    // Given
    Path file = Path.of("..").resolve(ASYNCAPI);
    JsonNode document = new YAMLMapper().readTree(file.toFile());
    var dangling = new ArrayList<String>();
    // When
    for (JsonNode ref : document.findValues("$ref")) {
      String target = ref.asText();
      boolean exists =
          target.startsWith("#")
              ? !document.at(target.substring(1)).isMissingNode()
              : Files.exists(file.resolveSibling(target));
      if (!exists) {
        dangling.add(target);
      }
    }
    // Then
    assertThat(document.get("asyncapi").asText()).isEqualTo("3.0.0");
    assertThat(dangling).isEmpty();
  }

  @Test
  void every_topic_has_a_channel_and_every_event_a_message() throws IOException {
    // Given
    JsonNode document = new YAMLMapper().readTree(Path.of("..").resolve(ASYNCAPI).toFile());
    // When
    var topics = new TreeSet<String>();
    document.get("channels").forEach(channel -> topics.add(channel.get("address").asText()));
    var types = new TreeSet<String>();
    document.at("/components/messages").forEach(message -> types.add(message.get("name").asText()));
    // Then
    var expectedTopics =
        new TreeSet<>(EventCatalog.all().stream().map(EventCatalog.Entry::topic).toList());
    expectedTopics.add(EventCatalog.DEAD_LETTER_TOPIC);
    assertThat(topics).isEqualTo(expectedTopics);
    var expectedTypes = new TreeSet<>(EventCatalog.byType().keySet());
    expectedTypes.add("dead letter");
    assertThat(types).isEqualTo(expectedTypes);
  }

  @Test
  void the_asyncapi_document_ships_in_the_jar() throws IOException {
    assertThat(Golden.text("asyncapi/qyzmet.yaml"))
        .isEqualTo(Files.readString(Path.of("..").resolve(ASYNCAPI)));
  }
}
