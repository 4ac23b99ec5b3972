package kz.qyzmet.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.function.Predicate;

/**
 * A folder that one process holds at a time: kept, or temporary and removed when closed.
 *
 * <p>The hold is a file lock of the operating system, so it ends with the process that took it,
 * even after a kill -9.
 */
public final class Folder implements AutoCloseable {
  /** The file that is locked: it shows that the folder was held once. */
  public static final String LOCK = "held.lock";

  private final Path path;
  private final boolean temporary;
  private final FileChannel channel;
  private final FileLock lock;

  private Folder(Path path, boolean temporary, FileChannel channel, FileLock lock) {
    this.path = path;
    this.temporary = temporary;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the folder for this process.
   *
   * @param kept the folder to keep data in, or null for a temporary one
   * @throws PartFailed when another process holds the folder
   */
  public static Folder hold(Path kept, String what) {
    try {
      var path = kept == null ? temporary(what) : kept.toAbsolutePath();
      path = path.normalize();
      Files.createDirectories(path);
      var channel =
          FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      var lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new PartFailed(
            "Expected to be the only one that uses " + path + ", but another process holds it");
      }
      return new Folder(path, kept == null, channel, lock);
    } catch (IOException e) {
      throw new PartFailed("Expected to use the folder " + kept + ", but: " + e, e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisVeryProcess) {
      return null;
    }
  }

  public Path path() {
    return path;
  }

  /** Whether it goes when it is closed. */
  public boolean isTemporary() {
    return temporary;
  }

  /** A new empty folder under the system's temporary one; the caller removes it. */
  public static Path temporary(String what) {
    try {
      return Files.createTempDirectory("qyzmet-" + what + "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the whole file or nothing of it, readable by its owner only. */
  public static void writeSecret(Path file, String text) {
    try {
      var beside = file.resolveSibling(file.getFileName() + ".new");
      Files.deleteIfExists(beside);
      Files.createFile(
          beside,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(beside, text, StandardCharsets.UTF_8);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes all that is in it; it stays held meanwhile. */
  public void empty() {
    try {
      // A walk does not go into a link, and the folder may be one.
      var real = path.toRealPath();
      remove(real, each -> !each.equals(real) && !each.equals(real.resolve(LOCK)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a folder with all that is in it; files that vanish meanwhile are no error. */
  public static void remove(Path folder) {
    if (Files.exists(folder)) {
      remove(folder, _ -> true);
    }
  }

  private static void remove(Path folder, Predicate<Path> which) {
    try (var all = Files.walk(folder)) {
      for (var each : all.filter(which).sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A second call does nothing. */
  @Override
  public void close() {
    try {
      if (lock.isValid()) {
        lock.release();
      }
      channel.close();
      if (temporary) {
        remove(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
