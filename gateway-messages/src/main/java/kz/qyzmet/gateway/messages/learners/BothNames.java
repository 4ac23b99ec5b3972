package kz.qyzmet.gateway.messages.learners;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import kz.qyzmet.gateway.messages.Namespaces;

/** A name in both languages of the papers. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "BothNames",
    namespace = Namespaces.LEARNERS,
    propOrder = {"kk", "ru"})
public class BothNames {
  @XmlElement(required = true)
  public String kk;

  @XmlElement(required = true)
  public String ru;
}
