package kz.qyzmet.gateway.soap;

import static org.awaitility.Awaitility.await;

import io.quarkiverse.cxf.annotation.CXFClient;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.gateway.IntakeStub;
import kz.qyzmet.gateway.messages.Guid;
import kz.qyzmet.gateway.messages.ServiceIds;
import kz.qyzmet.gateway.messages.async.AsyncChangeStatusNotifyRequest;
import kz.qyzmet.gateway.messages.async.AsyncChannelClient;
import kz.qyzmet.gateway.messages.async.AsyncMessageInfo;
import kz.qyzmet.gateway.messages.async.AsyncSendMessageRequest;
import kz.qyzmet.gateway.messages.async.ChangeMassageStatusNotification;
import kz.qyzmet.gateway.messages.async.ChangeMassageStatusNotificationFault;
import kz.qyzmet.gateway.messages.async.MessageType;
import kz.qyzmet.gateway.messages.common.ChangeStatusNotification;
import kz.qyzmet.gateway.messages.common.MessageData;
import kz.qyzmet.gateway.messages.common.MessageState;
import kz.qyzmet.gateway.messages.common.SenderInfo;
import kz.qyzmet.gateway.messages.portal.Applicant;
import kz.qyzmet.gateway.messages.portal.Attachment;
import kz.qyzmet.gateway.messages.portal.Field;
import kz.qyzmet.gateway.messages.portal.Form;
import kz.qyzmet.gateway.messages.portal.OneTimePassword;
import kz.qyzmet.gateway.messages.portal.Pickup;
import kz.qyzmet.gateway.messages.portal.PortalApplication;
import kz.qyzmet.gateway.messages.portal.Proof;
import kz.qyzmet.gateway.messages.sync.RequestData;
import kz.qyzmet.gateway.messages.sync.SendMessage;
import kz.qyzmet.gateway.messages.sync.SyncChannel;
import kz.qyzmet.gateway.messages.sync.SyncMessageInfo;
import kz.qyzmet.gateway.messages.sync.SyncSendMessageRequest;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;

/** What tests share that speak as the gateway does. */
abstract class GatewayTalk {
  /** What the gateway calls the portal. */
  static final String PORTAL = "pep";

  @Inject
  @CXFClient("to-sync")
  SyncChannel sync;

  @Inject
  @CXFClient("to-async")
  AsyncChannelClient async;

  // A channel is qualified by its path.
  @Inject @Any StubAsyncChannel gateway;
  @Inject @Any StubSyncChannel register;

  @BeforeEach
  void all_are_there() {
    IntakeStub.away(false);
    gateway.down(false);
    register.down(false);
  }

  static ConditionFactory eventually() {
    return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20));
  }

  static String id() {
    return Guid.of(UUID.randomUUID());
  }

  /** What an application of the synchronous channel is filed by. */
  static String filedBy(String messageId) {
    return "sync/" + PORTAL + "/" + messageId;
  }

  static PortalApplication application(String service) {
    var application = new PortalApplication();
    application.service = service;
    application.provider = "karaganda-polytechnic";
    application.language = "kk";
    application.applicant = new Applicant();
    application.applicant.iin = SyntheticIin.nth(7).value();
    application.applicant.surname = "Сынақова";
    application.applicant.name = "Айша";
    application.form = new Form();
    application.form.field.add(field("surname", "Сынақова", null));
    application.form.field.add(field("completionYear", null, 2019L));
    application.pickup = new Pickup();
    application.pickup.kind = "office";
    application.pickup.code = "kp-office";
    application.consent = true;
    application.proof = new Proof();
    application.proof.oneTimePassword = new OneTimePassword();
    application.proof.oneTimePassword.phone = "77000000000";
    application.proof.oneTimePassword.confirmedAt = StubAsyncChannel.now();
    var scan = new Attachment();
    scan.document = "identity-document";
    scan.fileIdentifier = "01a2046c-a6ec-7cd8-bb7b-a8d1479c29b6";
    scan.name = "scan.pdf";
    scan.mediaType = "application/pdf";
    application.attachments.add(scan);
    return application;
  }

  private static Field field(String code, String text, Long number) {
    var field = new Field();
    field.code = code;
    field.text = text;
    field.number = number;
    return field;
  }

  static SendMessage syncCall(String id, String serviceId, Object data) {
    var info = new SyncMessageInfo();
    info.messageId = id;
    info.correlationId = id;
    info.serviceId = serviceId;
    info.messageDate = StubAsyncChannel.now();
    info.sender = sender();
    var request = new SyncSendMessageRequest();
    request.requestInfo = info;
    request.requestData = new RequestData();
    request.requestData.data = data;
    var call = new SendMessage();
    call.request = request;
    return call;
  }

  static kz.qyzmet.gateway.messages.async.SendMessage asyncCall(
      String id, String chain, Object data) {
    var info = new AsyncMessageInfo();
    info.messageId = id;
    info.correlationId = chain;
    info.serviceId = ServiceIds.APPLICATION;
    info.messageType = MessageType.REQUEST;
    info.messageDate = StubAsyncChannel.now();
    info.sender = sender();
    var request = new AsyncSendMessageRequest();
    request.messageInfo = info;
    request.messageData = new MessageData();
    request.messageData.data = data;
    var call = new kz.qyzmet.gateway.messages.async.SendMessage();
    call.request = request;
    return call;
  }

  /** The gateway says by itself what became of a message. */
  void told(String messageId, MessageState state) throws ChangeMassageStatusNotificationFault {
    var notification = new ChangeStatusNotification();
    notification.notificationId = id();
    notification.messageId = messageId;
    notification.notificationDate = StubAsyncChannel.now();
    notification.messageState = state;
    notification.status = StubAsyncChannel.status(state);
    var request = new AsyncChangeStatusNotifyRequest();
    request.notification = notification;
    request.requestDate = StubAsyncChannel.now();
    var call = new ChangeMassageStatusNotification();
    call.request = request;
    async.changeMassageStatusNotification(call);
  }

  private static SenderInfo sender() {
    var sender = new SenderInfo();
    sender.senderId = PORTAL;
    return sender;
  }
}
