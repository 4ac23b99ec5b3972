package kz.qyzmet.gateway.messages.async;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import kz.qyzmet.gateway.messages.Namespaces;

/** The messages that wait. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "AsyncGetMessagesResponse",
    namespace = Namespaces.ASYNC_TYPES,
    propOrder = {"responseDate", "sessionId", "messages"})
public class AsyncGetMessagesResponse {
  @XmlElement(required = true)
  public OffsetDateTime responseDate;

  @XmlElement(required = true)
  public String sessionId;

  public List<AsyncMessage> messages = new ArrayList<>();
}
