/**
 * One trace from the portal to the notice. A request's trace context (W3C, taken from the caller or
 * made here) goes into the log lines and, with each event, through the outbox and Kafka to the
 * consumers. That much always works and costs no span; spans are recorded and exported where the
 * settings turn OpenTelemetry on.
 */
package kz.qyzmet.kit.trace;
