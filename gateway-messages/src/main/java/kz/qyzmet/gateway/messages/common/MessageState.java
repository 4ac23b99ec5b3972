package kz.qyzmet.gateway.messages.common;

import jakarta.xml.bind.annotation.XmlEnum;
import jakarta.xml.bind.annotation.XmlType;
import kz.qyzmet.gateway.messages.Namespaces;

/** Where a message is that the gateway delivers. */
@XmlEnum
@XmlType(name = "MessageState", namespace = Namespaces.COMMON)
public enum MessageState {
  ON_DELIVERY,
  DELIVERED,
  NOT_DELIVERED,
  DELIVERY_STOPPED
}
