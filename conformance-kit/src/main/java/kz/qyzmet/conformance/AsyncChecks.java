package kz.qyzmet.conformance;

import java.time.Duration;
import java.util.List;
import kz.qyzmet.gateway.messages.async.ChangeMassageStatusNotificationResponse;
import kz.qyzmet.gateway.messages.common.MessageState;
import kz.qyzmet.gateway.messages.common.ReceiveStatus;
import kz.qyzmet.gateway.messages.common.ResendMessage;

/** The asynchronous channel: what is acknowledged, confirmed, answered, and sent again. */
record AsyncChecks(Talk talk) {
  /** A moment on the way: by then whoever sent a message knows the id that it got. */
  private static final Duration UNDER_WAY = Duration.ofMillis(500);

  List<Check> all() {
    return List.of(
        new Check(
            "an application is acknowledged, confirmed and answered in its chain", this::answered),
        new Check("a message that comes again has no second effect", this::resent),
        new Check("two copies of a message at the same moment have one effect", this::twiceAtOnce),
        new Check("a refused application is not confirmed", this::notConfirmed),
        new Check("a message's status is heard, and heard again", this::status),
        new Check("an answer that was not delivered is sent again", this::notDelivered));
  }

  private void answered() throws Unlike, InterruptedException {
    var id = Talk.id();
    var chain = Talk.id();
    talk.sent(id, chain, talk.application());
    var told = talk.confirmed(id);
    if (told.deliveryStatus.receiveStatus != ReceiveStatus.MESSAGE_ACCEPTED) {
      throw new Unlike("the confirmation MESSAGE_ACCEPTED", "" + told.deliveryStatus.receiveStatus);
    }
    talk.response(chain);
  }

  private void resent() throws Unlike, InterruptedException {
    var id = Talk.id();
    var chain = Talk.id();
    var application = talk.application();
    talk.sent(id, chain, application);
    var number = talk.response(chain).number;
    talk.sent(id, chain, application);
    talk.onlyOne(chain, number);
  }

  private void twiceAtOnce() throws Unlike, InterruptedException {
    var id = Talk.id();
    var chain = Talk.id();
    var application = talk.application();
    Talk.twiceAtOnce(
        () -> {
          talk.sent(id, chain, application);
          return id;
        });
    talk.onlyOne(chain, talk.response(chain).number);
  }

  private void notConfirmed() throws Unlike, InterruptedException {
    var id = Talk.id();
    talk.sent(id, Talk.id(), talk.forNobody());
    var status = talk.confirmed(id).deliveryStatus;
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

  private void status() throws Unlike, InterruptedException {
    for (var state : List.of(MessageState.DELIVERED, MessageState.NOT_DELIVERED)) {
      var message = talk.gateway().signed(Messages.status(Talk.id(), state));
      for (var time = 0; time < 2; time++) {
        heard(message);
      }
    }
  }

  private void heard(byte[] message) throws Unlike, InterruptedException {
    var answer =
        talk.gateway()
            .call(talk.parties().async(), message, ChangeMassageStatusNotificationResponse.class);
    Talk.present(answer.response);
  }

  /** The portal didn't get it, so it has to come once more: the same answer, as another message. */
  private void notDelivered() throws Unlike, InterruptedException {
    var chain = Talk.id();
    talk.sent(Talk.id(), chain, talk.application());
    var first = talk.responded(chain, _ -> true);
    talk.inbox().notDelivered(first.messageId());
    talk.inbox().message(_ -> false, UNDER_WAY);
    heard(talk.gateway().signed(Messages.status(first.messageId(), MessageState.NOT_DELIVERED)));
    var second = talk.responded(chain, each -> !each.messageId().equals(first.messageId()));
    Talk.same(
        "the number of the first answer",
        Talk.answer(first.request().messageData.data).number,
        Talk.answer(second.request().messageData.data).number);
  }
}
