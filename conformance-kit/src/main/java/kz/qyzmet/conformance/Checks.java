package kz.qyzmet.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.gateway.messages.ErrorCode;
import kz.qyzmet.gateway.messages.ServiceIds;
import kz.qyzmet.gateway.messages.async.AsyncSendMessageRequest;
import kz.qyzmet.gateway.messages.async.ChangeMassageStatusNotificationResponse;
import kz.qyzmet.gateway.messages.async.MessageType;
import kz.qyzmet.gateway.messages.common.DeliveryNotification;
import kz.qyzmet.gateway.messages.common.ReceiveStatus;
import kz.qyzmet.gateway.messages.common.ResendMessage;
import kz.qyzmet.gateway.messages.portal.PortalAnswer;
import kz.qyzmet.gateway.messages.portal.PortalApplication;
import kz.qyzmet.gateway.messages.security.SignedMessages;
import kz.qyzmet.gateway.messages.sync.SendMessageResponse;

/** What a gateway does, well-meant and hostile, and what has to come of it. */
public final class Checks {
  /** How long a second answer, which must not come, is waited for. */
  private static final Duration LULL = Duration.ofSeconds(2);

  private static final int LARGE = 4 * 1024 * 1024;

  /**
   * Deeper than anybody needs, and less than the 100 levels at which the JDK, which signs it, gives
   * up.
   */
  private static final int DEEP = 80;

  private final Parties parties;
  private final Inbox inbox;

  private Checks(Parties parties, Inbox inbox) {
    this.parties = parties;
    this.inbox = inbox;
  }

  /** Runs them all, one after the other; what fails stops none of the others. */
  public static List<Finding> run(Parties parties, Inbox inbox) throws InterruptedException {
    try (var gateway = new Gateway(parties)) {
      var found = new ArrayList<Finding>();
      for (var check : new Checks(parties, inbox).all(gateway)) {
        found.add(found(check));
      }
      return found;
    }
  }

  private static Finding found(Check check) throws InterruptedException {
    try {
      check.deed().run();
      return new Finding(check.name(), Optional.empty());
    } catch (Unlike unlike) {
      return new Finding(
          check.name(),
          Optional.of(
              "        expected: " + unlike.expected() + "\n        got:      " + unlike.got()));
    }
  }

  private List<Check> all(Gateway gateway) {
    return List.of(
        new Check("the WSDLs are served", () -> wsdls(gateway)),
        new Check("an application is answered at once", () -> sync(gateway)),
        new Check("the same message again has the same answer", () -> again(gateway)),
        new Check(
            "another content under the same messageId is refused", () -> otherContent(gateway)),
        new Check(
            "an unknown service is refused",
            () -> refused(gateway, signed(gateway, "NOBODY"), ErrorCode.UNKNOWN_SERVICE)),
        new Check("an application that a rule refuses is refused", () -> refusedByRule(gateway)),
        new Check(
            "what is no XML is refused",
            () -> refused(gateway, "no XML".getBytes(UTF_8), ErrorCode.BAD_FORMAT)),
        new Check(
            "XML that ends too early is refused",
            () ->
                refused(
                    gateway,
                    text(signed(gateway)).replace("</soap:Envelope>", "").getBytes(UTF_8),
                    ErrorCode.BAD_FORMAT)),
        new Check("a message that breaks the schema is refused", () -> misfit(gateway)),
        new Check(
            "a message without a signature is refused",
            () -> refused(gateway, SignedMessages.write(call()), ErrorCode.NOT_SIGNED)),
        new Check(
            "a body that was changed after signing is refused",
            () -> refused(gateway, changed(signed(gateway)), ErrorCode.WRONG_SIGNATURE)),
        new Check(
            "a signature over a body that stands elsewhere is refused",
            () -> refused(gateway, wrapped(signed(gateway)), ErrorCode.WRONG_SIGNATURE)),
        new Check(
            "a stranger's message is refused",
            () ->
                refused(
                    gateway,
                    SignedMessages.sign(SignedMessages.write(call()), parties.stranger()),
                    ErrorCode.CERTIFICATE_REFUSED)),
        new Check("an oversized message is refused", () -> oversized(gateway)),
        new Check("a deeply nested message is refused", () -> nested(gateway)),
        new Check("an external entity is refused and never asked for", () -> entity(gateway)),
        new Check(
            "an application is acknowledged, confirmed and answered in its chain",
            () -> async(gateway)),
        new Check("a message that comes again has no second effect", () -> resent(gateway)),
        new Check("a refused application is not confirmed", () -> notConfirmed(gateway)),
        new Check("a message's status is heard, and heard again", () -> status(gateway)));
  }

