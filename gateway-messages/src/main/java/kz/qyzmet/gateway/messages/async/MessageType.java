package kz.qyzmet.gateway.messages.async;

import jakarta.xml.bind.annotation.XmlEnum;
import jakarta.xml.bind.annotation.XmlType;
import kz.qyzmet.gateway.messages.Namespaces;

/** What a message is in its chain. */
@XmlEnum
@XmlType(name = "MessageType", namespace = Namespaces.ASYNC_TYPES)
public enum MessageType {
  REQUEST,
  NOTIFICATION,
  UPDATE,
  RESPONSE
}
