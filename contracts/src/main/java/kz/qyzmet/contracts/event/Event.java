package kz.qyzmet.contracts.event;

import java.util.UUID;

/** Something that happened to an application. Every permitted record is in {@link EventCatalog}. */
public sealed interface Event permits ApplicationEvent, CaseEvent, DeadlineEvent, StatusEvent {
  /** The application: key of the Kafka record and subject of the CloudEvent. */
  UUID applicationId();
}
