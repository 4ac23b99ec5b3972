package kz.qyzmet.gateway.channel;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.namespace.QName;
import kz.qyzmet.gateway.messages.ErrorCode;
import kz.qyzmet.gateway.messages.Namespaces;
import kz.qyzmet.gateway.messages.security.SignedMessages;
import kz.qyzmet.gateway.messages.security.SigningKey;
import kz.qyzmet.kit.clock.DatabaseClock;
import kz.qyzmet.kit.http.RefusalForm;
import kz.qyzmet.kit.problem.Problem;

/**
 * Calls of the gateway that are refused before CXF has seen them: signed faults with an ErrorInfo,
 * under SOAP 1.1's one status for faults. Each is kept for a moment, for whoever is overloaded must
 * not sign for everybody whom it turns away.
 */
@Singleton
class SoapRefusals implements RefusalForm {
  private static final String ROOT = "/ws/";
  private static final String MEDIA_TYPE = "text/xml; charset=utf-8";
  private static final int SOAP_FAULT = 500;
  private static final int TOO_LARGE = 413;
  private static final Duration FRESH = Duration.ofSeconds(1);

  private static final QName SYNC = new QName(Namespaces.SYNC_INTERFACES, "SyncChannel");
  private static final QName ASYNC =
      new QName(Namespaces.ASYNC_CLIENT_INTERFACES, "AsyncChannelClient");

  private record Case(QName service, String problem) {}

  private record Kept(Instant at, Form form) {}

  private final SigningKey key;
  private final DatabaseClock clock;
  private final Map<Case, Kept> kept = new ConcurrentHashMap<>();

  SoapRefusals(SigningKey key, DatabaseClock clock) {
    this.key = key;
    this.clock = clock;
  }

  @Override
  public boolean isSpokenAt(String path) {
    return path.startsWith(ROOT);
  }

  @Override
  public Form of(String path, Problem problem) {
    var service = path.startsWith(ROOT + "SyncChannel") ? SYNC : ASYNC;
    var now = clock.now();
    return kept.compute(
            new Case(service, problem.code()),
            (_, before) ->
                before != null && before.at().plus(FRESH).isAfter(now)
                    ? before
                    : new Kept(now, fault(service, problem, now)))
        .form();
  }

  private Form fault(QName service, Problem problem, Instant at) {
    var body =
        problem.status() == TOO_LARGE
            ? SignedMessages.fault(
                ErrorCode.BAD_FORMAT,
                "too-large",
                "Expected a message within the limit, but it has more bytes",
                service,
                at,
                key)
            : SignedMessages.fault(
                ErrorCode.INTERNAL,
                "try-again",
                "Expected to take it, but that is not possible now",
                service,
                at,
                key);
    return new Form(SOAP_FAULT, MEDIA_TYPE, body);
  }
}
