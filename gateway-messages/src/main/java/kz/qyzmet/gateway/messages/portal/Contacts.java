package kz.qyzmet.gateway.messages.portal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import kz.qyzmet.gateway.messages.Namespaces;

/** Where the applicant can be reached. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "Contacts",
    namespace = Namespaces.APPLICATION,
    propOrder = {"phone", "email", "address"})
public class Contacts {
  public String phone;

  public String email;

  public String address;
}
