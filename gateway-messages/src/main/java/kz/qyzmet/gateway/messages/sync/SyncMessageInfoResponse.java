package kz.qyzmet.gateway.messages.sync;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.time.OffsetDateTime;
import kz.qyzmet.gateway.messages.Namespaces;
import kz.qyzmet.gateway.messages.common.StatusInfo;

/** About the answer; whoever answers fills in the id. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "SyncMessageInfoResponse",
    namespace = Namespaces.SYNC,
    propOrder = {"messageId", "correlationId", "responseDate", "status", "sessionId"})
public class SyncMessageInfoResponse {
  @XmlElement(required = true)
  public String messageId;

  public String correlationId;

  @XmlElement(required = true)
  public OffsetDateTime responseDate;

  @XmlElement(required = true)
  public StatusInfo status;

  public String sessionId;
}
