package kz.qyzmet.gateway.messages.common;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.time.OffsetDateTime;
import kz.qyzmet.gateway.messages.Namespaces;

/** A message's status at the gateway. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "MessageStatusInfo",
    namespace = Namespaces.COMMON,
    propOrder = {"statusCode", "statusMessage", "statusDate"})
public class MessageStatusInfo {
  @XmlElement(required = true)
  public String statusCode;

  @XmlElement(required = true)
  public String statusMessage;

  @XmlElement(required = true)
  public OffsetDateTime statusDate;
}
