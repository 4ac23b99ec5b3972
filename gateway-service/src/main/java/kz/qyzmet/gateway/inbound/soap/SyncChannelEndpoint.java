package kz.qyzmet.gateway.inbound.soap;

import io.quarkiverse.cxf.annotation.CXFEndpoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jws.WebService;
import kz.qyzmet.gateway.channel.Calls;
import kz.qyzmet.gateway.inbound.domain.Message;
import kz.qyzmet.gateway.inbound.domain.Outcome;
import kz.qyzmet.gateway.messages.Namespaces;
import kz.qyzmet.gateway.messages.ServiceIds;
import kz.qyzmet.gateway.messages.common.StatusInfo;
import kz.qyzmet.gateway.messages.sync.ResponseData;
import kz.qyzmet.gateway.messages.sync.SendMessage;
import kz.qyzmet.gateway.messages.sync.SendMessageResponse;
import kz.qyzmet.gateway.messages.sync.SyncChannel;
import kz.qyzmet.gateway.messages.sync.SyncFault;
import kz.qyzmet.gateway.messages.sync.SyncMessageInfo;
import kz.qyzmet.gateway.messages.sync.SyncMessageInfoResponse;
import kz.qyzmet.gateway.messages.sync.SyncSendMessageResponse;

/** The synchronous channel: the answer is the application's number and dates. */
@ApplicationScoped
@CXFEndpoint("/SyncChannel")
@WebService(
    endpointInterface = "kz.qyzmet.gateway.messages.sync.SyncChannel",
    targetNamespace = Namespaces.SYNC_INTERFACES,
    serviceName = "ISyncChannelHttpService",
    portName = "SyncChannelHttpPort")
public class SyncChannelEndpoint implements SyncChannel {
  private final Incoming incoming;
  private final Calls calls;

  SyncChannelEndpoint(Incoming incoming, Calls calls) {
    this.incoming = incoming;
    this.calls = calls;
  }

  @Override
  public SendMessageResponse sendMessage(SendMessage call) throws SyncFault {
    try {
      if (call == null
          || call.request == null
          || call.request.requestInfo == null
          || call.request.requestData == null) {
        throw incoming.bad("request", "Expected a request with info and data, but it has not");
      }
      var info = call.request.requestInfo;
      return switch (incoming.take(
          info.sender,
          info.messageId,
          info.correlationId,
          info.serviceId,
          Message.Channel.SYNC,
          call.request.requestData.data)) {
        case Outcome.Accepted accepted -> answer(info, accepted);
        case Outcome.Refused refused -> throw new SyncFault(incoming.error(refused));
      };
    } catch (Incoming.Fault fault) {
      throw new SyncFault(fault.info());
    }
  }

  private SendMessageResponse answer(SyncMessageInfo asked, Outcome.Accepted accepted) {
    var info = new SyncMessageInfoResponse();
    info.messageId = asked.messageId;
    info.correlationId = asked.correlationId;
    info.responseDate = calls.now();
    info.status = new StatusInfo();
    info.status.code = ServiceIds.SUCCESS;
    info.status.message = "Message has been processed successfully";
    info.sessionId = asked.sessionId;
    var response = new SyncSendMessageResponse();
    response.responseInfo = info;
    response.responseData = new ResponseData();
    response.responseData.data = Applications.answer(accepted);
    var answer = new SendMessageResponse();
    answer.response = response;
    return answer;
  }
}
