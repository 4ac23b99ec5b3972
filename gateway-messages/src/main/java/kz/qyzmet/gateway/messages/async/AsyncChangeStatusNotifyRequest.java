package kz.qyzmet.gateway.messages.async;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.time.OffsetDateTime;
import kz.qyzmet.gateway.messages.Namespaces;
import kz.qyzmet.gateway.messages.common.ChangeStatusNotification;

/** Tells a sender what became of its message. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "AsyncChangeStatusNotifyRequest",
    namespace = Namespaces.ASYNC_TYPES,
    propOrder = {"notification", "requestDate", "sessionId"})
public class AsyncChangeStatusNotifyRequest {
  @XmlElement(required = true)
  public ChangeStatusNotification notification;

  @XmlElement(required = true)
  public OffsetDateTime requestDate;

  public String sessionId;
}
