package kz.qyzmet.benchmarks.part;

import java.time.Duration;
import java.time.Instant;
import kz.qyzmet.benchmarks.bed.Published;
import kz.qyzmet.benchmarks.floor.BareKafka;
import kz.qyzmet.benchmarks.workload.Latencies;
import kz.qyzmet.contracts.event.Decoded;
import kz.qyzmet.contracts.event.EventJson;

/**
 * A consumer of the topic of cases that notes how old each event is when its poll returns: from the
 * event's own time, which the service takes just before the one statement that commits it. Both
 * clocks are this machine's.
 */
final class Tap implements AutoCloseable {
  private final Latencies ages = new Latencies();
  private final Thread thread;
  private volatile boolean closing;

  /** Reads from the topic's end on; it stands there when the constructor returns. */
  Tap(BareKafka kafka) {
    var consumer = kafka.consumer(Published.CASES);
    thread =
        Thread.ofPlatform()
            .name("tap")
            .start(
                () -> {
                  try (consumer) {
                    while (!closing) {
                      var batch = consumer.poll(Duration.ofMillis(100));
                      var now = Instant.now();
                      batch.forEach(each -> take(each.value(), now));
                    }
                  }
                });
  }

  private void take(byte[] payload, Instant now) {
    if (EventJson.decode(payload) instanceof Decoded.Known(var event)) {
      ages.add(Duration.between(event.time(), now).toNanos());
    }
  }

  Latencies ages() {
    return ages;
  }

  @Override
  public void close() {
    closing = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
