package kz.qyzmet.gateway.messages.portal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import kz.qyzmet.gateway.messages.Namespaces;

/** What the portal is told once its application is accepted. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "PortalAnswer",
    namespace = Namespaces.APPLICATION,
    propOrder = {
      "applicationId",
      "number",
      "acceptedAt",
      "registered",
      "due",
      "reason",
      "handOverBy"
    })
public class PortalAnswer {
  @XmlElement(required = true)
  public String applicationId;

  @XmlElement(required = true)
  public String number;

  @XmlElement(required = true)
  public OffsetDateTime acceptedAt;

  @XmlElement(required = true)
  public LocalDate registered;

  public OffsetDateTime due;

  public String reason;

  public LocalDate handOverBy;
}
