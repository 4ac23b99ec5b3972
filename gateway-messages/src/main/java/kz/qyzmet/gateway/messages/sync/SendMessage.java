package kz.qyzmet.gateway.messages.sync;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import kz.qyzmet.gateway.messages.Namespaces;

/** The call of the synchronous channel. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "SendMessage", namespace = Namespaces.SYNC)
@XmlType(
    name = "",
    propOrder = {"request"})
public class SendMessage {
  @XmlElement(required = true, nillable = true)
  public SyncSendMessageRequest request;
}
