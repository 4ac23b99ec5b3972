package kz.qyzmet.gateway.messages.gbdfl;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.time.OffsetDateTime;
import kz.qyzmet.gateway.messages.Namespaces;

/** An entry of one of the register's dictionaries. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "Entry",
    namespace = Namespaces.GBDFL_DICTIONARIES,
    propOrder = {"code", "nameRu", "nameKz", "changeDate"})
public class Entry {
  @XmlElement(required = true)
  public String code;

  @XmlElement(required = true)
  public String nameRu;

  @XmlElement(required = true)
  public String nameKz;

  public OffsetDateTime changeDate;
}
