package kz.qyzmet.deadline.watch.persistence;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import kz.qyzmet.deadline.watch.domain.Watch;

/**
 * The sealed states of a watch as the columns {@code state}, {@code stopped_at}, {@code ended_at},
 * {@code suspension}.
 */
final class WatchState {

  private static final String RUNNING = "running";
  private static final String SUSPENDED = "suspended";
  private static final String READY = "ready";
  private static final String ENDED = "ended";

  private WatchState() {}

  static String code(Watch watch) {
    return switch (watch) {
      case Watch.Running _ -> RUNNING;
      case Watch.Suspended _ -> SUSPENDED;
      case Watch.Ready _ -> READY;
      case Watch.Ended _ -> ENDED;
    };
  }

  static Instant stoppedAt(Watch watch) {
    return switch (watch) {
      case Watch.Running _, Watch.Suspended _ -> null;
      case Watch.Ready ready -> ready.stoppedAt();
      case Watch.Ended ended -> ended.stoppedAt();
    };
  }

  static Instant endedAt(Watch watch) {
    return switch (watch) {
      case Watch.Open _ -> null;
      case Watch.Ended ended -> ended.endedAt();
    };
  }

  /** Null where the clocks do not stand still. */
  static JsonObject suspension(Watch watch) {
    return switch (watch) {
      case Watch.Suspended suspended -> ClocksJson.write(suspended.suspension());
      case Watch.Going _, Watch.Ended _ -> null;
    };
  }

  static Watch read(
      UUID id,
      String provider,
      String state,
      int version,
      Instant stoppedAt,
      Instant endedAt,
      JsonObject clocks,
      JsonObject suspension) {
    return switch (state) {
      case RUNNING ->
          new Watch.Running(
              id, provider, version, ClocksJson.terms(clocks), ClocksJson.step(clocks));
      case SUSPENDED ->
          new Watch.Suspended(
              id,
              provider,
              version,
              ClocksJson.terms(clocks),
              ClocksJson.step(clocks),
              ClocksJson.suspension(suspension));
      case READY ->
          new Watch.Ready(
              id, provider, version, ClocksJson.terms(clocks), stoppedAt, ClocksJson.step(clocks));
      case ENDED ->
          new Watch.Ended(id, provider, version, ClocksJson.terms(clocks), stoppedAt, endedAt);
      default -> throw new IllegalStateException("Expected a state of a watch, but found " + state);
    };
  }
}
