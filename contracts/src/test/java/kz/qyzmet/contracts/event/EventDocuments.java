package kz.qyzmet.contracts.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the event table and the AsyncAPI document from the catalog. */
final class EventDocuments {
  private static final String SCHEMAS = "../../contracts/src/main/resources/";

  private static final Map<String, String> TOPICS = new LinkedHashMap<>();

  static {
    TOPICS.put(EventCatalog.APPLICATION_TOPIC, "What applicants do, from intake-service.");
    TOPICS.put(EventCatalog.CASE_TOPIC, "What colleges do with a case, from college-service.");
    TOPICS.put(EventCatalog.DEADLINE_TOPIC, "What the clocks say, from deadline-service.");
    TOPICS.put(EventCatalog.STATUS_TOPIC, "What the cabinet shows, from notification-service.");
    TOPICS.put(
        EventCatalog.ORGANISATION_TOPIC, "What organisations are like, from college-service.");
  }

  private EventDocuments() {}

  static String table() {
    var lines =
        new ArrayList<String>(
            List.of(
                "# Events",
                "",
                "Made from `EventCatalog` by a test; not edited by hand. Every event is a CloudEvent 1.0"
                    + " in structured JSON. The Kafka key and the subject are the application's id; of an organisation's event,"
                    + " an id made of the organisation's code.",
                "",
                "| event | type | topic | published when | producer | consumers |",
                "|---|---|---|---|---|---|"));
    for (EventCatalog.Entry entry : EventCatalog.all()) {
      lines.add(
          "| [%s](../contracts/src/main/resources/%s) | `%s` | `%s` | %s | %s | %s |"
              .formatted(
                  entry.event().getSimpleName(),
                  entry.schema(),
                  entry.type(),
                  entry.topic(),
                  entry.when(),
                  entry.producer(),
                  String.join(", ", entry.consumers())));
    }
    lines.add("");
    lines.add(
        "What can't be read or handled goes to `%s` with its cause."
            .formatted(EventCatalog.DEAD_LETTER_TOPIC));
    return String.join("\n", lines) + "\n";
  }

  static String asyncApi() {
    var yaml = new StringBuilder(head());
    yaml.append("channels:\n");
    TOPICS.forEach((topic, about) -> yaml.append(channel(topic, about)));
    yaml.append(deadLetterChannel());
    yaml.append("operations:\n");
    TOPICS.keySet().forEach(topic -> yaml.append(operation(topic)));
    yaml.append(
        """
          sendDeadLetter:
            action: send
            summary: every service
            channel: {$ref: '#/channels/deadLetter'}
        components:
          messages:
        """);
    EventCatalog.all().forEach(entry -> yaml.append(message(entry)));
    yaml.append(deadLetterMessage());
    return yaml.toString();
  }

  private static String head() {
    return """
    # Made from EventCatalog by a test; not edited by hand.
    asyncapi: 3.0.0
    info:
      title: Qyzmet events
      version: 1.0.0
      description: >-
        CloudEvents 1.0 in structured mode. The Kafka key is the application's id, so that one
        application's events of one source are in order; applicationversion numbers them from 1
        without gaps. An organisation's events have an id made of its code instead. A consumer ignores members and types that it doesn't know. No event names a
        person: an applicant is a keyed pseudonym, staff are opaque codes.
    defaultContentType: application/cloudevents+json
    servers:
      local:
        host: 127.0.0.1:19092
        protocol: kafka
        description: The local stack (./qyzmet up).
    """;
  }

  private static String channel(String topic, String about) {
    var yaml =
        new StringBuilder(
            "  %s:\n    address: %s\n    description: %s\n    messages:\n"
                .formatted(id(topic), topic, about));
    for (EventCatalog.Entry entry : of(topic)) {
      yaml.append("      %1$s: {$ref: '#/components/messages/%1$s'}\n".formatted(name(entry)));
    }
    return yaml.toString();
  }

  private static String deadLetterChannel() {
    return """
      deadLetter:
        address: %s
        description: What could not be read or handled, with its cause; replayed over HTTP.
        messages:
          DeadLetter: {$ref: '#/components/messages/DeadLetter'}
    """
        .formatted(EventCatalog.DEAD_LETTER_TOPIC);
  }

  private static String operation(String topic) {
    String id = id(topic);
    String verb = Character.toUpperCase(id.charAt(0)) + id.substring(1);
    String producer = of(topic).getFirst().producer();
    List<String> consumers =
        of(topic).stream()
            .flatMap(entry -> entry.consumers().stream())
            .distinct()
            .sorted()
            .toList();
    return """
      send%1$s:
        action: send
        summary: %2$s
        channel: {$ref: '#/channels/%3$s'}
      receive%1$s:
        action: receive
        summary: %4$s
        channel: {$ref: '#/channels/%3$s'}
    """
        .formatted(verb, producer, id, String.join(", ", consumers));
  }

  private static String message(EventCatalog.Entry entry) {
    return """
        %1$s:
          name: %2$s
          title: %1$s
          summary: Published when %3$s.
          description: 'Read by %4$s.'
          contentType: application/cloudevents+json
          headers:
            type: object
            properties:
              content-type: {const: application/cloudevents+json; charset=UTF-8}
          bindings:
            kafka:
              key: {type: string, format: uuid, description: %6$s}
          payload:
            schemaFormat: application/schema+json;version=draft-2020-12
            schema: {$ref: '%5$s'}
    """
        .formatted(
            name(entry),
            entry.type(),
            entry.when(),
            String.join(", ", entry.consumers()),
            SCHEMAS + entry.schema(),
            OrganisationEvent.class.isAssignableFrom(entry.event())
                ? "An id made of the organisation's code."
                : "The application's id.");
  }

  private static String deadLetterMessage() {
    return """
        DeadLetter:
          name: dead letter
          title: DeadLetter
          summary: Published when a record can't be read, or fails whenever it is handled.
          contentType: application/json
          bindings:
            kafka:
              key: {type: string, format: uuid, description: 'The record''s key if it is an id, else the dead letter''s id.'}
          payload:
            schemaFormat: application/schema+json;version=draft-2020-12
            schema: {$ref: '%sschemas/dead-letter.json'}
    """
        .formatted(SCHEMAS);
  }

  private static List<EventCatalog.Entry> of(String topic) {
    return EventCatalog.all().stream().filter(entry -> entry.topic().equals(topic)).toList();
  }

  private static String id(String topic) {
    return topic.substring("qyzmet.".length());
  }

  private static String name(EventCatalog.Entry entry) {
    return entry.event().getSimpleName();
  }
}
