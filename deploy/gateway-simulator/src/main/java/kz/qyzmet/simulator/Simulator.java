package kz.qyzmet.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.xml.namespace.QName;
import kz.qyzmet.gateway.messages.ErrorCode;
import kz.qyzmet.gateway.messages.Namespaces;
import kz.qyzmet.gateway.messages.Schemas;
import kz.qyzmet.gateway.messages.security.SignedMessages;

/**
 * The gateway on a port of the loopback address: its two channels, its storage of files, and its
 * REST control. Beside it, an operator's gateway for text messages.
 */
public final class Simulator implements AutoCloseable {
  private static final int LARGEST = 4 * 1024 * 1024;
  private static final Channel SYNC =
      new Channel("SyncChannel.wsdl", Namespaces.SYNC, "SendMessage");
  private static final Channel ASYNC =
      new Channel("AsyncChannel.wsdl", Namespaces.ASYNC, "sendMessage");

  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private final Wire wire;
  private final Dice dice;
  private final Systems systems;
  private final Confirmations confirmations;
  private final Gateway gateway;
  private final Guest guest = new Guest();

  private Simulator(HttpServer server, String service, Wire wire) {
    this.server = server;
    this.wire = wire;
    this.dice = new Dice();
    var client = new Service(service, wire);
    var received = new Received();
    var portal = new Portal(client, dice);
    this.confirmations = new Confirmations(client, dice);
    this.systems = new Systems(client, dice);
    this.gateway =
        new Gateway(received, portal, new Register(new People()), systems, confirmations, dice);
    var control = new Control(dice, received, portal, confirmations, guest);
    server.setExecutor(workers);
    server.createContext("/ws/AsyncChannel", exchange -> soap(exchange, ASYNC));
    server.createContext("/ws/SyncChannel", exchange -> soap(exchange, SYNC));
    server.createContext(Storage.PATH, new Storage(dice)::handle);
    server.createContext(Messages.PATH, new Messages(dice)::handle);
    server.createContext("/", control::handle);
  }

  /**
   * Answers from now on.
   *
   * @param port 0 for whatever is free
   * @param service where gateway-service answers
   */
  static Simulator start(int port, String service, Wire wire) throws IOException {
    var server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
    var simulator = new Simulator(server, service, wire);
    server.start();
    return simulator;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void soap(HttpExchange exchange, Channel channel) throws IOException {
    try (exchange) {
      if (exchange.getRequestMethod().equals("GET")) {
        wsdl(exchange, channel.wsdl());
        return;
      }
      var request = exchange.getRequestBody().readNBytes(LARGEST);
      var fate = dice.next();
      pause(fate.delayMillis());
      var answer = answer(request, fate, channel);
      if (!fate.losesAnswer()) {
        reply(exchange, answer.status(), answer.message());
      }
      // Else the connection ends here, and the caller knows no more than that.
    }
  }

  /** A channel by its WSDL and the operation that sends a message on it. */
  private record Channel(String wsdl, String namespace, String operation) {}

  /** Signed. */
  private record Answer(int status, byte[] message) {}

  private Answer answer(byte[] request, Dice.Fate fate, Channel channel) {
    // Until it is known what was called.
    var fault = fault(channel.namespace(), channel.operation());
    try {
      if (fate.fails()) {
        throw new NotTaken(ErrorCode.INTERNAL, "to take the message", "told to fail");
      }
      var call = wire.verified(request);
      fault = fault(call.getNamespaceURI(), call.getLocalName());
      var said =
          channel.equals(ASYNC) && gateway.isForAnother(call)
              ? guest.pass(request)
              : Optional.<Guest.Answer>empty();
      return said.isPresent()
          ? new Answer(said.get().status(), said.get().body())
          : new Answer(200, wire.signed(SignedMessages.write(gateway.answer(call))));
    } catch (NotTaken refused) {
      var info = refused.code().info(refused.getMessage(), null, Times.now());
      return new Answer(500, wire.signed(Soap.fault(fault, info)));
    }
  }

  /** As the WSDLs name it, such as {@code sendMessageFault1_sendMessageFault}. */
  private static QName fault(String namespace, String operation) {
    return new QName(namespace, operation + "Fault1_" + operation + "Fault");
  }

  private static void wsdl(HttpExchange exchange, String file) throws IOException {
    try (var in = Schemas.class.getResourceAsStream("/gateway/" + file)) {
      reply(exchange, 200, in.readAllBytes());
    }
  }

  private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    systems.close();
    confirmations.close();
    workers.shutdownNow();
  }
}
