package kz.qyzmet.gateway.messages.documents;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlType;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import kz.qyzmet.gateway.messages.Namespaces;

/** Asks which documents of those kinds a person has. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "DocumentsRequest",
    namespace = Namespaces.DIGITAL_DOCUMENTS,
    propOrder = {"messageId", "messageDate", "senderCode", "iin", "kinds"})
public class DocumentsRequest {
  @XmlElement(required = true)
  public String messageId;

  @XmlElement(required = true)
  public OffsetDateTime messageDate;

  @XmlElement(required = true)
  public String senderCode;

  @XmlElement(required = true)
  public String iin;

  @XmlElementWrapper(name = "kinds", required = true)
  @XmlElement(name = "kind")
  public List<String> kinds = new ArrayList<>();
}
