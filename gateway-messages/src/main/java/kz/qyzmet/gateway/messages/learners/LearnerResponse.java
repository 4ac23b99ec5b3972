package kz.qyzmet.gateway.messages.learners;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.time.OffsetDateTime;
import kz.qyzmet.gateway.messages.Namespaces;

/** What the education database answers; the learner is there where one was found. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "LearnerResponse",
    namespace = Namespaces.LEARNERS,
    propOrder = {"messageId", "messageDate", "requestId", "result", "learner"})
public class LearnerResponse {
  @XmlElement(required = true)
  public String messageId;

  @XmlElement(required = true)
  public OffsetDateTime messageDate;

  @XmlElement(required = true)
  public String requestId;

  @XmlElement(required = true)
  public LearnerResult result;

  public Learner learner;
}
