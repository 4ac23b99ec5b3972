package kz.qyzmet.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import kz.qyzmet.gateway.messages.ErrorCode;
import kz.qyzmet.gateway.messages.ServiceIds;
import kz.qyzmet.gateway.messages.async.MessageType;
import kz.qyzmet.gateway.messages.common.DeliveryNotification;
import kz.qyzmet.gateway.messages.portal.PortalAnswer;
import kz.qyzmet.gateway.messages.portal.PortalApplication;
import kz.qyzmet.gateway.messages.sync.SendMessage;
import kz.qyzmet.gateway.messages.sync.SendMessageResponse;

/** What the checks say to an implementation, and how they hear what it says. */
record Talk(Parties parties, Inbox inbox, Gateway gateway) {
  /** How long a second answer, which must not come, is waited for. */
  static final Duration LULL = Duration.ofSeconds(2);

  static String id() {
    return UUID.randomUUID().toString();
  }

  PortalApplication application() {
    return Applications.copy(parties.application());
  }

  PortalApplication forNobody() {
    var application = application();
    application.service = "no-such-service";
    return application;
  }

  SendMessage call() {
    return Messages.sync(id(), ServiceIds.APPLICATION, application());
  }

  byte[] signed() {
    return gateway.signed(call());
  }

  static String text(byte[] message) {
    return new String(message, UTF_8);
  }

  /** The synchronous channel takes it. */
  PortalAnswer answered(byte[] message) throws Unlike, InterruptedException {
    var answer = gateway.call(parties.sync(), message, SendMessageResponse.class).response;
    present(answer);
    same("the status", ServiceIds.SUCCESS, answer.responseInfo.status.code);
    return answer(answer.responseData.data);
  }

  /** The synchronous channel refuses it. */
  void refused(byte[] message, ErrorCode code) throws Unlike, InterruptedException {
    gateway.refused(parties.sync(), message, code);
  }

  /** The asynchronous channel takes it; what comes of it is heard by the inbox. */
  void sent(String id, String chain, PortalApplication application)
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

  DeliveryNotification confirmed(String id) throws Unlike, InterruptedException {
    return inbox
        .notification(each -> id.equals(each.messageId), parties.patience())
        .orElseThrow(
            () ->
                new Unlike(
                    "a delivery notification within " + parties.patience(),
                    "none" + inbox.refused()));
  }

  /** What the chain is answered with. */
  PortalAnswer response(String chain) throws Unlike, InterruptedException {
    return answer(responded(chain, _ -> true).request().messageData.data);
  }

  /** The first message of the chain that is a wanted one. */
  Inbox.Taken responded(String chain, Predicate<Inbox.Taken> wanted)
      throws Unlike, InterruptedException {
    return inbox
        .message(each -> isResponse(each, chain) && wanted.test(each), parties.patience())
        .orElseThrow(
            () ->
                new Unlike(
                    "a RESPONSE of the chain within " + parties.patience(),
                    inbox.isEmpty()
                        ? "none" + inbox.refused()
                        : "no such one among the messages that came"));
  }

  /** Nothing else than that comes of the chain. */
  void onlyOne(String chain, String number) throws Unlike, InterruptedException {
    var second =
        inbox.message(
            each ->
                isResponse(each, chain)
                    && each.request().messageData.data instanceof PortalAnswer answer
                    && !number.equals(answer.number),
            LULL);
    if (second.isPresent()) {
      throw new Unlike("no other application than " + number, "another one");
    }
  }

  private static boolean isResponse(Inbox.Taken taken, String chain) {
    var info = taken.request().messageInfo;
    return info.messageType == MessageType.RESPONSE && chain.equals(info.correlationId);
  }

  static PortalAnswer answer(Object data) throws Unlike {
    if (data instanceof PortalAnswer answer
        && answer.number != null
        && !answer.number.isBlank()
        && answer.registered != null) {
      return answer;
    }
    throw new Unlike("a PortalAnswer with number and day of registration", "" + data);
  }

  /** Does the same twice at the very same moment. */
  static <T> List<T> twiceAtOnce(Callable<T> deed) throws Unlike, InterruptedException {
    var start = new CyclicBarrier(2);
    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<T>>();
      for (int time = 0; time < 2; time++) {
        running.add(both.submit(() -> started(start, deed)));
      }
      var done = new ArrayList<T>();
      for (var each : running) {
        done.add(each.get());
      }
      return done;
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Unlike unlike) {
        throw unlike;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }

  private static <T> T started(CyclicBarrier start, Callable<T> deed) throws Exception {
    try {
      start.await();
    } catch (BrokenBarrierException impossible) {
      throw new IllegalStateException(impossible);
    }
    return deed.call();
  }

  static <T> T present(T response) throws Unlike {
    if (response == null) {
      throw new Unlike("an answer that is not nil", "nil");
    }
    return response;
  }

  static void same(String what, String expected, String got) throws Unlike {
    if (!expected.equals(got)) {
      throw new Unlike(what + " " + expected, "" + got);
    }
  }
}
