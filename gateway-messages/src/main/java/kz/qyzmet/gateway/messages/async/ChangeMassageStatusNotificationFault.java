package kz.qyzmet.gateway.messages.async;

import jakarta.xml.ws.WebFault;
import kz.qyzmet.gateway.messages.GatewayFault;
import kz.qyzmet.gateway.messages.Namespaces;
import kz.qyzmet.gateway.messages.common.ErrorInfo;

/** {@code changeMassageStatusNotification} was refused. */
@WebFault(
    name = "changeMassageStatusNotificationFault1_changeMassageStatusNotificationFault",
    targetNamespace = Namespaces.ASYNC_CLIENT)
public class ChangeMassageStatusNotificationFault extends GatewayFault {
  private static final long serialVersionUID = 1;

  public ChangeMassageStatusNotificationFault(ErrorInfo info) {
    super(info.errorMessage, info);
  }

  /** As a client makes it from an answer. */
  public ChangeMassageStatusNotificationFault(String message, ErrorInfo info) {
    super(message, info);
  }
}
