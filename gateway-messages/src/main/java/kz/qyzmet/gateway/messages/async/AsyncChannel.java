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

/** The asynchronous channel as the gateway offers it. */
@WebService(name = "IAsyncChannel", targetNamespace = Namespaces.ASYNC_INTERFACES)
@SOAPBinding(parameterStyle = SOAPBinding.ParameterStyle.BARE)
@XmlSeeAlso({
  RegisterRequest.class,
  RegisterResponse.class,
  PortalApplication.class,
  PortalAnswer.class
})
public interface AsyncChannel {
  /** Gives the gateway a message to deliver. */
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

  /** Tells the gateway whether a message was taken. */
  @WebMethod(operationName = "sendDeliveryNotification", action = "")
  @WebResult(
      name = "sendDeliveryNotificationResponse",
      targetNamespace = Namespaces.ASYNC,
      partName = "sendDeliveryNotificationResult")
  SendDeliveryNotificationResponse sendDeliveryNotification(
      @WebParam(
              name = "sendDeliveryNotification",
              targetNamespace = Namespaces.ASYNC,
              partName = "sendDeliveryNotificationParameters")
          SendDeliveryNotification call)
      throws SendDeliveryNotificationFault;

  /** Asks where a message is. */
  @WebMethod(operationName = "getMessageStatus", action = "")
  @WebResult(
      name = "getMessageStatusResponse",
      targetNamespace = Namespaces.ASYNC,
      partName = "getMessageStatusResult")
  GetMessageStatusResponse getMessageStatus(
      @WebParam(
              name = "getMessageStatus",
              targetNamespace = Namespaces.ASYNC,
              partName = "getMessageStatusParameters")
          GetMessageStatus call)
      throws GetMessageStatusFault;

  /** Asks for messages that wait. */
  @WebMethod(operationName = "getMessages", action = "")
  @WebResult(
      name = "getMessagesResponse",
      targetNamespace = Namespaces.ASYNC,
      partName = "getMessagesResult")
  GetMessagesResponse getMessages(
      @WebParam(
              name = "getMessages",
              targetNamespace = Namespaces.ASYNC,
              partName = "getMessagesParameters")
          GetMessages call)
      throws GetMessagesFault;
}
