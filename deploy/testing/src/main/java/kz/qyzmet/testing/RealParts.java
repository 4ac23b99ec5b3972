package kz.qyzmet.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kz.qyzmet.embedded.Folder;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.embedded.LocalIssuer;
import kz.qyzmet.embedded.TokenFault;
import kz.qyzmet.embedded.Tokens;
import org.testcontainers.DockerClientFactory;

/**
 * Starts a real PostgreSQL, a real Kafka and an issuer once per test JVM and tells Quarkus where
 * they are. They live until the JVM ends, so that a restart of the application (another test
 * profile) finds its data again.
 *
 * <p>The parts are embedded, or containers where a Docker engine answers; see {@link
 * ContainerParts}, which could not be run so far.
 *
 * <p>Quarkus loads test resources and tests by different class loaders, so what a test needs is
 * passed by system properties and not by static fields.
 */
public final class RealParts implements QuarkusTestResourceLifecycleManager {
  private static final String PREFIX = "qyzmet.test.";
  private static final String KAFKA = PREFIX + "kafka";
  private static final String ISSUER = PREFIX + "issuer";
  private static final String ISSUER_FOLDER = PREFIX + "issuer-folder";
  private static final String SETTINGS = PREFIX + "setting.";

  private String database = "";

  @Override
  public void init(Map<String, String> args) {
    database = args.getOrDefault("database", "");
    if (database.isBlank()) {
      throw new IllegalArgumentException(
          "Expected the argument database=intake or another, but got none");
    }
  }

  @Override
  public Map<String, String> start() {
    if (System.getProperty(SETTINGS + database) == null) {
      startOnce(database);
    }
    return read(database);
  }

  /** Nothing: the parts end with the JVM. */
  @Override
  public void stop() {}

  private static void startOnce(String database) {
    var parts =
        DockerClientFactory.instance().isDockerAvailable()
            ? ContainerParts.start(database)
            : EmbeddedParts.start(database);
    var issuerFolder = Folder.temporary("issuer");
    var issuer = LocalIssuer.start(issuerFolder, 0);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  issuer.close();
                  Folder.remove(issuerFolder);
                  parts.close();
                },
                "real-parts-stop"));
    System.setProperty(KAFKA, parts.kafka());
    System.setProperty(ISSUER, issuer.url());
    System.setProperty(ISSUER_FOLDER, issuerFolder.toString());
    settings(database, parts, issuer)
        .forEach((key, value) -> System.setProperty(SETTINGS + database + "." + key, value));
    System.setProperty(SETTINGS + database, "started");
  }

  private static Map<String, String> settings(String database, Parts parts, LocalIssuer issuer) {
    var settings = new HashMap<String, String>();
    settings.put("quarkus.datasource.reactive.url", parts.database().reactiveUrl());
    settings.put("quarkus.datasource.jdbc.url", parts.database().jdbcUrl());
    settings.put("quarkus.datasource.username", parts.database().user());
    settings.put("quarkus.datasource.password", parts.database().password());
    settings.put("kafka.bootstrap.servers", parts.kafka());
    settings.put("quarkus.oidc.auth-server-url", issuer.url());
    settings.put("qyzmet.pseudonym-key", "a-pseudonym-key-for-tests-only-0123456789");
    var client = database + "-service";
    if (LocalIssuer.CLIENTS.contains(client)) {
      settings.put("quarkus.oidc-client.auth-server-url", issuer.url());
      settings.put("quarkus.oidc-client.client-id", client);
      settings.put("quarkus.oidc-client.credentials.secret", issuer.clientSecret());
    }
    return settings;
  }

  private static Map<String, String> read(String database) {
    var prefix = SETTINGS + database + ".";
    var settings = new HashMap<String, String>();
    for (var name : System.getProperties().stringPropertyNames()) {
      if (name.startsWith(prefix)) {
        settings.put(name.substring(prefix.length()), System.getProperty(name));
      }
    }
    return settings;
  }

  /** The issuer that the running application trusts: {@code RealParts.tokens().issue(grant)}. */
  public static Tokens tokens() {
    return Tokens.of(Path.of(started(ISSUER_FOLDER)), started(ISSUER));
  }

  /** A good token in the form of the Authorization header. */
  public static String bearer(Grant grant) {
    return "Bearer " + tokens().issue(grant);
  }

  /** A token to be refused, in the form of the Authorization header. */
  public static String bearer(TokenFault fault, Grant grant) {
    return "Bearer " + tokens().faulty(fault, grant);
  }

  /** The bootstrap servers of the broker, for a test's own producer or consumer. */
  public static String kafka() {
    return started(KAFKA);
  }

  /** One of the settings that the application was given, such as the address of its database. */
  public static String setting(String database, String key) {
    return started(SETTINGS + database + "." + key);
  }

  private static String started(String property) {
    var value = System.getProperty(property);
    if (value == null) {
      throw new IllegalStateException(
          "Expected RealParts to be a test resource of this test, but it has not started");
    }
    return value;
  }
}
