package kz.qyzmet.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.qyzmet.contracts.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One event = one record = one schema = one frozen example. */
class EventCatalogTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  static List<EventCatalog.Entry> entries() {
    return EventCatalog.all();
  }

  static JsonSchema schema(EventCatalog.Entry entry) {
    return SCHEMAS.getSchema(
        Golden.text(entry.schema()),
        InputFormat.JSON,
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isRecord()
        ? Stream.of(type)
        : Stream.of(type.getPermittedSubclasses()).flatMap(EventCatalogTest::records);
  }

  @Test
  void every_event_is_in_the_catalog_once() {
    assertThat(EventCatalog.all().stream().<Class<?>>map(EventCatalog.Entry::event).toList())
        .containsExactlyInAnyOrderElementsOf(records(Event.class).toList());
  }

  @Test
  void every_wire_type_is_there_once_and_is_versioned() {
    assertThat(EventCatalog.all())
        .extracting(EventCatalog.Entry::type)
        .doesNotHaveDuplicates()
        .allMatch(type -> type.matches("kz\\.qyzmet\\.[a-z]+\\.[a-z-]+\\.v[1-9]"));
  }

  @Test
  void every_event_is_read_by_somebody() {
    assertThat(EventCatalog.all()).allMatch(entry -> !entry.consumers().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("entries")
  void the_example_satisfies_the_schema(EventCatalog.Entry entry) {
    assertThat(schema(entry).validate(Golden.text(entry.example()), InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void the_example_is_read_and_written_back_to_the_same_tree(EventCatalog.Entry entry)
      throws IOException {
    // Given
    byte[] example = Golden.bytes(entry.example());
    // When
    Decoded decoded = EventJson.decode(example);
    // Then
    assertThat(decoded).isInstanceOf(Decoded.Known.class);
    var envelope = ((Decoded.Known) decoded).envelope();
    assertThat(envelope.data()).isInstanceOf(entry.event());
    assertThat(JSON.readTree(EventJson.encode(envelope))).isEqualTo(JSON.readTree(example));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void schema_and_record_demand_the_same_members(EventCatalog.Entry entry) throws IOException {
    // Given
    var faults = new ArrayList<String>();
    var example = (ObjectNode) JSON.readTree(Golden.bytes(entry.example()));
    for (JsonNode required :
        JSON.readTree(Golden.text(entry.schema())).at("/$defs/data/required")) {
      var without = example.deepCopy();
      ((ObjectNode) without.get("data")).remove(required.asText());
      // When
      Decoded decoded = EventJson.decode(JSON.writeValueAsBytes(without));
      // Then
      if (!(decoded instanceof Decoded.Unreadable)) {
        faults.add(required.asText());
      }
    }
    assertThat(faults).as("required by the schema, but not by " + entry.event()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void an_optional_member_may_be_added_and_is_ignored(EventCatalog.Entry entry) throws IOException {
    // Given
    var example = (ObjectNode) JSON.readTree(Golden.bytes(entry.example()));
    example.put("tracestate", "x");
    ((ObjectNode) example.get("data")).put("addedLater", 1);
    // When
    Decoded decoded = EventJson.decode(JSON.writeValueAsBytes(example));
    // Then
    assertThat(decoded).isInstanceOf(Decoded.Known.class);
    assertThat(schema(entry).validate(example.toString(), InputFormat.JSON)).isEmpty();
  }

  @Test
  void a_schema_wants_a_branch_exactly_on_the_corporations_channel() throws IOException {
    // Given
    var entry = EventCatalog.byType().get("kz.qyzmet.application.accepted.v1");
    var without = (ObjectNode) JSON.readTree(Golden.bytes(entry.example()));
    var with = without.deepCopy();
    ((ObjectNode) with.get("data")).put("branch", "karaganda-1");
    for (var channel : List.of("portal", "office", "corporation")) {
      boolean corporation = channel.equals("corporation");
      ((ObjectNode) without.get("data")).put("channel", channel);
      ((ObjectNode) with.get("data")).put("channel", channel);
      // Then
      assertThat(schema(entry).validate(with.toString(), InputFormat.JSON).isEmpty())
          .as(channel + " with a branch")
          .isEqualTo(corporation);
      assertThat(schema(entry).validate(without.toString(), InputFormat.JSON).isEmpty())
          .as(channel + " without a branch")
          .isEqualTo(!corporation);
    }
  }

  @Test
  void released_schemas_and_examples_never_change() {
    Golden.frozen(
        "events.frozen",
        EventCatalog.all().stream()
            .flatMap(entry -> Stream.of(entry.schema(), entry.example()))
            .sorted()
            .toList(),
        "Others read these events, from years ago too. To change one, add the next version beside"
            + " it (…v2: record, schema, example, catalog row, upcaster) and leave v1 as it is. Only"
            + " an optional member may join a released schema; then, or before the first release,"
            + " write the list anew with -Dgolden.write=true and say so in the commit.");
  }
}
