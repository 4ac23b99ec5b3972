package kz.qyzmet.notification.cabinet.rest;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import kz.qyzmet.notification.cabinet.usecase.Doorbells;

/**
 * Ends the streams when the process is told to stop. A graceful stop waits for open requests, and a
 * stream is one that would never end by itself; its reader comes back elsewhere.
 */
@ApplicationScoped
class StreamsEnd {
  private final Doorbells bells;

  StreamsEnd(Doorbells bells) {
    this.bells = bells;
  }

  void early(@Observes ShutdownDelayInitiatedEvent event) {
    bells.closeAll();
  }

  void late(@Observes ShutdownEvent event) {
    bells.closeAll();
  }
}
