package kz.qyzmet.kit.trace;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * A place in a trace, as W3C Trace Context writes it: {@code 00-<trace>-<span>-<flags>}.
 *
 * @param traceId 32 lower-case hexadecimal digits, not all zero
 * @param spanId 16 of them, not all zero
 * @param sampled whether the caller records it
 */
public record TraceContext(String traceId, String spanId, boolean sampled) {
  private static final Pattern FORM =
      Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})");
  private static final int TRACE_BYTES = 16;
  private static final int SPAN_BYTES = 8;

  /** What the text says; empty for null and for any other form, which is nobody's fault here. */
  public static Optional<TraceContext> parse(String traceparent) {
    if (traceparent == null) {
      return Optional.empty();
    }
    var read = FORM.matcher(traceparent);
    return read.matches()
        ? Optional.of(
            new TraceContext(
                read.group(1), read.group(2), (Integer.parseInt(read.group(3), 16) & 1) == 1))
        : Optional.empty();
  }

  /** The beginning of a trace that nobody records. */
  public static TraceContext root() {
    return new TraceContext(random(TRACE_BYTES), random(SPAN_BYTES), false);
  }

  /** Another place in the same trace. */
  public TraceContext child() {
    return new TraceContext(traceId, random(SPAN_BYTES), sampled);
  }

  public String traceparent() {
    return "00-" + traceId + "-" + spanId + (sampled ? "-01" : "-00");
  }

  /** Unique is enough: nothing is secret about a trace's id. */
  private static String random(int size) {
    var bytes = new byte[size];
    do {
      ThreadLocalRandom.current().nextBytes(bytes);
    } while (isZero(bytes));
    return HexFormat.of().formatHex(bytes);
  }

  private static boolean isZero(byte[] bytes) {
    for (byte each : bytes) {
      if (each != 0) {
        return false;
      }
    }
    return true;
  }
}
