package kz.qyzmet.gateway.messages.common;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.time.OffsetDateTime;
import kz.qyzmet.gateway.messages.Namespaces;

/** What went wrong; the detail of every fault. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "ErrorInfo",
    namespace = Namespaces.COMMON,
    propOrder = {"errorCode", "errorMessage", "errorData", "errorDate", "subError", "sessionId"})
public class ErrorInfo {
  @XmlElement(required = true)
  public String errorCode;

  @XmlElement(required = true)
  public String errorMessage;

  public String errorData;

  @XmlElement(required = true)
  public OffsetDateTime errorDate;

  public ErrorInfo subError;

  public String sessionId;
}
