package kz.qyzmet.gateway.messages.async;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.time.OffsetDateTime;
import kz.qyzmet.gateway.messages.Namespaces;

/** That a message was received, and under which ids. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "AsyncSendMessageResponse",
    namespace = Namespaces.ASYNC_TYPES,
    propOrder = {"messageId", "correlationId", "responseDate", "sessionId"})
public class AsyncSendMessageResponse {
  @XmlElement(required = true)
  public String messageId;

  @XmlElement(required = true)
  public String correlationId;

  @XmlElement(required = true)
  public OffsetDateTime responseDate;

  public String sessionId;
}
