package kz.qyzmet.gateway.messages.documents;

import jakarta.xml.bind.annotation.XmlEnum;
import jakarta.xml.bind.annotation.XmlType;
import kz.qyzmet.gateway.messages.Namespaces;

/** Whether a document may be relied on. */
@XmlEnum
@XmlType(name = "DocumentStatus", namespace = Namespaces.DIGITAL_DOCUMENTS)
public enum DocumentStatus {
  VALID,
  EXPIRED,
  ANNULLED
}
