package kz.qyzmet.gateway.messages.gbdfl;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import kz.qyzmet.gateway.messages.Namespaces;

/** Asks the register of persons; token and key belong to the service with consent. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "Request",
    namespace = Namespaces.GBDFL_MESSAGE,
    propOrder = {
      "messageId",
      "messageDate",
      "senderCode",
      "iin",
      "surname",
      "name",
      "patronymic",
      "birthDate",
      "birthDateFrom",
      "birthDateTo",
      "documentNumber",
      "kdpToken",
      "publicKey"
    })
public class RegisterRequest {
  @XmlElement(required = true)
  public String messageId;

  @XmlElement(required = true)
  public OffsetDateTime messageDate;

  @XmlElement(required = true)
  public String senderCode;

  public String iin;

  public String surname;

  public String name;

  public String patronymic;

  public LocalDate birthDate;

  public LocalDate birthDateFrom;

  public LocalDate birthDateTo;

  public String documentNumber;

  public String kdpToken;

  public String publicKey;
}
