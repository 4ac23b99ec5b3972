package kz.qyzmet.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The wire form of events: CloudEvents 1.0, structured JSON, one compact document. Immutable and
 * safe for threads; readers and writers are made once per type.
 */
public final class EventJson {
  private static final String SPEC_VERSION = "1.0";
  private static final String JSON = "application/json";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private static final Map<Class<?>, ObjectWriter> WRITERS = new HashMap<>();
  private static final Map<String, ObjectReader> READERS = new HashMap<>();

  static {
    for (EventCatalog.Entry entry : EventCatalog.all()) {
      WRITERS.put(entry.event(), MAPPER.writerFor(entry.event()));
      READERS.put(entry.type(), MAPPER.readerFor(entry.event()));
    }
  }

  /** The types without their versions. */
  private static final Set<String> NAMES =
      READERS.keySet().stream().map(EventJson::name).collect(Collectors.toUnmodifiableSet());

  private EventJson() {}

  private static String name(String type) {
    return type.replaceFirst("\\.v\\d+$", "");
  }

  /** The envelope as one UTF-8 JSON document. Absent values are left out. */
  public static byte[] encode(Envelope<? extends Event> envelope) {
    Event data = envelope.data();
    EventCatalog.Entry entry = EventCatalog.of(data);
    var bytes = new ByteArrayOutputStream(1024);
    try (var json = MAPPER.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("specversion", SPEC_VERSION);
      json.writeStringField("id", envelope.id().toString());
      json.writeStringField("source", envelope.source());
      json.writeStringField("type", entry.type());
      json.writeStringField("subject", data.applicationId().toString());
      json.writeStringField("time", envelope.time().toString());
      json.writeStringField("datacontenttype", JSON);
      json.writeStringField("dataschema", entry.dataSchema());
      json.writeNumberField("applicationversion", envelope.version());
      if (envelope.causationId() != null) {
        json.writeStringField("causationid", envelope.causationId().toString());
      }
      if (envelope.correlationId() != null) {
        json.writeStringField("correlationid", envelope.correlationId());
      }
      if (envelope.traceparent() != null) {
        json.writeStringField("traceparent", envelope.traceparent());
      }
      json.writeFieldName("data");
      WRITERS.get(data.getClass()).writeValue(json, data);
      json.writeEndObject();
    } catch (IOException impossibleInMemory) {
      throw new UncheckedIOException(impossibleInMemory);
    }
    return bytes.toByteArray();
  }

  /** What the bytes are; never throws for any bytes. */
  public static Decoded decode(byte[] bytes) {
    if (bytes == null || bytes.length == 0) {
      return new Decoded.Unreadable("Expected an event, but the record is empty");
    }
    try (var json = MAPPER.createParser(bytes)) {
      return new Wire().read(json).decoded();
    } catch (IOException | RuntimeException unreadable) {
      return new Decoded.Unreadable(cause(unreadable));
    }
  }

  /**
   * The cause in one line, for headers and logs. Only names and places: what stood there may be
   * anybody's.
   */
  private static String cause(Exception unreadable) {
    Throwable root = root(unreadable);
    return switch (unreadable) {
      case JsonMappingException _ when root instanceof IllegalArgumentException missing ->
          missing.getMessage();
      case JsonMappingException mapping ->
          "Expected a value that fits at data." + path(mapping) + ", but it does not";
      case JsonProcessingException broken when broken.getLocation() != null ->
          "Expected JSON, but it breaks at byte " + broken.getLocation().getByteOffset();
      case IllegalArgumentException wrong -> wrong.getMessage();
      default -> "Expected an event, but reading it failed: " + root.getClass().getSimpleName();
    };
  }

  private static Throwable root(Throwable thrown) {
    return thrown.getCause() == null ? thrown : root(thrown.getCause());
  }

  private static String path(JsonMappingException mapping) {
    return mapping.getPath().stream()
        .map(
            step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
        .collect(Collectors.joining("."));
  }

  /** The attributes as they come; {@code data} waits in a buffer if it comes before its type. */
  private static final class Wire {
    private final Map<String, String> attributes = new HashMap<>();
    private Event data;
    private TokenBuffer early;
    private boolean hasData;

    Wire read(JsonParser json) throws IOException {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("Expected a JSON object, but it is something else");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (name.equals("data")) {
          hasData = value != JsonToken.VALUE_NULL;
          readData(json);
        } else if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
          attributes.put(name, json.getText());
        } else {
          json.skipChildren();
        }
      }
      if (json.nextToken() != null) {
        throw new IllegalArgumentException("Expected one document, but more follows");
      }
      return this;
    }

    private void readData(JsonParser json) throws IOException {
      String type = attributes.get("type");
      if (type == null) {
        early = new TokenBuffer(json);
        early.copyCurrentStructure(json);
      } else if (READERS.containsKey(type)) {
        data = READERS.get(type).readValue(json);
      } else {
        json.skipChildren();
      }
    }

    Decoded decoded() throws IOException {
      if (!SPEC_VERSION.equals(needed("specversion"))) {
        throw new IllegalArgumentException("Expected specversion 1.0");
      }
      String type = needed("type");
      String source = needed("source");
      UUID id = read("id", UUID::fromString);
      UUID subject = read("subject", UUID::fromString);
      Instant time = read("time", Instant::parse);
      int version = read("applicationversion", Integer::parseInt);
      if (!READERS.containsKey(type)) {
        if (NAMES.contains(name(type))) {
          // Skipped, it would be lost; kept among the dead letters, it is replayed once it is
          // known.
          throw new IllegalArgumentException("Expected a version of the event that is known here");
        }
        return new Decoded.UnknownType(id, type, source, version, subject);
      }
      if (!hasData) {
        throw new IllegalArgumentException("Expected data, but it is missing");
      }
      Event event = early == null ? data : READERS.get(type).readValue(early.asParser());
      if (!subject.equals(event.applicationId())) {
        throw new IllegalArgumentException("Expected subject to be data.applicationId");
      }
      boolean caused = attributes.containsKey("causationid");
      return new Decoded.Known(
          new Envelope<>(
              id,
              source,
              version,
              caused ? read("causationid", UUID::fromString) : null,
              attributes.get("correlationid"),
              time,
              attributes.get("traceparent"),
              event));
    }

    private <T> T read(String attribute, Function<String, T> parse) {
      String text = needed(attribute);
      try {
        return parse.apply(text);
      } catch (IllegalArgumentException | DateTimeException wrong) {
        throw new IllegalArgumentException(
            "Expected " + attribute + " in its form, but it is not", null);
      }
    }

    private String needed(String attribute) {
      String value = attributes.get(attribute);
      if (value == null || value.isEmpty()) {
        throw new IllegalArgumentException("Expected " + attribute + ", but it is missing");
      }
      return value;
    }
  }
}
