package kz.qyzmet.gateway.messages.async;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.time.OffsetDateTime;
import kz.qyzmet.gateway.messages.Namespaces;
import kz.qyzmet.gateway.messages.common.DeliveryNotification;
import kz.qyzmet.gateway.messages.common.SenderInfo;

/** Tells the gateway whether a message was taken. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "AsyncSendDeliveryNotificationRequest",
    namespace = Namespaces.ASYNC_TYPES,
    propOrder = {"notification", "requestDate", "sender"})
public class AsyncSendDeliveryNotificationRequest {
  @XmlElement(required = true)
  public DeliveryNotification notification;

  @XmlElement(required = true)
  public OffsetDateTime requestDate;

  public SenderInfo sender;
}
