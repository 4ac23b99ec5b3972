package kz.qyzmet.gateway.messages.async;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.time.OffsetDateTime;
import kz.qyzmet.gateway.messages.Namespaces;

/** That the gateway heard it. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "AsyncSendDeliveryNotificationResponse",
    namespace = Namespaces.ASYNC_TYPES,
    propOrder = {"notificationId", "responseDate", "sessionId"})
public class AsyncSendDeliveryNotificationResponse {
  @XmlElement(required = true)
  public String notificationId;

  @XmlElement(required = true)
  public OffsetDateTime responseDate;

  @XmlElement(required = true)
  public String sessionId;
}
