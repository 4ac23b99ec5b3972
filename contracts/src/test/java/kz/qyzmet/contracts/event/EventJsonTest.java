package kz.qyzmet.contracts.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import kz.qyzmet.calendar.due.LedgerLine;
import kz.qyzmet.contracts.Golden;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {
  private static final UUID ID = UUID.fromString("019c3127-6c02-7f10-8a33-5d2e9b1c7f01");
  private static final UUID APPLICATION = UUID.fromString("019c3127-6bd0-7a41-9c51-3f0a2b7d4e11");
  private static final Instant AT = Instant.parse("2026-02-06T05:20:00Z");

  private static Envelope<TaskClaimed> claimed(UUID causation, String correlation) {
    var actor = new Actor("clerk", "kp-clerk-1");
    var data = new TaskClaimed(APPLICATION, "karaganda-polytechnic", AT, actor, "register");
    return new Envelope<>(ID, EventCatalog.COLLEGE, 2, causation, correlation, AT, data);
  }

  @Nested
  class Encode {
    @Test
    void absent_values_are_left_out() {
      assertThat(new String(EventJson.encode(claimed(null, null)), UTF_8))
          .isEqualTo(
              "{\"specversion\":\"1.0\",\"id\":\""
                  + ID
                  + "\",\"source\":\"/qyzmet/college-service\","
                  + "\"type\":\"kz.qyzmet.case.task-claimed.v1\",\"subject\":\""
                  + APPLICATION
                  + "\",\"time\":\"2026-02-06T05:20:00Z\",\"datacontenttype\":\"application/json\","
                  + "\"dataschema\":\"urn:qyzmet:schema:case.task-claimed.v1\","
                  + "\"applicationversion\":2,\"data\":{\"applicationId\":\""
                  + APPLICATION
                  + "\",\"provider\":\"karaganda-polytechnic\",\"at\":\"2026-02-06T05:20:00Z\","
                  + "\"by\":{\"role\":\"clerk\",\"person\":\"kp-clerk-1\"},\"step\":\"register\"}}");
    }

    @Test
    void a_ledger_line_without_a_number_has_no_member_for_it() {
      // Given
      var line = new LedgerLine(LocalDate.parse("2026-02-07"), "weekend", null, "Saturday.", "c");
      var term = new TermAnswer(line.date(), null, null, null, null, "kz", List.of(line));
      var place = new LocalizedText("a", "b", "c");
      var data =
          new ApplicationAccepted(
              APPLICATION,
              "N",
              "s",
              "1",
              "p",
              "portal",
              "x".repeat(22),
              "kk",
              AT,
              new PickupPlace("office", "o", place, place),
              term);
      // When
      byte[] json =
          EventJson.encode(new Envelope<>(ID, EventCatalog.INTAKE, 1, null, null, AT, data));
      // Then
      assertThat(new String(json, UTF_8))
          .contains(
              "\"term\":{\"registered\":\"2026-02-07\",\"calendarEdition\":\"kz\",\"ledger\":[")
          .contains(
              "{\"date\":\"2026-02-07\",\"reason\":\"weekend\",\"note\":\"Saturday.\",\"clause\":\"c\"}");
      assertThat(EventJson.decode(json)).isInstanceOf(Decoded.Known.class);
    }

    @Test
    void what_was_written_is_read_as_an_equal_envelope() {
      var envelope = claimed(APPLICATION, "chain-1");
      assertThat(EventJson.decode(EventJson.encode(envelope)))
          .isEqualTo(new Decoded.Known(envelope));
    }
  }

  @Nested
  class Decode {
    private static String example() {
      return Golden.text("examples/events/case.task-claimed.v1.json");
    }

    @Test
    void data_may_come_before_its_type() {
      // Given
      String json = example();
      String data = json.substring(json.indexOf("\"data\":"), json.lastIndexOf('}')).strip();
      String reordered = "{" + data + "," + json.substring(1, json.indexOf("\"data\":")).strip();
      reordered = reordered.substring(0, reordered.lastIndexOf(',')) + "}";
      // When
      Decoded decoded = EventJson.decode(reordered.getBytes(UTF_8));
      // Then
      assertThat(decoded).isEqualTo(EventJson.decode(json.getBytes(UTF_8)));
    }

    @Test
    void a_type_of_a_later_build_is_unknown_and_keeps_its_place_in_the_stream() {
      // Given
      String json = example().replace("task-claimed.v1", "task-forgotten.v1");
      // When
      Decoded decoded = EventJson.decode(json.getBytes(UTF_8));
      // Then
      assertThat(decoded)
          .isInstanceOfSatisfying(
              Decoded.UnknownType.class,
              unknown -> {
                assertThat(unknown.type()).isEqualTo("kz.qyzmet.case.task-forgotten.v1");
                assertThat(unknown.source()).isEqualTo("/qyzmet/college-service");
                assertThat(unknown.version()).isEqualTo(2);
                assertThat(unknown.applicationId()).isEqualTo(APPLICATION);
              });
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "\"specversion\": \"1.0\" | \"specversion\": \"0.3\" | Expected specversion 1.0",
          "task-claimed.v1 | task-claimed.v9 | Expected a version of the event that is known here",
          "\"applicationversion\": 2 | \"applicationversion\": 0 | Expected applicationversion of at least 1",
          "\"applicationversion\": 2 | \"version\": 2 | Expected applicationversion, but it is missing",
          "\"step\": \"register\" | \"step\": null | Expected step, but it is missing",
          "\"step\": \"register\" | \"step\": \" \" | Expected step, but it is missing",
          "\"step\": \"register\" | \"step\": {} | Expected a value that fits at data.step, but it does not",
          "\"subject\": \"019c3127-6bd0 | \"subject\": \"019c3127-6bd1 | Expected subject to be data.applicationId",
          "\"subject\": \"019c3127-6bd0-7a41-9c51-3f0a2b7d4e11\" | \"subject\": \"17\" | Expected subject in its form, but it is not",
          "\"data\": { | \"payload\": { | Expected data, but it is missing",
          "\"step\": | \"step\": \"x\", \"step\": | Expected JSON, but it breaks at byte",
          "\"time\": \"2026 | \"time\": \"x2026 | Expected time in its form, but it is not",
          "\"at\": \"2026 | \"at\": \"x2026 | Expected a value that fits at data.at, but it does not",
          "\"provider\": | \"provider\" | Expected JSON, but it breaks at byte"
        })
    void what_breaks_the_contract_is_unreadable_with_its_cause(
        String right, String wrong, String cause) {
      // Given
      assertThat(example()).contains(right);
      // When
      Decoded decoded = EventJson.decode(example().replace(right, wrong).getBytes(UTF_8));
      // Then
      assertThat(decoded)
          .isInstanceOfSatisfying(
              Decoded.Unreadable.class,
              unreadable -> assertThat(unreadable.cause()).startsWith(cause));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "time", "at", "by", "applicationversion", "subject", "source"})
    void a_cause_never_repeats_what_stood_there(String member) {
      // Given
      String right = "\"" + member + "\": ";
      String json = example().replace(right, right + "\"SECRET\", \"was\": ");
      json = member.equals("source") ? "SECRET" + json : json;
      // When
      Decoded decoded = EventJson.decode(json.getBytes(UTF_8));
      // Then
      assertThat(decoded)
          .isInstanceOfSatisfying(
              Decoded.Unreadable.class,
              unreadable -> assertThat(unreadable.cause()).doesNotContain("SECRET"));
    }

    @ParameterizedTest
    @CsvSource({"''", "null", "[]", "17", "{", "{}", "{}{}", "hello", "{\"type\":\"x\"}"})
    void any_other_bytes_are_unreadable(String bytes) {
      assertThat(EventJson.decode(bytes.getBytes(UTF_8))).isInstanceOf(Decoded.Unreadable.class);
    }

    @Test
    void an_absent_value_and_broken_utf8_are_unreadable() {
      assertThat(EventJson.decode(null)).isInstanceOf(Decoded.Unreadable.class);
      assertThat(EventJson.decode(new byte[] {'{', '"', (byte) 0xC0, (byte) 0xAF, '"'}))
          .isInstanceOf(Decoded.Unreadable.class);
    }

    /** Seeded, so that a failure repeats. */
    @Test
    void no_damage_to_an_event_makes_reading_throw() {
      // Given
      var random = new Random(20260206);
      byte[] whole = Golden.bytes("examples/events/application.accepted.v1.json");
      for (int n = 0; n < 2_000; n++) {
        byte[] damaged = whole.clone();
        for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        int end = random.nextBoolean() ? damaged.length : random.nextInt(damaged.length);
        // When
        Decoded decoded = EventJson.decode(Arrays.copyOf(damaged, end));
        // Then
        assertThat(decoded).isNotNull();
      }
    }

    @Test
    void deep_nesting_is_unreadable_and_no_crash() {
      assertThat(EventJson.decode("[{\"a\":".repeat(200_000).getBytes(UTF_8)))
          .isInstanceOf(Decoded.Unreadable.class);
      assertThat(EventJson.decode("{\"a\":".repeat(200_000).getBytes(UTF_8)))
          .isInstanceOf(Decoded.Unreadable.class);
    }
  }

  @Nested
  class Refusals {
    @ParameterizedTest
    @CsvSource({"grant,unreliable", "refuse,"})
    void a_draft_names_a_ground_exactly_when_it_refuses(String decision, String ground) {
      // Given
      var by = new Actor("executor", "e");
      var next = new StepRef("sign", "director");
      // When
      var thrown =
          org.assertj.core.api.Assertions.catchThrowable(
              () -> new DraftPrepared(APPLICATION, "p", AT, by, "prepare", decision, ground, next));
      // Then
      assertThat(thrown).hasMessage("Expected ground only with a refusal");
    }

    @ParameterizedTest
    @CsvSource({"portal,karaganda-1", "office,karaganda-1", "corporation,"})
    void an_acceptance_names_a_branch_exactly_on_the_corporations_channel(
        String channel, String branch) {
      // When
      var thrown = org.assertj.core.api.Assertions.catchThrowable(() -> taken(channel, branch));
      // Then
      assertThat(thrown).hasMessage("Expected branch exactly with the channel corporation");
      assertThat(EventJson.encode(envelope(taken("corporation", "karaganda-1"))))
          .asString(UTF_8)
          .contains("\"branch\":\"karaganda-1\"");
      assertThat(EventJson.encode(envelope(taken("office", null))))
          .asString(UTF_8)
          .doesNotContain("\"branch\"");
    }

    private static Envelope<ApplicationAccepted> envelope(ApplicationAccepted data) {
      return new Envelope<>(ID, EventCatalog.INTAKE, 1, null, null, AT, data);
    }

    private static ApplicationAccepted taken(String channel, String branch) {
      var place = new LocalizedText("a", "b", "c");
      return new ApplicationAccepted(
          APPLICATION,
          "N",
          "s",
          "1",
          "p",
          channel,
          "x".repeat(22),
          "kk",
          AT,
          new PickupPlace("office", "o", place, place),
          new TermAnswer(LocalDate.parse("2026-02-07"), null, null, null, null, "kz", List.of()),
          null,
          branch);
    }
  }
}
