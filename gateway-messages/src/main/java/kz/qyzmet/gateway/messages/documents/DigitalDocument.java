package kz.qyzmet.gateway.messages.documents;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.time.LocalDate;
import kz.qyzmet.gateway.messages.Namespaces;

/** A document of a person. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "DigitalDocument",
    namespace = Namespaces.DIGITAL_DOCUMENTS,
    propOrder = {"iin", "kind", "number", "issuedBy", "issuedOn", "validUntil", "status"})
public class DigitalDocument {
  @XmlElement(required = true)
  public String iin;

  @XmlElement(required = true)
  public String kind;

  @XmlElement(required = true)
  public String number;

  @XmlElement(required = true)
  public String issuedBy;

  @XmlElement(required = true)
  public LocalDate issuedOn;

  public LocalDate validUntil;

  @XmlElement(required = true)
  public DocumentStatus status;
}