  private void wsdls(Gateway gateway) throws Unlike, InterruptedException {
    var sync = gateway.get(URI.create(parties.sync() + "?wsdl"));
    var async = gateway.get(URI.create(parties.async() + "?wsdl"));
    has(sync, "SendMessage");
    has(async, "changeMassageStatusNotification");
  }

  private static void has(String wsdl, String operation) throws Unlike {
    if (!wsdl.contains(operation)) {
      throw new Unlike("a WSDL with " + operation, "one without it");
    }
  }

  private void sync(Gateway gateway) throws Unlike, InterruptedException {
    answered(gateway, signed(gateway));
  }

  private void again(Gateway gateway) throws Unlike, InterruptedException {
    var message = signed(gateway);
    var first = answered(gateway, message);
    var second = answered(gateway, message);
    same("the number of the first answer", first.number, second.number);
  }

  private void otherContent(Gateway gateway) throws Unlike, InterruptedException {
    var id = id();
    answered(gateway, gateway.signed(Messages.sync(id, ServiceIds.APPLICATION, application())));
    var other = application();
    other.applicant.surname += "ова";
    refused(
        gateway,
        gateway.signed(Messages.sync(id, ServiceIds.APPLICATION, other)),
        ErrorCode.ID_USED);
  }

  private void refusedByRule(Gateway gateway) throws Unlike, InterruptedException {
    refused(
        gateway,
        gateway.signed(Messages.sync(id(), ServiceIds.APPLICATION, forNobody())),
        ErrorCode.REFUSED);
  }

  private void misfit(Gateway gateway) throws Unlike, InterruptedException {
    var call = call();
    call.request.requestInfo.sender = null;
    refused(gateway, gateway.signed(call), ErrorCode.BAD_FORMAT);
  }

  private void oversized(Gateway gateway) throws Unlike, InterruptedException {
    var call = call();
    call.request.requestInfo.routeId = "x".repeat(LARGE);
    refused(gateway, gateway.signed(call), ErrorCode.BAD_FORMAT);
  }

  private void nested(Gateway gateway) throws Unlike, InterruptedException {
    var call = call();
    call.request.requestInfo.routeId = "DEEP";
    var deep = "<a>".repeat(DEEP) + "</a>".repeat(DEEP);
    var message = text(SignedMessages.write(call)).replace("DEEP", deep);
    refused(
        gateway, SignedMessages.sign(message.getBytes(UTF_8), parties.key()), ErrorCode.BAD_FORMAT);
  }

