package kz.qyzmet.gateway.messages.sync;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import kz.qyzmet.gateway.messages.Namespaces;

/** The answer to a synchronous message. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "SyncSendMessageResponse",
    namespace = Namespaces.SYNC_RESPONSE,
    propOrder = {"responseInfo", "responseData"})
public class SyncSendMessageResponse {
  @XmlElement(required = true)
  public SyncMessageInfoResponse responseInfo;

  @XmlElement(required = true)
  public ResponseData responseData;
}
