package kz.qyzmet.intake.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * A small real HTTP server in the place of an operator's gateway for text messages. Quarkus loads
 * test resources apart from tests, so the two talk by system properties.
 */
public final class SmsOnLoopback implements QuarkusTestResourceLifecycleManager {
  private static final String STATUS = "qyzmet.test.sms.status";
  private static final String SENT = "qyzmet.test.sms.sent.";
  private static final Pattern MESSAGE =
      Pattern.compile("\\{\"to\":\"(\\+7\\d{10})\",\"text\":\"([^\"]+)\"}");
  private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

  private HttpServer server;

  /** Says how to answer from now on. */
  public static void answers(int status) {
    System.setProperty(STATUS, Integer.toString(status));
  }

  /** The last text that the telephone has received; null where it has none. */
  public static String text(String phone) {
    return System.getProperty(SENT + phone);
  }

  /** The code in it. */
  public static String code(String phone) {
    var code = CODE.matcher(text(phone));
    if (!code.find()) {
      throw new AssertionError("Expected a code in the message, but it has none");
    }
    return code.group();
  }

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    } catch (IOException e) {
      throw new IllegalStateException("Expected a free port on loopback", e);
    }
    answers(202);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/messages", SmsOnLoopback::take);
    server.start();
    return Map.of("qyzmet.intake.sms-url", "http://127.0.0.1:" + server.getAddress().getPort());
  }

  private static void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var message = MESSAGE.matcher(body);
      int status = Integer.getInteger(STATUS);
      if (!message.matches()) {
        status = 400;
      } else if (status == 202) {
        System.setProperty(SENT + message.group(1), message.group(2));
      }
      exchange.sendResponseHeaders(status, -1);
    }
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }
}
