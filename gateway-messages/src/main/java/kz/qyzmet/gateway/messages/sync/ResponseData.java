package kz.qyzmet.gateway.messages.sync;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import kz.qyzmet.gateway.messages.Namespaces;

/** The payload: an object that a schema here knows by its {@code xsi:type}, else a DOM element. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "ResponseData",
    namespace = Namespaces.SYNC_RESPONSE,
    propOrder = {"data"})
public class ResponseData {
  public Object data;
}
