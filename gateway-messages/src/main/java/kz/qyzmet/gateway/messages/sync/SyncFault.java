package kz.qyzmet.gateway.messages.sync;

import jakarta.xml.ws.WebFault;
import kz.qyzmet.gateway.messages.GatewayFault;
import kz.qyzmet.gateway.messages.Namespaces;
import kz.qyzmet.gateway.messages.common.ErrorInfo;

/** {@code SendMessage} was refused. */
@WebFault(name = "SendMessageFault1_SendMessageFault", targetNamespace = Namespaces.SYNC)
public class SyncFault extends GatewayFault {
  private static final long serialVersionUID = 1;

  public SyncFault(ErrorInfo info) {
    super(info.errorMessage, info);
  }

  /** As a client makes it from an answer. */
  public SyncFault(String message, ErrorInfo info) {
    super(message, info);
  }
}
