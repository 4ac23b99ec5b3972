package kz.qyzmet.kit.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import kz.qyzmet.contracts.event.Envelope;

/**
 * The consumer's spans. Where OpenTelemetry is off they are only places, at no cost worth naming.
 */
@ApplicationScoped
class Spans {
  private final Tracer tracer;

  Spans(OpenTelemetry telemetry) {
    this.tracer = telemetry.getTracer("kz.qyzmet.inbox");
  }

  /** A span that runs; {@code place} is what the events that it causes carry. */
  record Begun(Span span, TraceContext place) {
    void done() {
      span.end();
    }

    void failed(Throwable cause) {
      span.setStatus(StatusCode.ERROR, cause.getClass().getSimpleName());
      span.end();
    }
  }

  Begun begin(Envelope<?> event, String consumer) {
    var parent = TraceContext.parse(event.traceparent()).orElseGet(TraceContext::root);
    var span =
        tracer
            .spanBuilder("handle " + event.type())
            .setSpanKind(SpanKind.CONSUMER)
            .setParent(Context.root().with(Span.wrap(remote(parent))))
            .setAttribute("messaging.system", "kafka")
            .setAttribute("messaging.destination.name", event.topic())
            .setAttribute("messaging.consumer.group.name", consumer)
            .setAttribute("qyzmet.application", event.applicationId().toString())
            .startSpan();
    return new Begun(span, span.isRecording() ? place(span.getSpanContext()) : parent.child());
  }

  private static SpanContext remote(TraceContext parent) {
    return SpanContext.createFromRemoteParent(
        parent.traceId(),
        parent.spanId(),
        parent.sampled() ? TraceFlags.getSampled() : TraceFlags.getDefault(),
        TraceState.getDefault());
  }

  private static TraceContext place(SpanContext context) {
    return new TraceContext(context.getTraceId(), context.getSpanId(), context.isSampled());
  }
}
