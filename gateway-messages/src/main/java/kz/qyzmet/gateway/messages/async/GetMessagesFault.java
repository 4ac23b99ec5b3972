package kz.qyzmet.gateway.messages.async;

import jakarta.xml.ws.WebFault;
import kz.qyzmet.gateway.messages.GatewayFault;
import kz.qyzmet.gateway.messages.Namespaces;
import kz.qyzmet.gateway.messages.common.ErrorInfo;

/** {@code getMessages} was refused. */
@WebFault(name = "getMessagesFault1_getMessagesFault", targetNamespace = Namespaces.ASYNC)
public class GetMessagesFault extends GatewayFault {
  private static final long serialVersionUID = 1;

  public GetMessagesFault(ErrorInfo info) {
    super(info.errorMessage, info);
  }

  /** As a client makes it from an answer. */
  public GetMessagesFault(String message, ErrorInfo info) {
    super(message, info);
  }
}
