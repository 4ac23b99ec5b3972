package kz.qyzmet.stack.run;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.qyzmet.embedded.EmbeddedPostgres;
import kz.qyzmet.embedded.Folder;
import kz.qyzmet.embedded.KafkaMain;
import kz.qyzmet.embedded.LocalIssuer;
import kz.qyzmet.embedded.Secrets;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.Home;

/** The command lines and settings of the stack's processes. */
final class Commands {
  private final Home home;
  private final StackOptions options;
  private final AotCaches caches;

  Commands(Home home, StackOptions options) {
    this.home = home;
    this.options = options;
    this.caches = AotCaches.of(home, options.training());
  }

  /** How long a process may take to end; one in training writes down first what it has learned. */
  Duration patience() {
    return options.training() ? Duration.ofMinutes(2) : Duration.ofSeconds(20);
  }

  void requireBuilt() {
    for (var service : options.services()) {
      requireBuilt(home.application(service.module()));
    }
    if (options.gateway()) {
      requireBuilt(home.simulator());
    }
  }

  private static void requireBuilt(Path application) {
    if (!Files.exists(application)) {
      throw new CheckFailed(
          "Expected " + application + " to be built, but it is missing; ./qyzmet builds it");
    }
  }

  Path log(String process) {
    return options.data().resolve("logs").resolve(process + ".log");
  }

  Path issuerFolder() {
    return options.data().resolve("issuer");
  }

  List<String> kafka() {
    var line = Jvm.KAFKA.line();
    line.addAll(caches.flags("kafka", classPath()));
    line.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            KafkaMain.class.getName(),
            options.data().resolve("kafka").toString(),
            Integer.toString(options.ports().kafka()),
            Integer.toString(options.ports().kafkaController())));
    if (options.kafkaSide() != null) {
      line.add(Integer.toString(options.kafkaSide().port()));
      line.add(Integer.toString(options.kafkaSide().advertised()));
    }
    return line;
  }

  private static Path[] classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(each -> Path.of(each.endsWith("*") ? each.substring(0, each.length() - 1) : each))
        .filter(Files::exists)
        .toArray(Path[]::new);
  }

  /** Takes a moment at first start, where there is a gateway to sign for. */
  void makeKeys() {
    if (options.gateway()) {
      WireKeys.in(options.data());
    }
  }

  List<String> simulator() {
    var jar = home.simulator();
    var keys = WireKeys.in(options.data());
    var line = Jvm.SIMULATOR.line();
    line.addAll(caches.flags("gateway-simulator", jar, jar.resolveSibling("lib")));
    line.addAll(
        List.of(
            "-cp",
            jar + File.pathSeparator + jar.resolveSibling("lib") + "/*",
            "kz.qyzmet.simulator.Main",
            Integer.toString(options.ports().simulator()),
            options.ports().url(Service.GATEWAY),
            keys.store(WireKeys.Side.GATEWAY).toString(),
            keys.password(WireKeys.Side.GATEWAY).toString(),
            keys.certificate(WireKeys.Side.SERVICE).toString()));
    return line;
  }

  List<String> service(Service service) {
    var line = serviceJava();
    line.addAll(caches.flags(service.module(), home.application(service.module()).getParent()));
    line.add("-jar");
    line.add(home.application(service.module()).toString());
    return line;
  }

  /** The JVM of a service with its flags, for what runs in place of one too. */
  List<String> serviceJava() {
    return Jvm.SERVICE.line();
  }

  Home home() {
    return home;
  }

  Map<String, String> settings(Service service, EmbeddedPostgres postgres, LocalIssuer issuer) {
    var database = postgres.database(service.code());
    var settings = new HashMap<String, String>();
    settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    settings.put("QUARKUS_HTTP_PORT", options.ports().services().get(service).toString());
    settings.put("QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl());
    settings.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
    settings.put("QUARKUS_DATASOURCE_USERNAME", database.user());
    settings.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
    settings.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + options.ports().kafka());
    settings.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer.url());
    settings.put("QYZMET_PSEUDONYM_KEY", pseudonymKey());
    settings.put("QYZMET_CLOCK_OFFSET", StackState.clock(options.data()).toString());
    settings.put(
        "QYZMET_INTAKE_CONTENT_STORE", options.data().resolve(StackState.SCANS).toUri().toString());
    // For those that ask others, under their own token.
    settings.put("QYZMET_INTAKE_URL", options.ports().url(Service.INTAKE));
    settings.put("QYZMET_COLLEGE_URL", options.ports().url(Service.COLLEGE));
    settings.put("QYZMET_DEADLINE_URL", options.ports().url(Service.DEADLINE));
    settings.put("QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL", issuer.url());
    settings.put("QUARKUS_OIDC_CLIENT_CLIENT_ID", service.module());
    settings.put("QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", issuer.clientSecret());
    if (service == Service.INTAKE) {
      settings.put("QYZMET_SIGNATURE_ROOTS", Signing.roots(options.data()).toString());
    }
    if (service == Service.COLLEGE) {
      settings.put("QYZMET_COLLEGE_PAPERS_ADDRESS", options.ports().url(Service.COLLEGE));
      settings.put("QYZMET_COLLEGE_SIGNING_KEYS", Signing.keys(options.data()).toString());
      settings.put("QYZMET_COLLEGE_SIGNING_ROOTS", Signing.roots(options.data()).toString());
      settings.put(
          "QYZMET_COLLEGE_SIGNING_STAMPS",
          Signing.stamps("http://127.0.0.1:" + options.ports().authority()));
      settings.put("QYZMET_COLLEGE_WITNESS_KEY", Signing.witness(options.data()).toString());
    }
    if (options.gateway()) {
      settings.putAll(gateway());
    }
    settings.putAll(options.settings());
    return settings;
  }

  /** Where the gateway and its service answer, and by what it signs and trusts: no secrets. */
  private Map<String, String> gateway() {
    var keys = WireKeys.in(options.data());
    return Map.of(
        "QYZMET_INTAKE_SMS_URL",
        "http://127.0.0.1:" + options.ports().simulator() + "/sms",
        "QYZMET_GATEWAY_URL",
        options.ports().url(Service.GATEWAY),
        "QYZMET_GATEWAY_CHANNEL_URL",
        "http://127.0.0.1:" + options.ports().simulator() + "/ws",
        "QYZMET_GATEWAY_STORAGE_URL",
        "http://127.0.0.1:" + options.ports().simulator() + "/storage",
        "QYZMET_GATEWAY_CHANNEL_KEY_STORE",
        keys.store(WireKeys.Side.SERVICE).toString(),
        "QYZMET_GATEWAY_CHANNEL_KEY_STORE_PASSWORD",
        keys.password(WireKeys.Side.SERVICE).toString(),
        "QYZMET_GATEWAY_CHANNEL_TRUSTED_CERTIFICATES",
        keys.certificate(WireKeys.Side.GATEWAY).toString());
  }

  /** Made at first start and kept: with another key an applicant would lose his applications. */
  private String pseudonymKey() {
    var file = options.data().resolve("pseudonym-key");
    try {
      if (!Files.exists(file)) {
        Folder.writeSecret(file, Secrets.random() + Secrets.random());
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
