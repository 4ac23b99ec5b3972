package kz.qyzmet.gateway.register.soap;

import io.quarkiverse.cxf.annotation.CXFClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.function.Function;
import kz.qyzmet.gateway.channel.Calls;
import kz.qyzmet.gateway.channel.GatewayFailure;
import kz.qyzmet.gateway.channel.GatewayFailure.Kind;
import kz.qyzmet.gateway.messages.Guid;
import kz.qyzmet.gateway.messages.sync.RequestData;
import kz.qyzmet.gateway.messages.sync.SendMessage;
import kz.qyzmet.gateway.messages.sync.SyncChannel;
import kz.qyzmet.gateway.messages.sync.SyncMessageInfo;
import kz.qyzmet.gateway.messages.sync.SyncSendMessageRequest;
import kz.qyzmet.kit.clock.Ids;

/** What every question on the synchronous channel has in common. */
@ApplicationScoped
class Questions {
  private final SyncChannel channel;
  private final Calls calls;
  private final Ids ids;

  Questions(@CXFClient("sync") SyncChannel channel, Calls calls, Ids ids) {
    this.channel = channel;
    this.calls = calls;
    this.ids = ids;
  }

  /** What a question says of itself, as the message around it does. */
  record Envelope(String messageId, OffsetDateTime at, String sender) {}

  /**
   * Asks; blocks.
   *
   * @throws GatewayFailure where no answer of that type comes
   */
  <T> T ask(String service, Class<T> answer, Function<Envelope, Object> question) {
    var info = new SyncMessageInfo();
    info.messageId = Guid.of(ids.next());
    info.correlationId = info.messageId;
    info.serviceId = service;
    info.messageDate = calls.now();
    info.sender = calls.sender();
    var request = new SyncSendMessageRequest();
    request.requestInfo = info;
    request.requestData = new RequestData();
    request.requestData.data =
        question.apply(new Envelope(info.messageId, info.messageDate, info.sender.senderId));
    var call = new SendMessage();
    call.request = request;
    var response = calls.calling(() -> channel.sendMessage(call).response);
    // What answers another question is no answer to this one, however well it reads.
    if (response == null
        || response.responseInfo == null
        || !answers(info.messageId, response.responseInfo.correlationId)
        || response.responseData == null
        || !answer.isInstance(response.responseData.data)) {
      throw new GatewayFailure(Kind.UNREADABLE, null);
    }
    return answer.cast(response.responseData.data);
  }

  /** Whether an answer that names that question, or none, is one to this. */
  static boolean answers(String question, String named) {
    return named == null || named.equals(question);
  }
}
