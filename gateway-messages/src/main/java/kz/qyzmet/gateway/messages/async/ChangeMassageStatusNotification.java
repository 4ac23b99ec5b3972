package kz.qyzmet.gateway.messages.async;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import kz.qyzmet.gateway.messages.Namespaces;

/** The call {@code changeMassageStatusNotification}. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "changeMassageStatusNotification", namespace = Namespaces.ASYNC_CLIENT)
@XmlType(
    name = "",
    propOrder = {"request"})
public class ChangeMassageStatusNotification {
  @XmlElement(required = true, nillable = true)
  public AsyncChangeStatusNotifyRequest request;
}
