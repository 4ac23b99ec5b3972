package kz.qyzmet.gateway.messages.portal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.time.LocalDate;
import kz.qyzmet.gateway.messages.Namespaces;

/** Who applies. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "Applicant",
    namespace = Namespaces.APPLICATION,
    propOrder = {"iin", "surname", "name", "patronymic", "birthDate"})
public class Applicant {
  @XmlElement(required = true)
  public String iin;

  @XmlElement(required = true)
  public String surname;

  @XmlElement(required = true)
  public String name;

  public String patronymic;

  public LocalDate birthDate;
}
