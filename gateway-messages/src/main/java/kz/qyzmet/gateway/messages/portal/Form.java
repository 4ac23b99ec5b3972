package kz.qyzmet.gateway.messages.portal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import kz.qyzmet.gateway.messages.Namespaces;

/** Values by the field codes of the service's form. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "Form",
    namespace = Namespaces.APPLICATION,
    propOrder = {"field"})
public class Form {
  public List<Field> field = new ArrayList<>();
}
