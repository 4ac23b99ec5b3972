package kz.qyzmet.gateway.messages.common;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.time.OffsetDateTime;
import kz.qyzmet.gateway.messages.Namespaces;

/** The receiver tells whether it took a message. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "DeliveryNotification",
    namespace = Namespaces.COMMON,
    propOrder = {"messageId", "serviceId", "notificationDate", "deliveryStatus"})
public class DeliveryNotification {
  @XmlElement(required = true)
  public String messageId;

  @XmlElement(required = true)
  public String serviceId;

  @XmlElement(required = true)
  public OffsetDateTime notificationDate;

  @XmlElement(required = true)
  public DeliveryStatusInfo deliveryStatus;
}
