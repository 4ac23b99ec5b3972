package kz.qyzmet.gateway.messages.common;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import kz.qyzmet.gateway.messages.Namespaces;

/** The payload: an object that a schema here knows by its {@code xsi:type}, else a DOM element. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "MessageData",
    namespace = Namespaces.COMMON,
    propOrder = {"data"})
public class MessageData {
  public Object data;
}
