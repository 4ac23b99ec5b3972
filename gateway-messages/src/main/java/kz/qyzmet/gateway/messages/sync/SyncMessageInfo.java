package kz.qyzmet.gateway.messages.sync;

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

/** About a synchronous message; the sender fills in its id. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "SyncMessageInfo",
    namespace = Namespaces.SYNC,
    propOrder = {
      "messageId",
      "correlationId",
      "serviceId",
      "messageDate",
      "routeId",
      "sender",
      "properties",
      "sessionId"
    })
public class SyncMessageInfo {
  @XmlElement(required = true)
  public String messageId;

  public String correlationId;

  @XmlElement(required = true)
  public String serviceId;

  @XmlElement(required = true)
  public OffsetDateTime messageDate;

  public String routeId;

  @XmlElement(required = true)
  public SenderInfo sender;

  public List<Property> properties = new ArrayList<>();

  public String sessionId;
}
