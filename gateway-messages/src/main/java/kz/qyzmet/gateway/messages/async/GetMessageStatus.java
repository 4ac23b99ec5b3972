package kz.qyzmet.gateway.messages.async;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import kz.qyzmet.gateway.messages.Namespaces;

/** The call {@code getMessageStatus}. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "getMessageStatus", namespace = Namespaces.ASYNC)
@XmlType(
    name = "",
    propOrder = {"request"})
public class GetMessageStatus {
  @XmlElement(required = true, nillable = true)
  public AsyncGetMessageStatusRequest request;
}
