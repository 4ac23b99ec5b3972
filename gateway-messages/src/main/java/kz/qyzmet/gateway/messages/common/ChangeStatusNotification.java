package kz.qyzmet.gateway.messages.common;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.time.OffsetDateTime;
import kz.qyzmet.gateway.messages.Namespaces;

/** The gateway tells what became of a message. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "ChangeStatusNotification",
    namespace = Namespaces.COMMON,
    propOrder = {
      "notificationId",
      "messageId",
      "notificationDate",
      "messageState",
      "status",
      "error"
    })
public class ChangeStatusNotification {
  @XmlElement(required = true)
  public String notificationId;

  @XmlElement(required = true)
  public String messageId;

  @XmlElement(required = true)
  public OffsetDateTime notificationDate;

  @XmlElement(required = true)
  public MessageState messageState;

  @XmlElement(required = true)
  public MessageStatusInfo status;

  public ErrorInfo error;
}
