package kz.qyzmet.gateway.messages.learners;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.time.OffsetDateTime;
import kz.qyzmet.gateway.messages.Namespaces;

/** Asks what the education database keeps of a learner at an organisation. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "LearnerRequest",
    namespace = Namespaces.LEARNERS,
    propOrder = {"messageId", "messageDate", "senderCode", "iin", "bin"})
public class LearnerRequest {
  @XmlElement(required = true)
  public String messageId;

  @XmlElement(required = true)
  public OffsetDateTime messageDate;

  @XmlElement(required = true)
  public String senderCode;

  @XmlElement(required = true)
  public String iin;

  @XmlElement(required = true)
  public String bin;
}
