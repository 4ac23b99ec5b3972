package kz.qyzmet.simulator;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.w3c.dom.Element;

/** In place of gateway-service: it keeps what it is sent, and answers as it is told. */
final class StubService implements AutoCloseable {
  private final Wire wire = new PlainWire();
  private final HttpServer server;
  private final List<Element> calls = new CopyOnWriteArrayList<>();
  private final AtomicInteger unanswered = new AtomicInteger();
  private Function<Element, byte[]> answer = _ -> new byte[0];

  StubService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    server.createContext(
        "/ws/",
        exchange -> {
          try (exchange) {
            var call = wire.verified(exchange.getRequestBody().readAllBytes());
            calls.add(call);
            if (unanswered.getAndDecrement() > 0) {
              return;
            }
            var body = answer.apply(call);
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
          }
        });
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void answers(Function<Element, byte[]> how) {
    answer = how;
  }

  /** So many calls end without an answer, from now on. */
  void loses(int answers) {
    unanswered.set(answers);
  }

  /** The calls of an operation, in the order of arrival. */
  List<Element> calls(String operation) {
    return calls.stream().filter(call -> call.getLocalName().equals(operation)).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
