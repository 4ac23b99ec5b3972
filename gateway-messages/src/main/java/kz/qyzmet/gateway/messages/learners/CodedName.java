package kz.qyzmet.gateway.messages.learners;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import kz.qyzmet.gateway.messages.Namespaces;

/** A name of a classifier, with its code. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "CodedName",
    namespace = Namespaces.LEARNERS,
    propOrder = {"code", "name"})
public class CodedName {
  @XmlElement(required = true)
  public String code;

  @XmlElement(required = true)
  public BothNames name;
}
