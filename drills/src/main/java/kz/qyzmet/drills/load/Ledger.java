package kz.qyzmet.drills.load;

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

/**
 * What was acknowledged, outside the system: a file of JSON lines, only ever added to, forced to
 * the disk with each line. Whoever writes waits, so that nobody acts on a promise that is not kept
 * here.
 */
public final class Ledger implements AutoCloseable {
  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  private final Path file;
  private final FileChannel channel;
  private int size;

  private Ledger(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
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

  /** Lines added by this one. */
  public synchronized int size() {
    return size;
  }

  /** Everything, read back from the disk. */
  public synchronized List<Acknowledged> lines() {
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
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
