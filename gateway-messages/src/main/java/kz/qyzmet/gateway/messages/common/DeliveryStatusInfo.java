package kz.qyzmet.gateway.messages.common;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.time.OffsetDateTime;
import kz.qyzmet.gateway.messages.Namespaces;

/** Taken or not, and why. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "DeliveryStatusInfo",
    namespace = Namespaces.COMMON,
    propOrder = {"receiveStatus", "statusDate", "resendMessage", "error"})
public class DeliveryStatusInfo {
  @XmlElement(required = true)
  public ReceiveStatus receiveStatus;

  @XmlElement(required = true)
  public OffsetDateTime statusDate;

  @XmlElement(required = true)
  public ResendMessage resendMessage;

  public ErrorInfo error;
}
