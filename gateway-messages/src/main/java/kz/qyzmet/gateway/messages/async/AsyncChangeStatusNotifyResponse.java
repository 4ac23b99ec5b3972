package kz.qyzmet.gateway.messages.async;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.time.OffsetDateTime;
import kz.qyzmet.gateway.messages.Namespaces;

/** That it was heard. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "AsyncChangeStatusNotifyResponse",
    namespace = Namespaces.ASYNC_TYPES,
    propOrder = {"responseDate", "sessionId"})
public class AsyncChangeStatusNotifyResponse {
  @XmlElement(required = true)
  public OffsetDateTime responseDate;

  @XmlElement(required = true)
  public String sessionId;
}
