package kz.qyzmet.gateway.chain.soap;

import io.quarkiverse.cxf.annotation.CXFClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.gateway.chain.domain.Carries;
import kz.qyzmet.gateway.chain.usecase.ChainChannel;
import kz.qyzmet.gateway.channel.Calls;
import kz.qyzmet.gateway.messages.Guid;
import kz.qyzmet.gateway.messages.Payloads;
import kz.qyzmet.gateway.messages.ServiceIds;
import kz.qyzmet.gateway.messages.async.AsyncChannel;
import kz.qyzmet.gateway.messages.async.AsyncMessageInfo;
import kz.qyzmet.gateway.messages.async.AsyncSendMessageRequest;
import kz.qyzmet.gateway.messages.async.MessageType;
import kz.qyzmet.gateway.messages.async.SendMessage;
import kz.qyzmet.gateway.messages.common.MessageData;
import kz.qyzmet.gateway.messages.common.Property;
import kz.qyzmet.gateway.messages.education.DomainItem;
import kz.qyzmet.gateway.messages.education.RequestFormImport;
import kz.qyzmet.gateway.messages.education.UpdatedValues;

/** The gateway's asynchronous channel, as chains use it. */
@ApplicationScoped
class SoapChannel implements ChainChannel {
  private final AsyncChannel channel;
  private final Calls calls;

  SoapChannel(@CXFClient("async") AsyncChannel channel, Calls calls) {
    this.channel = channel;
    this.calls = calls;
  }

  @Override
  public Taken send(Outgoing outgoing) {
    var message = outgoing.message();
    var info = new AsyncMessageInfo();
    info.serviceId = ServiceIds.EDUCATION_CHAIN;
    info.messageType =
        message.carries() == Carries.REQUEST ? MessageType.REQUEST : MessageType.RESPONSE;
    info.correlationId = outgoing.chain();
    info.messageDate = calls.now();
    info.sender = calls.sender();
    var own = new Property();
    own.key = ServiceIds.DELIVERY_ID;
    own.value = Guid.of(message.id());
    info.properties.add(own);
    var request = new AsyncSendMessageRequest();
    request.messageInfo = info;
    request.messageData = new MessageData();
    request.messageData.data = Payloads.of(payload(outgoing));
    var call = new SendMessage();
    call.request = request;
    return calls.calling(
        () -> {
          var answer = channel.sendMessage(call).response;
          return new Taken(answer.messageId, answer.correlationId, answer.responseDate.toInstant());
        });
  }

  /** In the education systems' own form: who applies where for what, and how far it is. */
  private static RequestFormImport payload(Outgoing outgoing) {
    var message = outgoing.message();
    var payload = new RequestFormImport();
    payload.importSource = "EGOV_PORTAL";
    payload.requestOriginSystemId = "es";
    payload.externalRequestChainId = outgoing.chain();
    payload.externalRequestId = outgoing.request();
    payload.requesterIin = outgoing.requester().iin();
    payload.requesterLastName = outgoing.requester().surname();
    payload.requesterFirstName = outgoing.requester().name();
    payload.requesterMiddleName = outgoing.requester().patronymic();
    payload.serviceProviderBin = outgoing.provider().map(Organisation::bin).orElse(null);
    payload.serviceType = message.passport().code().replace('-', '_').toUpperCase(Locale.ROOT);
    payload.serviceTypeKkName = outgoing.passport().name().kk();
    payload.serviceTypeRuName = outgoing.passport().name().ru();
    payload.processingStatus = "IN_PROGRESS";
    payload.resolutionType = "NO_RESOLUTION";
    if (message.carries() == Carries.READY) {
      var place = message.pickup();
      payload.processingStatus = "COMPLETED";
      payload.resolutionType = message.ground() == null ? "POSITIVE" : "NEGATIVE";
      payload.resolutionDate = message.at().atZone(WorkingCalendar.ZONE).toOffsetDateTime();
      payload.updatedValues.add(value("PICKUP_PLACE", place.code(), place.name()));
      payload.updatedValues.add(value("PICKUP_ADDRESS", place.code(), place.address()));
    }
    return payload;
  }

  private static UpdatedValues value(String code, String item, LocalizedText words) {
    var said = new DomainItem();
    said.code = item;
    said.kkValue = words.kk();
    said.ruValue = words.ru();
    var value = new UpdatedValues();
    value.code = code;
    value.values.add(said);
    return value;
  }
}
