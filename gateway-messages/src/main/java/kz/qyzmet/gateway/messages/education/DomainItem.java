package kz.qyzmet.gateway.messages.education;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;

/** An entry of a dictionary, in both languages. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "domainItemData",
    propOrder = {"code", "kkValue", "ruValue"})
public class DomainItem {
  @XmlElement(required = true)
  public String code;

  @XmlElement(required = true)
  public String kkValue;

  @XmlElement(required = true)
  public String ruValue;
}
