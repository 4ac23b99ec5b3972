package kz.qyzmet.gateway.messages.sync;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import kz.qyzmet.gateway.messages.Namespaces;

/** A synchronous message. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "SyncSendMessageRequest",
    namespace = Namespaces.SYNC_REQUEST,
    propOrder = {"requestInfo", "requestData"})
public class SyncSendMessageRequest {
  @XmlElement(required = true)
  public SyncMessageInfo requestInfo;

  @XmlElement(required = true)
  public RequestData requestData;
}
