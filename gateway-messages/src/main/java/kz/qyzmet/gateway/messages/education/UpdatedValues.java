package kz.qyzmet.gateway.messages.education;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;

/** A value of a dictionary that has changed. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "updatedValues",
    propOrder = {"code", "values"})
public class UpdatedValues {
  @XmlElement(required = true)
  public String code;

  @XmlElementWrapper(name = "values")
  @XmlElement(name = "domainItemData")
  public List<DomainItem> values = new ArrayList<>();
}
