package kz.qyzmet.deadline.watch.persistence;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.qyzmet.deadline.watch.domain.Clock;
import kz.qyzmet.deadline.watch.domain.ClockKind;
import kz.qyzmet.deadline.watch.domain.Counting;
import kz.qyzmet.deadline.watch.domain.CurrentStep;
import kz.qyzmet.deadline.watch.domain.Hearing;
import kz.qyzmet.deadline.watch.domain.Mark;
import kz.qyzmet.deadline.watch.domain.Suspension;

/**
 * The compact form of clocks in the row that changes: instants in microseconds, a mark as {@code
 * [threshold, at, firedAt or null]}, and {@code in} for a term that does not count working days or
 * a limit that does not count opening time, {@code stopped} for a term that stopped before the
 * others. Every mark that fires rewrites the row, so its bytes are WAL.
 */
final class ClocksJson {

  private static final String OPENING = "opening";
  private static final String WORKING = "working";
  private static final String CALENDAR = "calendar";

  /** What nearly every clock of its sort counts; only another is written. */
  private static final Counting TERM = new Counting.Working();

  private static final Counting LIMIT = new Counting.Opening();

  private ClocksJson() {}

  static JsonObject write(List<Clock> terms, Optional<CurrentStep> step) {
    JsonArray list = new JsonArray();
    terms.forEach(
        term ->
            list.add(new JsonObject().put("kind", term.kind().code()).mergeIn(times(term, TERM))));
    JsonObject json = new JsonObject().put("terms", list);
    step.ifPresent(current -> json.put("step", step(current)));
    return json;
  }

  static List<Clock> terms(JsonObject json) {
    JsonArray list = json.getJsonArray("terms");
    return IntStream.range(0, list.size())
        .mapToObj(list::getJsonObject)
        .map(ClocksJson::term)
        .toList();
  }

  private static Clock term(JsonObject json) {
    Clock term =
        Clock.term(
            ClockKind.of(json.getString("kind")),
            instant(json.getLong("from")),
            due(json),
            counting(json).orElse(TERM),
            marks(json.getJsonArray("marks")));
    Long stopped = json.getLong("stopped");
    return stopped == null ? term : term.stoppedAt(instant(stopped));
  }

  static Optional<CurrentStep> step(JsonObject json) {
    return Optional.ofNullable(json.getJsonObject("step"))
        .map(
            step -> {
              String code = step.getString("code");
              return new CurrentStep(
                  code,
                  instant(step.getLong("since")),
                  Optional.ofNullable(step.getJsonObject("limit")).map(limit -> limit(code, limit)),
                  Optional.ofNullable(step.getJsonObject("hearing")).map(ClocksJson::hearing));
            });
  }

  static JsonArray marks(List<Mark> marks) {
    JsonArray list = new JsonArray();
    for (Mark mark : marks) {
      list.add(
          new JsonArray()
              .add(mark.threshold())
              .add(micros(mark.at()))
              .add(mark.isOpen() ? null : micros(mark.firedAt())));
    }
    return list;
  }

  static List<Mark> marks(JsonArray list) {
    return IntStream.range(0, list.size())
        .mapToObj(list::getJsonArray)
        .map(
            mark ->
                new Mark(
                    mark.getString(0),
                    instant(mark.getLong(1)),
                    mark.getLong(2) == null ? null : instant(mark.getLong(2))))
        .toList();
  }

  private static JsonObject step(CurrentStep step) {
    JsonObject json = new JsonObject().put("code", step.code()).put("since", micros(step.since()));
    step.limit().ifPresent(limit -> json.put("limit", times(limit, LIMIT)));
    step.hearing().ifPresent(hearing -> json.put("hearing", hearing(hearing)));
    return json;
  }

  private static JsonObject hearing(Hearing hearing) {
    return new JsonObject()
        .put("ground", hearing.ground())
        .put("from", micros(hearing.decisionFrom()))
        .put("intended", hearing.intended());
  }

  private static Hearing hearing(JsonObject json) {
    return new Hearing(
        json.getString("ground"), instant(json.getLong("from")), json.getBoolean("intended"));
  }

  private static JsonObject times(Clock clock, Counting usual) {
    JsonObject json =
        new JsonObject()
            .put("from", micros(clock.from()))
            .put("due", micros(clock.dueAt().toInstant()))
            .put("offset", offset(clock.dueAt()))
            .put("marks", marks(clock.marks()));
    if (clock.stoppedAt() != null) {
      json.put("stopped", micros(clock.stoppedAt()));
    }
    return clock.counting().equals(usual) ? json : json.put("in", counting(clock.counting()));
  }

  private static JsonObject counting(Counting counting) {
    return switch (counting) {
      case Counting.Opening _ -> new JsonObject().put("unit", OPENING);
      case Counting.Working _ -> new JsonObject().put("unit", WORKING);
      case Counting.Calendar(OffsetDateTime strict, boolean rolls) ->
          new JsonObject()
              .put("unit", CALENDAR)
              .put("due", micros(strict.toInstant()))
              .put("offset", offset(strict))
              .put("rolls", rolls);
    };
  }

  private static Optional<Counting> counting(JsonObject times) {
    return Optional.ofNullable(times.getJsonObject("in"))
        .map(
            in ->
                switch (in.getString("unit")) {
                  case OPENING -> new Counting.Opening();
                  case WORKING -> new Counting.Working();
                  case CALENDAR -> new Counting.Calendar(due(in), in.getBoolean("rolls"));
                  default ->
                      throw new IllegalStateException(
                          "Expected a unit of a clock, but found " + in.getString("unit"));
                });
  }

  private static int offset(OffsetDateTime moment) {
    return moment.getOffset().getTotalSeconds();
  }

  private static OffsetDateTime due(JsonObject times) {
    return instant(times.getLong("due"))
        .atOffset(ZoneOffset.ofTotalSeconds(times.getInteger("offset")));
  }

  private static Clock limit(String code, JsonObject limit) {
    return Clock.ofStep(
        code,
        instant(limit.getLong("from")),
        due(limit),
        counting(limit).orElse(LIMIT),
        marks(limit.getJsonArray("marks")));
  }

  /** A suspension as {@code {"since", "until", "offset", "terms", "step"}}. */
  static JsonObject write(Suspension suspension) {
    return write(suspension.terms(), suspension.step())
        .put("since", micros(suspension.since()))
        .put("until", micros(suspension.until().toInstant()))
        .put("offset", offset(suspension.until()));
  }

  static Suspension suspension(JsonObject json) {
    return new Suspension(
        instant(json.getLong("since")),
        instant(json.getLong("until"))
            .atOffset(ZoneOffset.ofTotalSeconds(json.getInteger("offset"))),
        terms(json),
        step(json));
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