  private void entity(Gateway gateway) throws Unlike, InterruptedException {
    var message = text(signed(gateway));
    var start = message.indexOf("<soap:Envelope");
    var hostile =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]>".formatted(inbox.entity())
            + message.substring(start).replace("<senderId>pep", "<senderId>&e;");
    refused(gateway, hostile.getBytes(UTF_8), ErrorCode.BAD_FORMAT);
    if (inbox.wasEntityAsked()) {
      throw new Unlike("an entity that nobody asks for", "a request for it");
    }
  }

  private void async(Gateway gateway) throws Unlike, InterruptedException {
    var id = id();
    var chain = id();
    sent(gateway, id, chain, application());
    var told = confirmed(id);
    if (told.deliveryStatus.receiveStatus != ReceiveStatus.MESSAGE_ACCEPTED) {
      throw new Unlike("the confirmation MESSAGE_ACCEPTED", "" + told.deliveryStatus.receiveStatus);
    }
    response(chain);
  }

  private void resent(Gateway gateway) throws Unlike, InterruptedException {
    var id = id();
    var chain = id();
    var application = application();
    sent(gateway, id, chain, application);
    var number = response(chain).number;
    sent(gateway, id, chain, application);
    var second =
        inbox.message(
            each ->
                isResponse(each, chain)
                    && each.messageData.data instanceof PortalAnswer answer
                    && !number.equals(answer.number),
            LULL);
    if (second.isPresent()) {
      throw new Unlike("no other application than " + number, "another one");
    }
  }

  private void notConfirmed(Gateway gateway) throws Unlike, InterruptedException {
    var id = id();
    sent(gateway, id, id(), forNobody());
    var status = confirmed(id).deliveryStatus;
    if (status.receiveStatus != ReceiveStatus.MESSAGE_NOT_ACCEPTED
        || status.resendMessage != ResendMessage.NOT_RESEND
        || status.error == null) {
      throw new Unlike(
          "MESSAGE_NOT_ACCTEPTED, NOT_RESEND and an error",
          "%s, %s and %s"
              .formatted(
                  status.receiveStatus,
                  status.resendMessage,
                  status.error == null ? "none" : "one"));
    }
  }

  private void status(Gateway gateway) throws Unlike, InterruptedException {
    var message = gateway.signed(Messages.delivered(id()));
    for (var time = 0; time < 2; time++) {
      var answer =
          gateway.call(parties.async(), message, ChangeMassageStatusNotificationResponse.class);
      present(answer.response);
    }
  }

  private void sent(Gateway gateway, String id, String chain, PortalApplication application)
      throws Unlike, InterruptedException {
    var answer =
        gateway.call(
            parties.async(),
            gateway.signed(Messages.async(id, chain, ServiceIds.APPLICATION, application)),
            kz.qyzmet.gateway.messages.async.SendMessageResponse.class);
    var response = present(answer.response);
    same("the messageId in the answer", id, response.messageId);
    same("the correlationId in the answer", chain, response.correlationId);
  }

  private DeliveryNotification confirmed(String id) throws Unlike, InterruptedException {
    return inbox
        .notification(each -> id.equals(each.messageId), parties.patience())
        .orElseThrow(
            () ->
                new Unlike(
                    "a delivery notification within " + parties.patience(),
                    "none" + inbox.refused()));
  }

  private PortalAnswer response(String chain) throws Unlike, InterruptedException {
    var message = inbox.message(each -> isResponse(each, chain), parties.patience());
    if (message.isEmpty()) {
      throw new Unlike(
          "a RESPONSE of the chain within " + parties.patience(),
          inbox.messages().isEmpty() ? "none" + inbox.refused() : "messages of other chains");
    }
    return answer(message.get().messageData.data);
  }

  private static boolean isResponse(AsyncSendMessageRequest message, String chain) {
    return message.messageInfo.messageType == MessageType.RESPONSE
        && chain.equals(message.messageInfo.correlationId);
  }

  private PortalAnswer answered(Gateway gateway, byte[] message)
      throws Unlike, InterruptedException {
    var answer = gateway.call(parties.sync(), message, SendMessageResponse.class).response;
    present(answer);
    same("the status", ServiceIds.SUCCESS, answer.responseInfo.status.code);
    return answer(answer.responseData.data);
  }

  private static PortalAnswer answer(Object data) throws Unlike {
    if (data instanceof PortalAnswer answer
        && answer.number != null
        && !answer.number.isBlank()
        && answer.registered != null) {
      return answer;
    }
    throw new Unlike("a PortalAnswer with number and day of registration", "" + data);
  }

  private void refused(Gateway gateway, byte[] message, ErrorCode code)
      throws Unlike, InterruptedException {
    gateway.refused(parties.sync(), message, code);
  }

  private kz.qyzmet.gateway.messages.sync.SendMessage call() {
    return Messages.sync(id(), ServiceIds.APPLICATION, application());
  }

  private byte[] signed(Gateway gateway) {
    return gateway.signed(call());
  }

  private byte[] signed(Gateway gateway, String serviceId) {
    return gateway.signed(Messages.sync(id(), serviceId, application()));
  }

  private PortalApplication application() {
    return Applications.copy(parties.application());
  }

  private PortalApplication forNobody() {
    var application = application();
    application.service = "no-such-service";
    return application;
  }

  /** The applicant becomes another. */
  private byte[] changed(byte[] message) {
    var surname = parties.application().applicant.surname;
    return text(message)
        .replace("<surname>" + surname, "<surname>" + surname + "ова")
        .getBytes(UTF_8);
  }

  /** The signed body moves into the header, and a forged one takes its place. */
  private byte[] wrapped(byte[] message) {
    var text = text(message);
    var from = text.indexOf("<soap:Body");
    var to = text.indexOf("</soap:Envelope>");
    var body = text.substring(from, to);
    return (text.substring(0, from).replace("</soap:Header>", "<x>" + body + "</x></soap:Header>")
            + text(changed(body.getBytes(UTF_8))).replaceFirst("Id=\"Body\"", "Id=\"Other\"")
            + text.substring(to))
        .getBytes(UTF_8);
  }

  private static String text(byte[] message) {
    return new String(message, UTF_8);
  }

  private static <T> T present(T response) throws Unlike {
    if (response == null) {
      throw new Unlike("an answer that is not nil", "nil");
    }
    return response;
  }

  private static void same(String what, String expected, String got) throws Unlike {
    if (!expected.equals(got)) {
      throw new Unlike(what + " " + expected, "" + got);
    }
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }
}
