package kz.qyzmet.gateway.messages.common;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import kz.qyzmet.gateway.messages.Namespaces;

/** Which system sends. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "SenderInfo",
    namespace = Namespaces.COMMON,
    propOrder = {"senderId", "password"})
public class SenderInfo {
  @XmlElement(required = true)
  public String senderId;

  public String password;
}
