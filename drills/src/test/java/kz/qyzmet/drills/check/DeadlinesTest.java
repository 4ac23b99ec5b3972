package kz.qyzmet.drills.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.drills.check.Stored.Limit;
import kz.qyzmet.drills.check.Stored.Mark;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
  private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");

  private static Mark mark(Instant at, Instant told) {
    return new Mark(new UUID(0, 1), "legal", "missed", at, told);
  }

  @Test
  void the_latest_telling_is_the_one_that_counts() {
    // Given
    var soon = mark(NOON, NOON.plusMillis(20));
    var late = mark(NOON.plusSeconds(60), NOON.plusSeconds(63));
    // When
    var latest = Deadlines.latest(List.of(late, soon), NOON);
    // Then
    assertThat(latest).contains(Duration.ofSeconds(3));
  }

  @Test
  void an_instant_over_which_the_clock_has_jumped_is_not_judged() {
    // Given
    var jumpedOver = mark(NOON.minusSeconds(1), NOON.plusSeconds(86_400));
    // When
    var latest = Deadlines.latest(List.of(jumpedOver, mark(NOON, NOON.plusMillis(5))), NOON);
    // Then
    assertThat(latest).contains(Duration.ofMillis(5));
  }

  @Test
  void what_was_not_told_yet_is_nobody_s_lateness() {
    assertThat(Deadlines.latest(List.of(mark(NOON, null)), NOON)).isEmpty();
  }

  /** What deadline-service keeps, and what its topic says. */
  @Nested
  class BothSides {
    private static final UUID APPLICATION = new UUID(0, 1);
    private static final String DUE = "2026-03-05T17:00:00+05:00";

    private final List<Published> published = new ArrayList<>();

    private List<String> findings(List<Mark> marks, List<Limit> limits) {
      var findings = new Findings();
      new Deadlines(marks, limits, published, findings).check();
      return findings.all().stream().map(Object::toString).toList();
    }

    private void said(String topic, String type, String data) throws IOException {
      var event =
          """
          {"id":"%s","type":"kz.qyzmet.%s.v1","time":"2026-03-05T12:00:01Z","data":%s}
          """
              .formatted(new UUID(1, published.size()), type, data);
      published.add(
          Published.of(
              topic,
              0,
              published.size(),
              APPLICATION.toString(),
              new ObjectMapper().readTree(event),
              ByteBuffer.allocate(0)));
    }

    private void told(String type, String more) throws IOException {
      said(Topics.DEADLINE, type, "{\"dueAt\":\"" + DUE + "\"," + more + "}");
    }

    private static Mark internal(String what, Instant told) {
      return new Mark(APPLICATION, "internal", what, NOON, told);
    }

    private static Limit limit() {
      return new Limit(APPLICATION, "sign", NOON);
    }

    @Test
    void what_is_kept_and_said_holds() throws IOException {
      // Given
      told("deadline.missed", "\"kind\":\"internal\"");
      told("deadline.approaching", "\"kind\":\"internal\",\"threshold\":\"half\"");
      told("deadline.missed", "\"kind\":\"step\",\"step\":\"sign\"");
      told("deadline.moved", "\"kind\":\"internal\"");
      var marks =
          List.of(
              internal("missed", NOON.plusSeconds(1)),
              internal("half", NOON.plusSeconds(1)),
              internal("later", null));
      // When, Then
      assertThat(findings(marks, List.of(limit()))).isEmpty();
    }

    @Test
    void an_own_term_that_ran_before_the_provider_registered_is_found() throws IOException {
      // Given what a branch took in
      said(Topics.APPLICATION, "application.accepted", "{\"term\":{\"internalDue\":null}}");
      told("deadline.missed", "\"kind\":\"internal\"");
      // When
      var findings = findings(List.of(internal("missed", NOON.plusSeconds(1))), List.of());
      // Then
      assertThat(findings).singleElement().asString().contains("I6", "own term", "internal");
    }

    @Test
    void an_own_term_that_ran_from_the_registration_holds() throws IOException {
      // Given
      said(Topics.APPLICATION, "application.accepted", "{\"term\":{\"internalDue\":null}}");
      said(Topics.CASE, "case.registered", "{\"step\":\"register\"}");
      told("deadline.missed", "\"kind\":\"internal\"");
      var later =
          new Mark(APPLICATION, "internal", "missed", NOON.plusSeconds(1), NOON.plusSeconds(1));
      // When, Then
      assertThat(findings(List.of(later), List.of())).isEmpty();
    }

    @Test
    void a_mark_whose_event_was_lost_is_found() {
      // When
      var findings = findings(List.of(internal("missed", NOON.plusSeconds(1))), List.of(limit()));
      // Then
      assertThat(findings)
          .singleElement()
          .asString()
          .contains("I6", "an event of every deadline", ": 2", "internal missed", "sign");
    }

    @Test
    void an_event_whose_mark_is_open_or_missing_is_found() throws IOException {
      // Given
      told("deadline.missed", "\"kind\":\"internal\"");
      told("deadline.missed", "\"kind\":\"step\",\"step\":\"sign\"");
      // When
      var findings = findings(List.of(internal("missed", null)), List.of());
      // Then
      assertThat(findings)
          .singleElement()
          .asString()
          .contains("I6", "every deadline's event to be kept", ": 2");
    }

    @Test
    void a_step_that_comes_again_has_another_limit() throws IOException {
      // Given
      told("deadline.missed", "\"kind\":\"step\",\"step\":\"sign\"");
      var another = new Limit(APPLICATION, "sign", NOON.plusSeconds(3_600));
      // When, Then
      assertThat(findings(List.of(), List.of(another))).hasSize(2);
    }

    @Test
    void the_limit_that_a_hearing_replaced_is_not_asked_for() throws IOException {
      // Given
      told("deadline.missed", "\"kind\":\"step\",\"step\":\"sign\"");
      said(Topics.CASE, "case.hearing-announced", "{\"step\":\"sign\"}");
      // When, Then
      assertThat(findings(List.of(), List.of())).isEmpty();
    }
  }
}
