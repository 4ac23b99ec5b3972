package kz.qyzmet.gateway.messages.common;

import jakarta.xml.bind.annotation.XmlEnum;
import jakarta.xml.bind.annotation.XmlType;
import kz.qyzmet.gateway.messages.Namespaces;

/** Whether a message that was not taken may come again. */
@XmlEnum
@XmlType(name = "ResendMessage", namespace = Namespaces.COMMON)
public enum ResendMessage {
  RESEND,
  NOT_RESEND
}
