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

/** What the digital documents service answers. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "DocumentsResponse",
    namespace = Namespaces.DIGITAL_DOCUMENTS,
    propOrder = {"messageId", "messageDate", "requestId", "result", "documents"})
public class DocumentsResponse {
  @XmlElement(required = true)
  public String messageId;

  @XmlElement(required = true)
  public OffsetDateTime messageDate;

  @XmlElement(required = true)
  public String requestId;

  @XmlElement(required = true)
  public Result result;

  @XmlElementWrapper(name = "documents")
  @XmlElement(name = "document")
  public List<DigitalDocument> documents = new ArrayList<>();
}
