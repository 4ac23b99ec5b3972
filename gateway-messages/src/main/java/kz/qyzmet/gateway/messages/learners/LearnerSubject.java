package kz.qyzmet.gateway.messages.learners;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import kz.qyzmet.gateway.messages.Namespaces;

/**
 * A subject: hours of the curriculum, hours studied, whether its test is passed, and marks if any.
 */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "LearnerSubject",
    namespace = Namespaces.LEARNERS,
    propOrder = {"name", "planned", "studied", "credited", "exam", "total"})
public class LearnerSubject {
  @XmlElement(required = true)
  public BothNames name;

  public int planned;

  public int studied;

  public boolean credited;

  public Integer exam;

  public Integer total;
}
