package kz.qyzmet.gateway.messages.sync;

import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import jakarta.jws.soap.SOAPBinding;
import jakarta.xml.bind.annotation.XmlSeeAlso;
import kz.qyzmet.gateway.messages.Namespaces;
import kz.qyzmet.gateway.messages.documents.DocumentsRequest;
import kz.qyzmet.gateway.messages.documents.DocumentsResponse;
import kz.qyzmet.gateway.messages.gbdfl.RegisterRequest;
import kz.qyzmet.gateway.messages.gbdfl.RegisterResponse;
import kz.qyzmet.gateway.messages.learners.LearnerRequest;
import kz.qyzmet.gateway.messages.learners.LearnerResponse;
import kz.qyzmet.gateway.messages.portal.PortalAnswer;
import kz.qyzmet.gateway.messages.portal.PortalApplication;

/** The synchronous channel: offered by the gateway, and by whoever answers through it. */
@WebService(name = "ISyncChannel", targetNamespace = Namespaces.SYNC_INTERFACES)
@SOAPBinding(parameterStyle = SOAPBinding.ParameterStyle.BARE)
@XmlSeeAlso({
  DocumentsRequest.class,
  DocumentsResponse.class,
  LearnerRequest.class,
  LearnerResponse.class,
  RegisterRequest.class,
  RegisterResponse.class,
  PortalApplication.class,
  PortalAnswer.class
})
public interface SyncChannel {
  /** Sends a message and waits for its answer. */
  @WebMethod(operationName = "SendMessage", action = "")
  @WebResult(
      name = "SendMessageResponse",
      targetNamespace = Namespaces.SYNC,
      partName = "SendMessageResult")
  SendMessageResponse sendMessage(
      @WebParam(
              name = "SendMessage",
              targetNamespace = Namespaces.SYNC,
              partName = "SendMessageParameters")
          SendMessage call)
      throws SyncFault;
}
