package kz.qyzmet.notification.reconciliation.domain;

import kz.qyzmet.contracts.event.EventCatalog;

/** Who gives an account. */
public enum Party {
  /** Tells no events of applications; it takes part only where an installation has one. */
  GATEWAY("gateway-service", "/qyzmet/gateway-service", ""),
  DEADLINE("deadline-service", EventCatalog.DEADLINE, EventCatalog.DEADLINE_TOPIC),
  NOTIFICATION("notification-service", EventCatalog.NOTIFICATION, EventCatalog.STATUS_TOPIC),
  COLLEGE("college-service", EventCatalog.COLLEGE, EventCatalog.CASE_TOPIC),
  INTAKE("intake-service", EventCatalog.INTAKE, EventCatalog.APPLICATION_TOPIC);

  private final String service;
  private final String source;
  private final String topic;

  Party(String service, String source, String topic) {
    this.service = service;
    this.source = source;
    this.topic = topic;
  }

  public String service() {
    return service;
  }

  /** Of its events. */
  public String source() {
    return source;
  }

  /** Where its events lie. */
  public String topic() {
    return topic;
  }
}
