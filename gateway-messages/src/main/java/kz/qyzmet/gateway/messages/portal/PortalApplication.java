package kz.qyzmet.gateway.messages.portal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import kz.qyzmet.gateway.messages.Namespaces;

/** A portal's application: what intake-service takes, and how the applicant certified it. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "PortalApplication",
    namespace = Namespaces.APPLICATION,
    propOrder = {
      "service",
      "provider",
      "language",
      "applicant",
      "contacts",
      "form",
      "pickup",
      "consent",
      "proof",
      "attachments"
    })
public class PortalApplication {
  @XmlElement(required = true)
  public String service;

  @XmlElement(required = true)
  public String provider;

  @XmlElement(required = true)
  public String language;

  @XmlElement(required = true)
  public Applicant applicant;

  public Contacts contacts;

  @XmlElement(required = true)
  public Form form;

  @XmlElement(required = true)
  public Pickup pickup;

  public boolean consent;

  @XmlElement(required = true)
  public Proof proof;

  @XmlElementWrapper(name = "attachments")
  @XmlElement(name = "attachment")
  public List<Attachment> attachments = new ArrayList<>();
}
