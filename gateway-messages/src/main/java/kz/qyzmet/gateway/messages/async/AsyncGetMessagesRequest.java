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

/** Asks for messages that wait; an amount of 0 or none is the gateway's own limit. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "AsyncGetMessagesRequest",
    namespace = Namespaces.ASYNC_TYPES,
    propOrder = {
      "messageId",
      "correlationId",
      "requestDate",
      "serviceId",
      "sender",
      "amount",
      "properties"
    })
public class AsyncGetMessagesRequest {
  public String messageId;

  public String correlationId;

  public OffsetDateTime requestDate;

  @XmlElement(required = true)
  public String serviceId;

  public SenderInfo sender;

  public Integer amount;

  public List<Property> properties = new ArrayList<>();
}
