package kz.qyzmet.gateway.messages.async;

import jakarta.xml.ws.WebFault;
import kz.qyzmet.gateway.messages.GatewayFault;
import kz.qyzmet.gateway.messages.Namespaces;
import kz.qyzmet.gateway.messages.common.ErrorInfo;

/** {@code sendMessage} was refused. */
@WebFault(name = "sendMessageFault1_sendMessageFault", targetNamespace = Namespaces.ASYNC)
public class SendMessageFault extends GatewayFault {
  private static final long serialVersionUID = 1;

  public SendMessageFault(ErrorInfo info) {
    super(info.errorMessage, info);
  }

  /** As a client makes it from an answer. */
  public SendMessageFault(String message, ErrorInfo info) {
    super(message, info);
  }
}
