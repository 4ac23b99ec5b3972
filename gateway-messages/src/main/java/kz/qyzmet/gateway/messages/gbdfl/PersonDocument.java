package kz.qyzmet.gateway.messages.gbdfl;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.time.LocalDate;
import kz.qyzmet.gateway.messages.Namespaces;

/** An identity document. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "Document",
    namespace = Namespaces.GBDFL_DOCUMENT,
    propOrder = {
      "type",
      "number",
      "series",
      "beginDate",
      "endDate",
      "issueOrganization",
      "status",
      "invalidityDate",
      "surname",
      "name",
      "patronymic",
      "birthDate"
    })
public class PersonDocument {
  @XmlElement(required = true)
  public Entry type;

  @XmlElement(required = true)
  public String number;

  public String series;

  @XmlElement(required = true)
  public LocalDate beginDate;

  public LocalDate endDate;

  @XmlElement(required = true)
  public Entry issueOrganization;

  @XmlElement(required = true)
  public Entry status;

  public LocalDate invalidityDate;

  public String surname;

  public String name;

  public String patronymic;

  @XmlElement(required = true)
  public LocalDate birthDate;
}
