package kz.qyzmet.gateway.messages.async;

import jakarta.xml.ws.WebFault;
import kz.qyzmet.gateway.messages.GatewayFault;
import kz.qyzmet.gateway.messages.Namespaces;
import kz.qyzmet.gateway.messages.common.ErrorInfo;

/** {@code sendDeliveryNotification} was refused. */
@WebFault(
    name = "sendDeliveryNotificationFault1_sendDeliveryNotificationFault",
    targetNamespace = Namespaces.ASYNC)
public class SendDeliveryNotificationFault extends GatewayFault {
  private static final long serialVersionUID = 1;

  public SendDeliveryNotificationFault(ErrorInfo info) {
    super(info.errorMessage, info);
  }

  /** As a client makes it from an answer. */
  public SendDeliveryNotificationFault(String message, ErrorInfo info) {
    super(message, info);
  }
}
