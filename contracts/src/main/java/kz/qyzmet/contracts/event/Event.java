package kz.qyzmet.contracts.event;

import java.util.UUID;

/**
 * Something that happened to an application or to an organisation. Every permitted record is in
 * {@link EventCatalog}.
 */
public sealed interface Event
    permits ApplicationEvent, CaseEvent, DeadlineEvent, OrganisationEvent, StatusEvent {
  /**
   * What the event is about: key of the Kafka record and subject of the CloudEvent. The
   * application; of an {@link OrganisationEvent} the organisation.
   */
  UUID applicationId();
}
