package kz.qyzmet.gateway.messages.learners;

import jakarta.xml.bind.annotation.XmlEnum;
import jakarta.xml.bind.annotation.XmlType;
import kz.qyzmet.gateway.messages.Namespaces;

/** How the question went: a failure says nothing of the learner. */
@XmlEnum
@XmlType(name = "LearnerResult", namespace = Namespaces.LEARNERS)
public enum LearnerResult {
  FOUND,
  NOT_FOUND,
  FAILED
}
