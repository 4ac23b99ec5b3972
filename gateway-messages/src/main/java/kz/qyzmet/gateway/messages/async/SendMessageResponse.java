package kz.qyzmet.gateway.messages.async;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import kz.qyzmet.gateway.messages.Namespaces;

/** The answer of {@code sendMessage}. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "sendMessageResponse", namespace = Namespaces.ASYNC)
@XmlType(
    name = "",
    propOrder = {"response"})
public class SendMessageResponse {
  @XmlElement(required = true, nillable = true)
  public AsyncSendMessageResponse response;
}
