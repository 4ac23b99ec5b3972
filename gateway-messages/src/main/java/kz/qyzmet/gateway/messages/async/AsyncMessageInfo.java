package kz.qyzmet.gateway.messages.async;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import kz.qyzmet.gateway.messages.Namespaces;
import kz.qyzmet.gateway.messages.common.Property;
import kz.qyzmet.gateway.messages.common.SenderInfo;

/**
 * About an asynchronous message. The gateway makes its id, and the chain of a REQUEST; every other
 * type names its chain.
 */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "AsyncMessageInfo",
    namespace = Namespaces.ASYNC_TYPES,
    propOrder = {
      "messageId",
      "correlationId",
      "serviceId",
      "messageType",
      "routeId",
      "messageDate",
      "sender",
      "properties",
      "sessionId"
    })
public class AsyncMessageInfo {
  public String messageId;

  public String correlationId;

  @XmlElement(required = true)
  public String serviceId;

  @XmlElement(required = true)
  public MessageType messageType;

  public String routeId;

  @XmlElement(required = true)
  public OffsetDateTime messageDate;

  @XmlElement(required = true)
  public SenderInfo sender;

  public List<Property> properties = new ArrayList<>();

  public String sessionId;
}
