package kz.qyzmet.intake.attachment.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kz.qyzmet.intake.attachment.usecase.ContentStore;

/**
 * Bytes as files, each named by its id; all replicas must see the same folder. A file appears whole
 * and forced to the disk, or not at all.
 */
final class FileContentStore implements ContentStore {
  static final String KIND = "file";

  private static final String OWNERS_ALONE = "rwx------";
  private static final String OWNERS_FILE = "rw-------";

  private final Path root;
  private final Vertx vertx;

  /** Folders whose names are known to be durable. */
  private final Set<Path> forced = ConcurrentHashMap.newKeySet();

  /**
   * Makes the folder if need be.
   *
   * @throws UncheckedIOException where it can't be had
   */
  FileContentStore(Path root, Vertx vertx) {
    this.root = root;
    this.vertx = vertx;
    try {
      Files.createDirectories(root);
      Files.setPosixFilePermissions(root, PosixFilePermissions.fromString(OWNERS_ALONE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Uni<Void> put(UUID id, byte[] content) {
    return apart(
        () -> {
          var file = file(id);
          makeShard(file.getParent());
          var part = part(file);
          write(part, content);
          Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
          // The name is durable once its folder is.
          force(file.getParent());
          return null;
        });
  }

  @Override
  public Uni<Optional<byte[]>> get(UUID id) {
    return apart(
        () -> {
          try {
            return Optional.of(Files.readAllBytes(file(id)));
          } catch (NoSuchFileException absent) {
            return Optional.empty();
          }
        });
  }

  @Override
  public Uni<Void> delete(UUID id) {
    return apart(
        () -> {
          Files.deleteIfExists(part(file(id)));
          Files.deleteIfExists(file(id));
          return null;
        });
  }

  /** Disks make a thread wait: never one that serves others. */
  private <T> Uni<T> apart(java.util.concurrent.Callable<T> work) {
    return vertx.executeBlocking(work, false);
  }

  /** Spread over folders by the end of the id, which is random; its beginning is the time. */
  private Path file(UUID id) {
    var name = id.toString();
    return root.resolve(name.substring(name.length() - 2)).resolve(name);
  }

  private static Path part(Path file) {
    return file.resolveSibling(file.getFileName() + ".part");
  }

  private void makeShard(Path shard) throws IOException {
    try {
      Files.createDirectory(
          shard,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNERS_ALONE)));
    } catch (FileAlreadyExistsException there) {
      // As for all but the first of its scans; who made it may not have come further yet.
    }
    if (!forced.contains(shard)) {
      force(root);
      forced.add(shard);
    }
  }

  private static void write(Path part, byte[] content) throws IOException {
    Files.deleteIfExists(part);
    try (var channel =
        FileChannel.open(
            part,
            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNERS_FILE)))) {
      var bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        var unused = channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static void force(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
