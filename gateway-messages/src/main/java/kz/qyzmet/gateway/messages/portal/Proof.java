package kz.qyzmet.gateway.messages.portal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import kz.qyzmet.gateway.messages.Namespaces;

/** How the applicant certified it; one of the two. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "Proof",
    namespace = Namespaces.APPLICATION,
    propOrder = {"signature", "oneTimePassword"})
public class Proof {
  public byte[] signature;

  public OneTimePassword oneTimePassword;
}
