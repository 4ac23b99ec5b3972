package kz.qyzmet.gateway.messages.async;

import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import jakarta.jws.soap.SOAPBinding;
import jakarta.xml.bind.annotation.XmlSeeAlso;
import kz.qyzmet.gateway.messages.Namespaces;
import kz.qyzmet.gateway.messages.gbdfl.RegisterRequest;
import kz.qyzmet.gateway.messages.gbdfl.RegisterResponse;
import kz.qyzmet.gateway.messages.portal.PortalAnswer;
import kz.qyzmet.gateway.messages.portal.PortalApplication;

/** What the gateway calls at a party of the asynchronous channel; the misspelling is its own. */
@WebService(name = "IAsyncChannelClient", targetNamespace = Namespaces.ASYNC_CLIENT_INTERFACES)
@SOAPBinding(parameterStyle = SOAPBinding.ParameterStyle.BARE)
@XmlSeeAlso({
  RegisterRequest.class,
  RegisterResponse.class,
  PortalApplication.class,
  PortalAnswer.class
})
public interface AsyncChannelClient {
  /** Takes a message that the gateway delivers. */
  @WebMethod(operationName = "sendMessage", action = "")
  @WebResult(
      name = "sendMessageResponse",
      targetNamespace = Namespaces.ASYNC,
      partName = "sendMessageResult")
  SendMessageResponse sendMessage(
      @WebParam(
              name = "sendMessage",
              targetNamespace = Namespaces.ASYNC,
              partName = "sendMessageParameters")
          SendMessage call)
      throws SendMessageFault;

  /** Hears what became of a message. */
  @WebMethod(operationName = "changeMassageStatusNotification", action = "")
  @WebResult(
      name = "changeMassageStatusNotificationResponse",
      targetNamespace = Namespaces.ASYNC_CLIENT,
      partName = "changeMassageStatusNotificationResult")
  ChangeMassageStatusNotificationResponse changeMassageStatusNotification(
      @WebParam(
              name = "changeMassageStatusNotification",
              targetNamespace = Namespaces.ASYNC_CLIENT,
              partName = "changeMassageStatusNotificationParameters")
          ChangeMassageStatusNotification call)
      throws ChangeMassageStatusNotificationFault;
}
