package kz.qyzmet.gateway.messages.gbdfl;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.qyzmet.gateway.messages.Namespaces;

/** A person as the register knows them; what we never read is left out. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "Person",
    namespace = Namespaces.GBDFL_PERSON,
    propOrder = {
      "iin",
      "surname",
      "name",
      "patronymic",
      "engFirstName",
      "engSurname",
      "birthDate",
      "deathDate",
      "gender",
      "nationality",
      "citizenship",
      "lifeStatus",
      "birthPlace",
      "documents",
      "removed"
    })
public class Person {
  @XmlElement(required = true)
  public String iin;

  public String surname;

  public String name;

  public String patronymic;

  public String engFirstName;

  public String engSurname;

  @XmlElement(required = true)
  public LocalDate birthDate;

  public LocalDate deathDate;

  @XmlElement(required = true)
  public Entry gender;

  @XmlElement(required = true)
  public Entry nationality;

  @XmlElement(required = true)
  public Entry citizenship;

  @XmlElement(required = true)
  public Entry lifeStatus;

  @XmlElement(required = true)
  public BirthPlace birthPlace;

  @XmlElementWrapper(name = "documents")
  @XmlElement(name = "document")
  public List<PersonDocument> documents = new ArrayList<>();

  public Boolean removed;
}
