package kz.qyzmet.gateway.messages.async;

import jakarta.xml.ws.WebFault;
import kz.qyzmet.gateway.messages.GatewayFault;
import kz.qyzmet.gateway.messages.Namespaces;
import kz.qyzmet.gateway.messages.common.ErrorInfo;

/** {@code getMessageStatus} was refused. */
@WebFault(name = "getMessageStatusFault1_getMessageStatusFault", targetNamespace = Namespaces.ASYNC)
public class GetMessageStatusFault extends GatewayFault {
  private static final long serialVersionUID = 1;

  public GetMessageStatusFault(ErrorInfo info) {
    super(info.errorMessage, info);
  }

  /** As a client makes it from an answer. */
  public GetMessageStatusFault(String message, ErrorInfo info) {
    super(message, info);
  }
}
