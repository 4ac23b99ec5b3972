package kz.qyzmet.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import kz.qyzmet.gateway.messages.ErrorCode;
import kz.qyzmet.gateway.messages.ServiceIds;
import kz.qyzmet.gateway.messages.async.AsyncGetMessageStatusRequest;
import kz.qyzmet.gateway.messages.async.GetMessageStatus;
import kz.qyzmet.gateway.messages.security.SignedMessages;

/** What has to be refused, in the gateway's form. */
record RefusalChecks(Talk talk) {
  private static final int LARGE = 4 * 1024 * 1024;

  /** More than a server takes in before it asks whoever knows the gateway's form. */
  private static final int HUGE = 20 * 1024 * 1024;

  /**
   * Deeper than anybody needs, and less than the 100 levels at which the JDK, which signs it, gives
   * up.
   */
  private static final int DEEP = 80;

  List<Check> all() {
    return List.of(
        new Check(
            "what is no XML is refused",
            () -> talk.refused("no XML".getBytes(UTF_8), ErrorCode.BAD_FORMAT)),
        new Check(
            "XML that ends too early is refused",
            () ->
                talk.refused(
                    Talk.text(talk.signed()).replace("</soap:Envelope>", "").getBytes(UTF_8),
                    ErrorCode.BAD_FORMAT)),
        new Check("a message that breaks the schema is refused", this::misfit),
        new Check("an operation that only the gateway offers is refused", this::notOffered),
        new Check("a call of the other channel is refused", this::otherChannel),
        new Check(
            "a message without a signature is refused",
            () -> talk.refused(SignedMessages.write(talk.call()), ErrorCode.NOT_SIGNED)),
        new Check(
            "a body that was changed after signing is refused",
            () -> talk.refused(changed(talk.signed()), ErrorCode.WRONG_SIGNATURE)),
        new Check(
            "a signature over a body that stands elsewhere is refused",
            () -> talk.refused(wrapped(talk.signed()), ErrorCode.WRONG_SIGNATURE)),
        new Check(
            "a stranger's message is refused",
            () ->
                talk.refused(
                    SignedMessages.sign(
                        SignedMessages.write(talk.call()), talk.parties().stranger()),
                    ErrorCode.CERTIFICATE_REFUSED)),
        new Check("an oversized message is refused", this::oversized),
        new Check("a message of 20 MiB is refused", this::huge),
        new Check("a deeply nested message is refused", this::nested),
        new Check("an external entity is refused and never asked for", this::entity));
  }

  private void misfit() throws Unlike, InterruptedException {
    var call = talk.call();
    call.request.requestInfo.sender = null;
    talk.refused(talk.gateway().signed(call), ErrorCode.BAD_FORMAT);
  }

  /** By the same schema, but of the gateway's own end of the channel. */
  private void notOffered() throws Unlike, InterruptedException {
    var call = new GetMessageStatus();
    call.request = new AsyncGetMessageStatusRequest();
    call.request.messageId = Talk.id();
    call.request.requestDate = Messages.now();
    call.request.sender = Messages.portal();
    talk.gateway()
        .refused(talk.parties().async(), talk.gateway().signed(call), ErrorCode.BAD_FORMAT);
  }

  private void otherChannel() throws Unlike, InterruptedException {
    talk.gateway().refused(talk.parties().async(), talk.signed(), ErrorCode.BAD_FORMAT);
    var async = Messages.async(Talk.id(), Talk.id(), ServiceIds.APPLICATION, talk.application());
    talk.refused(talk.gateway().signed(async), ErrorCode.BAD_FORMAT);
  }

  private void oversized() throws Unlike, InterruptedException {
    var call = talk.call();
    call.request.requestInfo.routeId = "x".repeat(LARGE);
    talk.refused(talk.gateway().signed(call), ErrorCode.BAD_FORMAT);
  }

  /** Sound but for a comment that nobody needs: it stands outside of what is signed. */
  private void huge() throws Unlike, InterruptedException {
    var message = Talk.text(talk.signed());
    var end = message.indexOf("</soap:Envelope>");
    var comment = "<!--" + "x".repeat(HUGE) + "-->";
    talk.refused(
        (message.substring(0, end) + comment + message.substring(end)).getBytes(UTF_8),
        ErrorCode.BAD_FORMAT);
  }

  private void nested() throws Unlike, InterruptedException {
    var call = talk.call();
    call.request.requestInfo.routeId = "DEEP";
    var deep = "<a>".repeat(DEEP) + "</a>".repeat(DEEP);
    var message = Talk.text(SignedMessages.write(call)).replace("DEEP", deep);
    talk.refused(
        SignedMessages.sign(message.getBytes(UTF_8), talk.parties().key()), ErrorCode.BAD_FORMAT);
  }

  private void entity() throws Unlike, InterruptedException {
    var message = Talk.text(talk.signed());
    var start = message.indexOf("<soap:Envelope");
    var hostile =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]>".formatted(talk.inbox().entity())
            + message.substring(start).replace("<senderId>pep", "<senderId>&e;");
    talk.refused(hostile.getBytes(UTF_8), ErrorCode.BAD_FORMAT);
    if (talk.inbox().wasEntityAsked()) {
      throw new Unlike("an entity that nobody asks for", "a request for it");
    }
  }

  /** The applicant becomes another. */
  private byte[] changed(byte[] message) {
    var surname = talk.parties().application().applicant.surname;
    return Talk.text(message)
        .replace("<surname>" + surname, "<surname>" + surname + "ова")
        .getBytes(UTF_8);
  }

  /** The signed body moves into the header, and a forged one takes its place. */
  private byte[] wrapped(byte[] message) {
    var text = Talk.text(message);
    var from = text.indexOf("<soap:Body");
    var to = text.indexOf("</soap:Envelope>");
    var body = text.substring(from, to);
    return (text.substring(0, from).replace("</soap:Header>", "<x>" + body + "</x></soap:Header>")
            + Talk.text(changed(body.getBytes(UTF_8))).replaceFirst("Id=\"Body\"", "Id=\"Other\"")
            + text.substring(to))
        .getBytes(UTF_8);
  }
}
