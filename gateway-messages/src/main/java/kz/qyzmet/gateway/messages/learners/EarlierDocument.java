package kz.qyzmet.gateway.messages.learners;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.time.LocalDate;
import kz.qyzmet.gateway.messages.Namespaces;

/** A document on education that an earlier study has ended in. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "EarlierDocument",
    namespace = Namespaces.LEARNERS,
    propOrder = {"title", "number", "completedOn", "issuedOn"})
public class EarlierDocument {
  @XmlElement(required = true)
  public BothNames title;

  @XmlElement(required = true)
  public String number;

  @XmlElement(required = true)
  public LocalDate completedOn;

  @XmlElement(required = true)
  public LocalDate issuedOn;
}
