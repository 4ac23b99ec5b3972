package kz.qyzmet.gateway.messages.documents;

import jakarta.xml.bind.annotation.XmlEnum;
import jakarta.xml.bind.annotation.XmlType;
import kz.qyzmet.gateway.messages.Namespaces;

/** How the question went: a failure says nothing of the person. */
@XmlEnum
@XmlType(name = "Result", namespace = Namespaces.DIGITAL_DOCUMENTS)
public enum Result {
  FOUND,
  NOT_FOUND,
  FAILED
}
