package kz.qyzmet.gateway.messages.common;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import kz.qyzmet.gateway.messages.Namespaces;

/** An addition that both sides agreed on: a key of up to 30, a value of up to 500 characters. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "Property",
    namespace = Namespaces.COMMON,
    propOrder = {"key", "value"})
public class Property {
  @XmlElement(required = true)
  public String key;

  @XmlElement(required = true)
  public String value;
}
