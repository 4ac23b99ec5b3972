package kz.qyzmet.intake.attachment.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import kz.qyzmet.embedded.Ports;
import org.awaitility.Awaitility;

/**
 * S3Mock in a JVM of its own, as the build has put it beside the tests' classes: its Spring would
 * not go well with what is on this class path.
 */
final class S3Mock implements AutoCloseable {
  private static final Path JAR = Path.of("target", "s3mock", "s3mock.jar");

  private final Process process;
  private final int port;

  private S3Mock(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param folder for its objects and its log
   */
  static S3Mock start(Path folder) {
    int port = Ports.free();
    var log = folder.resolve("s3mock.log");
    try {
      var process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-Xmx256m",
                  "-jar",
                  JAR.toAbsolutePath().toString(),
                  "--com.adobe.testing.s3mock.httpPort=" + port,
                  "--server.port=" + Ports.free(),
                  "--com.adobe.testing.s3mock.store.root=" + folder.resolve("objects"))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      var mock = new S3Mock(process, port);
      Awaitility.await("S3Mock, which says: " + log)
          .atMost(Duration.ofMinutes(3))
          .until(() -> mock.listens() || !process.isAlive());
      if (!process.isAlive()) {
        throw new IllegalStateException("Expected S3Mock to run, but: " + Files.readString(log));
      }
      return mock;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  private boolean listens() {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
