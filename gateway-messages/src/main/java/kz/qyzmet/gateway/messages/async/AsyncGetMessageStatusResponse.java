package kz.qyzmet.gateway.messages.async;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.time.OffsetDateTime;
import kz.qyzmet.gateway.messages.Namespaces;
import kz.qyzmet.gateway.messages.common.MessageState;
import kz.qyzmet.gateway.messages.common.MessageStatusInfo;

/** Where it is. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "AsyncGetMessageStatusResponse",
    namespace = Namespaces.ASYNC_TYPES,
    propOrder = {"messageState", "status", "responseDate", "sessionId"})
public class AsyncGetMessageStatusResponse {
  @XmlElement(required = true)
  public MessageState messageState;

  @XmlElement(required = true)
  public MessageStatusInfo status;

  @XmlElement(required = true)
  public OffsetDateTime responseDate;

  public String sessionId;
}
