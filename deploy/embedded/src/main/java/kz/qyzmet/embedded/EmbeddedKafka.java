package kz.qyzmet.embedded;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * One Kafka node that is broker and controller at once, in this JVM, on the loopback address. The
 * broker's version must be that of the kafka-clients on the class path.
 */
public final class EmbeddedKafka implements AutoCloseable {
  private static final String NODE = "1";

  private final Folder folder;
  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedKafka(Folder folder, KafkaRaftServer server, int port) {
    this.folder = folder;
    this.server = server;
    this.port = port;
  }

  /** On free ports, with data that goes when this is closed. */
  public static EmbeddedKafka temporary() {
    return start(null, 0, 0);
  }

  /**
   * Starts the broker and makes sure of the topics.
   *
   * @param kept the folder to keep data in, or null for a temporary one
   * @param port the port for clients, or 0 for a free one
   * @param controllerPort the port for the controller's own traffic, or 0 for a free one
   * @throws PartFailed when the folder is held, a port is taken, or the broker does not start
   */
  public static EmbeddedKafka start(Path kept, int port, int controllerPort) {
    return start(kept, port, controllerPort, null);
  }

  /**
   * The same.
   *
   * @param side a second listener, or null
   */
  public static EmbeddedKafka start(Path kept, int port, int controllerPort, SideListener side) {
    return withOwnClasses(() -> startBroker(kept, port, controllerPort, side));
  }

  private static EmbeddedKafka startBroker(
      Path kept, int port, int controllerPort, SideListener side) {
    var folder = Folder.hold(kept, "kafka");
    try {
      var clients = Ports.orFree(port);
      var controller = Ports.orFree(controllerPort);
      Ports.requireFree(clients, "Kafka");
      Ports.requireFree(controller, "Kafka's controller");
      var logs = folder.path().resolve("logs");
      format(logs);
      var settings = new HashMap<>(settings(logs, clients, controller));
      if (side != null) {
        settings.merge("listeners", ",SIDE://127.0.0.1:" + side.port(), String::concat);
        settings.merge(
            "advertised.listeners", ",SIDE://127.0.0.1:" + side.advertised(), String::concat);
        settings.merge("listener.security.protocol.map", ",SIDE:PLAINTEXT", String::concat);
      }
      var server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
      server.startup();
      var started = new EmbeddedKafka(folder, server, clients);
      try {
        Topics.create(started.bootstrapServers());
        return started;
      } catch (PartFailed e) {
        started.close();
        throw e;
      }
    } catch (PartFailed e) {
      folder.close();
      throw e;
    } catch (Exception e) {
      folder.close();
      throw new PartFailed("Expected Kafka to start, but: " + e.getMessage(), e);
    }
  }

  private static void format(Path logs) throws Exception {
    if (Files.exists(logs.resolve("meta.properties"))) {
      return;
    }
    Files.createDirectories(logs);
    new Formatter()
        .setPrintStream(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(Integer.parseInt(NODE))
        .addDirectory(logs.toString())
        .setMetadataLogDirectory(logs.toString())
        .setControllerListenerName("CONTROLLER")
        .run();
  }

  private static Map<String, String> settings(Path logs, int clients, int controller) {
    return Map.ofEntries(
        Map.entry("process.roles", "broker,controller"),
        Map.entry("node.id", NODE),
        Map.entry("controller.quorum.voters", NODE + "@127.0.0.1:" + controller),
        Map.entry("controller.listener.names", "CONTROLLER"),
        Map.entry(
            "listeners",
            "PLAINTEXT://127.0.0.1:" + clients + ",CONTROLLER://127.0.0.1:" + controller),
        Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + clients),
        Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
        Map.entry("log.dirs", logs.toString()),
        Map.entry("auto.create.topics.enable", "false"),
        // One node: the inner topics cannot have copies either.
        Map.entry("offsets.topic.replication.factor", "1"),
        Map.entry("offsets.topic.num.partitions", "4"),
        Map.entry("transaction.state.log.replication.factor", "1"),
        Map.entry("transaction.state.log.min.isr", "1"),
        Map.entry("transaction.state.log.num.partitions", "4"),
        Map.entry("share.coordinator.state.topic.replication.factor", "1"),
        Map.entry("share.coordinator.state.topic.min.isr", "1"),
        Map.entry("group.initial.rebalance.delay.ms", "0"),
        // The services live on a movable clock: the broker neither judges nor deletes by their
        // time.
        Map.entry("log.message.timestamp.type", "LogAppendTime"),
        Map.entry("log.retention.ms", "-1"),
        Map.entry("num.network.threads", "2"),
        Map.entry("num.io.threads", "4"),
        Map.entry("num.partitions", Integer.toString(Topics.PARTITIONS)),
        // The default buffer of 128 MB is for brokers with thousands of partitions.
        Map.entry("log.cleaner.dedupe.buffer.size", "4194304"));
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** Returns when the broker has stopped, by {@link #close()} or by itself. */
  public void awaitStop() {
    server.awaitShutdown();
  }

  @Override
  public void close() {
    try {
      server.shutdown();
      server.awaitShutdown();
    } finally {
      folder.close();
    }
  }

  /**
   * Kafka finds some of its parts by name through the thread's class loader; a test framework may
   * have put one there that knows the same classes as others.
   */
  private static <T> T withOwnClasses(Supplier<T> start) {
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    thread.setContextClassLoader(EmbeddedKafka.class.getClassLoader());
    try {
      return start.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
