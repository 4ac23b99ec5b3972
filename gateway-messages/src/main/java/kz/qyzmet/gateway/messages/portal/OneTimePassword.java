package kz.qyzmet.gateway.messages.portal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.time.OffsetDateTime;

/** The portal checked a one-time password. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "",
    propOrder = {"phone", "confirmedAt"})
public class OneTimePassword {
  @XmlElement(required = true)
  public String phone;

  @XmlElement(required = true)
  public OffsetDateTime confirmedAt;
}
