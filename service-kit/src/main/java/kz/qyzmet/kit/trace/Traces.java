package kz.qyzmet.kit.trace;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.Event;
import org.jboss.logging.MDC;

/**
 * Where the work at hand stands in its trace. A request's place lies in the log context, which
 * follows the request through its asynchronous steps; a batch of events has many places, so the
 * place of each event is kept under its id while it is handled, and what it causes names that id.
 */
@ApplicationScoped
public class Traces {
  /** Keys of the log context, as OpenTelemetry names them. */
  public static final String TRACE = "traceId";

  static final String SPAN = "spanId";
  static final String SAMPLED = "sampled";
  private static final String CORRELATION = "correlation";
  private static final List<String> KEYS = List.of(TRACE, SPAN, SAMPLED, CORRELATION);

  private final Map<UUID, TraceContext> handled = new ConcurrentHashMap<>();
  private final Spans spans;

  Traces(Spans spans) {
    this.spans = spans;
  }

  /** Begins a request's part of a trace; one that OpenTelemetry has begun already is kept. */
  public void begin(String traceparent) {
    if (MDC.get(TRACE) == null) {
      put(TraceContext.parse(traceparent).map(TraceContext::child).orElseGet(TraceContext::root));
    }
  }

  /** The event with its place in a trace: its cause's, the request's, or a new one. */
  public <E extends Event> Envelope<E> placed(Envelope<E> event) {
    if (event.traceparent() != null) {
      return event;
    }
    var cause = event.causationId() == null ? null : handled.get(event.causationId());
    return event.traced((cause == null ? current() : cause).traceparent());
  }

  private static TraceContext current() {
    return MDC.get(TRACE) instanceof String trace && MDC.get(SPAN) instanceof String span
        ? new TraceContext(trace, span, "true".equals(MDC.get(SAMPLED)))
        : TraceContext.root();
  }

  /** Begins the handling of a batch; what these events cause belongs to their traces. */
  public Handling handle(List<Envelope<?>> events, String consumer) {
    var begun = new ArrayList<Spans.Begun>(events.size());
    for (var event : events) {
      var span = spans.begin(event, consumer);
      handled.put(event.id(), span.place());
      begun.add(span);
    }
    return new Handling(events, begun);
  }

  /** A batch on its way through the handler. */
  public final class Handling {
    private final List<Envelope<?>> events;
    private final List<Spans.Begun> begun;

    private Handling(List<Envelope<?>> events, List<Spans.Begun> begun) {
      this.events = events;
      this.begun = begun;
    }

    /** The handler is through: nothing more is caused by these events. */
    public void release() {
      events.forEach(event -> handled.remove(event.id()));
    }

    public void failed(Throwable cause) {
      release();
      begun.forEach(span -> span.failed(cause));
    }

    /**
     * Committed: tells of each event, with its own place in the log context. A request that handled
     * them has its own place back afterwards.
     */
    public void committed(Consumer<Envelope<?>> telling) {
      elsewhere(
          () -> {
            for (int i = 0; i < events.size(); i++) {
              var event = events.get(i);
              put(begun.get(i).place(), event);
              telling.accept(event);
              begun.get(i).done();
            }
          });
    }
  }

  /**
   * Tells of an event that carries its place in a trace, with that place in the log context. A
   * request that caused it has its own place back afterwards.
   */
  public void at(Envelope<?> event, Runnable telling) {
    elsewhere(
        () -> {
          put(TraceContext.parse(event.traceparent()).orElseGet(TraceContext::root), event);
          telling.run();
        });
  }

  /** What stands in the log context now stands there again when the telling is over. */
  private static void elsewhere(Runnable telling) {
    var before = here();
    telling.run();
    clear();
    before.forEach(MDC::put);
  }

  private static void put(TraceContext place, Envelope<?> event) {
    put(place);
    MDC.put(CORRELATION, Objects.requireNonNullElse(event.correlationId(), ""));
  }

  private static Map<String, Object> here() {
    var here = new HashMap<String, Object>();
    for (var key : KEYS) {
      var value = MDC.get(key);
      if (value != null) {
        here.put(key, value);
      }
    }
    return here;
  }

  private static void clear() {
    KEYS.forEach(MDC::remove);
  }

  private static void put(TraceContext place) {
    MDC.put(TRACE, place.traceId());
    MDC.put(SPAN, place.spanId());
    MDC.put(SAMPLED, Boolean.toString(place.sampled()));
  }
}
