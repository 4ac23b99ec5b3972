package kz.qyzmet.gateway.messages.portal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;

/** A file in the gateway's temporary storage, for one document of the passport. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "",
    propOrder = {"document", "fileIdentifier", "name", "mediaType"})
public class Attachment {
  @XmlElement(required = true)
  public String document;

  @XmlElement(required = true)
  public String fileIdentifier;

  @XmlElement(required = true)
  public String name;

  @XmlElement(required = true)
  public String mediaType;
}
