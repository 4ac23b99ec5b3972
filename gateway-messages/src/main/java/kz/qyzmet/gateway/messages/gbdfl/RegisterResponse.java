package kz.qyzmet.gateway.messages.gbdfl;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlType;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import kz.qyzmet.gateway.messages.Namespaces;

/** What the register of persons answers. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "Response",
    namespace = Namespaces.GBDFL_MESSAGE,
    propOrder = {
      "messageId",
      "messageDate",
      "requestId",
      "sender",
      "receiver",
      "messageResult",
      "persons"
    })
public class RegisterResponse {
  @XmlElement(required = true)
  public String messageId;

  @XmlElement(required = true)
  public OffsetDateTime messageDate;

  @XmlElement(required = true)
  public String requestId;

  @XmlElement(required = true)
  public Entry sender;

  @XmlElement(required = true)
  public Entry receiver;

  @XmlElement(required = true)
  public Entry messageResult;

  @XmlElementWrapper(name = "persons")
  @XmlElement(name = "person")
  public List<Person> persons = new ArrayList<>();
}
