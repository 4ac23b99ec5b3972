package kz.qyzmet.drills.load;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * What was acknowledged, outside the system: a file of JSON lines, only ever added to, forced to
 * the disk with each line. Whoever writes waits, so that nobody acts on a promise that is not kept
 * here; a crowd alone does not, for a wait of its one thread would be taken for one of the system.
 */
public final class Ledger implements AutoCloseable {
  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  private static final long SOON_MS = 50;

  private final Path file;
  private final FileChannel channel;
  private final Queue<Acknowledged> soon = new ConcurrentLinkedQueue<>();
  private final ScheduledExecutorService writer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private int size;

  private Ledger(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
    var unused = writer.scheduleWithFixedDelay(this::catchUp, SOON_MS, SOON_MS, MILLISECONDS);
  }

  /** Starts with an empty file. */
  public static Ledger anew(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.deleteIfExists(file);
      return new Ledger(
          file, FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds lines and returns when all of them are on the disk. */
  public synchronized void add(List<Acknowledged> lines) {
    try {
      var text = new StringBuilder();
      for (var line : lines) {
        text.append(JSON.writeValueAsString(line)).append('\n');
      }
      var bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
      size += lines.size();
    } catch (IOException e) {
      throw new UncheckedIOException("Expected to write the ledger, but could not", e);
    }
  }

  /** Adds a line that is on the disk a moment later. */
  public void addSoon(Acknowledged line) {
    soon.add(line);
  }

  private synchronized void catchUp() {
    var lines = List.copyOf(soon);
    if (!lines.isEmpty()) {
      add(lines);
      // Only now: what could not be written is tried again, and whoever reads hears of it.
      lines.forEach(soon::remove);
    }
  }

  /** Lines added by this one. */
  public synchronized int size() {
    catchUp();
    return size;
  }

  /** Everything, read back from the disk. */
  public synchronized List<Acknowledged> lines() {
    catchUp();
    try {
      var lines = new ArrayList<Acknowledged>();
      for (var line : Files.readAllLines(file)) {
        lines.add(JSON.readValue(line, Acknowledged.class));
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException("Expected to read the ledger, but could not", e);
    }
  }

  @Override
  public void close() {
    try (writer) {
      writer.shutdown();
      catchUp();
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
