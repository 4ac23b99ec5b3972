package kz.qyzmet.gateway.messages.async;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import kz.qyzmet.gateway.messages.Namespaces;

/** The call {@code sendDeliveryNotification}. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "sendDeliveryNotification", namespace = Namespaces.ASYNC)
@XmlType(
    name = "",
    propOrder = {"request"})
public class SendDeliveryNotification {
  @XmlElement(required = true, nillable = true)
  public AsyncSendDeliveryNotificationRequest request;
}
