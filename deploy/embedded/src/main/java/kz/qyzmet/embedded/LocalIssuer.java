package kz.qyzmet.embedded;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A small OpenID provider for the local stack and for tests: discovery, keys, and tokens for the
 * services that call another. In production any standard provider takes its place, by settings.
 */
public final class LocalIssuer implements AutoCloseable {
  /** The service that was the first to call another. */
  public static final String CLIENT = "college-service";

  private static final List<String> SERVICE = List.of("service");

  private static final Map<String, List<String>> ROLES =
      Map.of(
          "intake-service",
          SERVICE,
          CLIENT,
          SERVICE,
          "gateway-service",
          List.of("service", "gateway"),
          "notification-service",
          SERVICE);

  /** The services that call others; they share one secret. */
  public static final Set<String> CLIENTS = ROLES.keySet();

  private static final Duration SERVICE_TOKEN = Duration.ofMinutes(10);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Folder folder;
  private final HttpServer server;
  private final ExecutorService workers;
  private final SigningKey key;
  private final String secret;
  private final Tokens tokens;

  private LocalIssuer(Folder folder, HttpServer server, SigningKey key, String secret) {
    this.folder = folder;
    this.server = server;
    this.key = key;
    this.secret = secret;
    this.workers = Executors.newVirtualThreadPerTaskExecutor();
    this.tokens = new Tokens(url(), key);
  }

  /** On a free port, with a key that goes when this is closed. */
  public static LocalIssuer temporary() {
    return start(null, 0);
  }

  /**
   * Starts answering, with the kept key or a new one.
   *
   * @param kept the folder to keep the key and the secret in, or null for a temporary one
   * @param port the port to listen on, or 0 for a free one
   */
  public static LocalIssuer start(Path kept, int port) {
    var folder = Folder.hold(kept, "issuer");
    try {
      var key = SigningKey.inFile(folder.path().resolve(Tokens.KEY_FILE));
      var secret = clientSecret(folder.path().resolve("client-secret"));
      var server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
      var issuer = new LocalIssuer(folder, server, key, secret);
      server.setExecutor(issuer.workers);
      server.createContext("/.well-known/openid-configuration", issuer::discovery);
      server.createContext("/jwks", issuer::keys);
      server.createContext("/token", issuer::token);
      server.start();
      return issuer;
    } catch (IOException e) {
      folder.close();
      throw new PartFailed(
          "Expected the issuer to listen on port " + port + ", but: " + e.getMessage(), e);
    } catch (PartFailed e) {
      folder.close();
      throw e;
    }
  }

  private static String clientSecret(Path file) throws IOException {
    if (!Files.exists(file)) {
      Folder.writeSecret(file, Secrets.random());
    }
    return Files.readString(file).strip();
  }

  /** The issuer's name in tokens, and the address that services are given. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public String clientSecret() {
    return secret;
  }

  public Tokens tokens() {
    return tokens;
  }

  public String issue(Grant grant) {
    return tokens.issue(grant);
  }

  /**
   * A token for a role by its name.
   *
   * @param role one of the seven roles, in lower case
   * @param organisation its code, or null
   * @param iin the individual's number, or null; an applicant needs one
   */
  public String issue(String role, String organisation, String iin) {
    if (iin != null) {
      var applicant = Grant.applicant(iin);
      return issue(
          new Grant(applicant.subject(), List.of(role), organisation, iin, Grant.LIFETIME));
    }
    var subject = organisation == null ? role : role + "@" + organisation;
    return issue(new Grant(subject, List.of(role), organisation, null, Grant.LIFETIME));
  }

  public String faulty(TokenFault fault, Grant grant) {
    return tokens.faulty(fault, grant);
  }

  private void discovery(HttpExchange exchange) throws IOException {
    answer(
        exchange,
        200,
        Map.of(
            "issuer", url(),
            "jwks_uri", url() + "/jwks",
            "token_endpoint", url() + "/token",
            "grant_types_supported", List.of("client_credentials"),
            "response_types_supported", List.of("token"),
            "subject_types_supported", List.of("public"),
            "id_token_signing_alg_values_supported", List.of("RS256"),
            "token_endpoint_auth_methods_supported",
                List.of("client_secret_basic", "client_secret_post")));
  }

  private void keys(HttpExchange exchange) throws IOException {
    answer(exchange, 200, Map.of("keys", List.of(key.jwk())));
  }

  private void token(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestMethod().equals("POST")) {
      answer(exchange, 405, Map.of("error", "invalid_request"));
      return;
    }
    var form = form(new String(exchange.getRequestBody().readNBytes(8192), StandardCharsets.UTF_8));
    basic(exchange.getRequestHeaders().getFirst("Authorization"), form);
    var client = form.getOrDefault("client_id", "");
    if (!CLIENTS.contains(client) || !isSecret(form.get("client_secret"))) {
      answer(exchange, 401, Map.of("error", "invalid_client"));
    } else if (!"client_credentials".equals(form.get("grant_type"))) {
      answer(exchange, 400, Map.of("error", "unsupported_grant_type"));
    } else {
      var token = issue(new Grant(client, ROLES.get(client), null, null, SERVICE_TOKEN));
      answer(
          exchange,
          200,
          Map.of(
              "access_token",
              token,
              "token_type",
              "Bearer",
              "expires_in",
              SERVICE_TOKEN.toSeconds()));
    }
  }

  private boolean isSecret(String given) {
    return given != null
        && MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> form(String body) {
    var form = new HashMap<String, String>();
    for (var pair : body.split("&", -1)) {
      var at = pair.indexOf('=');
      if (at > 0) {
        form.put(decoded(pair.substring(0, at)), decoded(pair.substring(at + 1)));
      }
    }
    return form;
  }

  /** RFC 6749, section 2.3.1: the two halves of the header are form-encoded by themselves. */
  private static void basic(String header, Map<String, String> form) {
    if (header == null || !header.startsWith("Basic ")) {
      return;
    }
    try {
      var pair =
          new String(
              Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
      var at = pair.indexOf(':');
      if (at > 0) {
        form.put("client_id", decoded(pair.substring(0, at)));
        form.put("client_secret", decoded(pair.substring(at + 1)));
      }
    } catch (IllegalArgumentException notBase64) {
      form.remove("client_id");
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static void answer(HttpExchange exchange, int status, Map<String, ?> body)
      throws IOException {
    var bytes = JSON.writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    workers.close();
    folder.close();
  }
}
