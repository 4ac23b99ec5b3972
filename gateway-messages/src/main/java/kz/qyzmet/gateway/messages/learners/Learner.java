package kz.qyzmet.gateway.messages.learners;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.qyzmet.gateway.messages.Namespaces;

/** A learner at an organisation, from the admission to the last day. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "Learner",
    namespace = Namespaces.LEARNERS,
    propOrder = {
      "iin",
      "bin",
      "name",
      "birthDate",
      "specialty",
      "qualification",
      "studyForm",
      "admittedOn",
      "admissionOrder",
      "leftOn",
      "leavingOrder",
      "subjects",
      "earlierDocument"
    })
public class Learner {
  @XmlElement(required = true)
  public String iin;

  @XmlElement(required = true)
  public String bin;

  @XmlElement(required = true)
  public BothNames name;

  @XmlElement(required = true)
  public LocalDate birthDate;

  @XmlElement(required = true)
  public CodedName specialty;

  @XmlElement(required = true)
  public CodedName qualification;

  @XmlElement(required = true)
  public BothNames studyForm;

  @XmlElement(required = true)
  public LocalDate admittedOn;

  @XmlElement(required = true)
  public String admissionOrder;

  @XmlElement(required = true)
  public LocalDate leftOn;

  @XmlElement(required = true)
  public String leavingOrder;

  @XmlElementWrapper(name = "subjects", required = true)
  @XmlElement(name = "subject")
  public List<LearnerSubject> subjects = new ArrayList<>();

  public EarlierDocument earlierDocument;
}
