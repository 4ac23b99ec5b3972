package kz.qyzmet.gateway.messages.common;

import jakarta.xml.bind.annotation.XmlEnum;
import jakarta.xml.bind.annotation.XmlEnumValue;
import jakarta.xml.bind.annotation.XmlType;
import kz.qyzmet.gateway.messages.Namespaces;

/** Whether the receiver took a message. */
@XmlEnum
@XmlType(name = "ReceiveStatus", namespace = Namespaces.COMMON)
public enum ReceiveStatus {
  MESSAGE_ACCEPTED,
  /** Misspelt in the gateway's own schema: this is how it travels. */
  @XmlEnumValue("MESSAGE_NOT_ACCTEPTED")
  MESSAGE_NOT_ACCEPTED
}
