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

/** Asks where a message is. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "AsyncGetMessageStatusRequest",
    namespace = Namespaces.ASYNC_TYPES,
    propOrder = {"messageId", "requestDate", "sender", "properties"})
public class AsyncGetMessageStatusRequest {
  @XmlElement(required = true)
  public String messageId;

  @XmlElement(required = true)
  public OffsetDateTime requestDate;

  @XmlElement(required = true)
  public SenderInfo sender;

  public List<Property> properties = new ArrayList<>();
}
