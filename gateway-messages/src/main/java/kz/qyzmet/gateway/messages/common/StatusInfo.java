package kz.qyzmet.gateway.messages.common;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import kz.qyzmet.gateway.messages.Namespaces;

/** How a synchronous message ended; the message has up to 250 characters. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "StatusInfo",
    namespace = Namespaces.COMMON,
    propOrder = {"code", "message"})
public class StatusInfo {
  @XmlElement(required = true)
  public String code;

  @XmlElement(required = true)
  public String message;
}
