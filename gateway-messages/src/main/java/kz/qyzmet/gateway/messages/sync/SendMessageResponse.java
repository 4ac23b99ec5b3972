package kz.qyzmet.gateway.messages.sync;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import kz.qyzmet.gateway.messages.Namespaces;

/** Its answer. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "SendMessageResponse", namespace = Namespaces.SYNC)
@XmlType(
    name = "",
    propOrder = {"response"})
public class SendMessageResponse {
  @XmlElement(required = true, nillable = true)
  public SyncSendMessageResponse response;
}
