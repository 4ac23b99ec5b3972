package kz.qyzmet.gateway.messages.portal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import kz.qyzmet.gateway.messages.Namespaces;

/** Where the result is wanted: {@code office} or {@code branch}, and its code. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "Pickup",
    namespace = Namespaces.APPLICATION,
    propOrder = {"kind", "code"})
public class Pickup {
  @XmlElement(required = true)
  public String kind;

  @XmlElement(required = true)
  public String code;
}
