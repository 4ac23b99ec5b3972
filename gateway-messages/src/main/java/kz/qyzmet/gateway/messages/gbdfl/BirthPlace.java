package kz.qyzmet.gateway.messages.gbdfl;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import kz.qyzmet.gateway.messages.Namespaces;

/** Where a person was born. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "BirthPlace",
    namespace = Namespaces.GBDFL_PERSON,
    propOrder = {"country", "district", "region", "city", "birthTeCodeAR"})
public class BirthPlace {
  public Entry country;

  public Entry district;

  public Entry region;

  public String city;

  public String birthTeCodeAR;
}
