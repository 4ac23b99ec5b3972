package kz.qyzmet.gateway.messages.async;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import kz.qyzmet.gateway.messages.Namespaces;
import kz.qyzmet.gateway.messages.common.MessageData;

/** A message to be sent. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "AsyncSendMessageRequest",
    namespace = Namespaces.ASYNC_TYPES,
    propOrder = {"messageInfo", "messageData"})
public class AsyncSendMessageRequest {
  @XmlElement(required = true)
  public AsyncMessageInfo messageInfo;

  @XmlElement(required = true)
  public MessageData messageData;
}
