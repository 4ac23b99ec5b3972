package kz.qyzmet.stack.restore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import kz.qyzmet.stack.CheckFailed;

/**
 * A base backup of a running PostgreSQL and its archive of write-ahead log, with nothing but SQL
 * and copies of files: this server comes without {@code pg_basebackup}. The scans' files come last:
 * they never change, and what a row speaks of was there before the row.
 */
final class Backup {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSSxxx");

  /** What a backup must not hold: it is of the running server, or comes from the archive. */
  private static final Set<String> LEFT_OUT =
      Set.of("postmaster.pid", "postmaster.opts", "pg_replslot", "pg_wal", "pg_stat_tmp");

  private final Path data;
  private final Path base;
  private final Path archive;
  private final Path scans;
  private final Path copiedScans;

  /**
   * @param data the server's own data folder
   * @param scans the folder of the scans' files
   * @param folder where the backup and the archive go
   */
  Backup(Path data, Path scans, Path folder) {
    this.data = data;
    this.base = folder.resolve("base");
    this.archive = folder.resolve("archive");
    this.scans = scans;
    this.copiedScans = folder.resolve("scans");
  }

  /** Turns archiving on; it takes effect with the server's next start. */
  void archiveFrom(Connection superuser) throws SQLException {
    make(archive);
    try (var sql = superuser.createStatement()) {
      sql.execute("ALTER SYSTEM SET archive_mode = 'on'");
      sql.execute(
          "ALTER SYSTEM SET archive_command = 'test ! -f \"%1$s/%%f\" && cp \"%%p\" \"%1$s/%%f\"'"
              .formatted(archive));
    }
  }

  /** Copies the data folder while the server goes on; begin and end are said on one connection. */
  void take(Connection superuser) throws SQLException {
    try (var sql = superuser.createStatement()) {
      sql.execute("SELECT pg_backup_start('drill', true)");
      copy(data, base);
      try (var label = sql.executeQuery("SELECT labelfile FROM pg_backup_stop(true)")) {
        label.next();
        Files.writeString(base.resolve("backup_label"), label.getString(1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Has what was written so far archived, and copies the scans that it may speak of. */
  void flush(Connection superuser) throws SQLException {
    String last;
    try (var sql = superuser.createStatement();
        var row = sql.executeQuery("SELECT pg_walfile_name(pg_switch_wal())")) {
      row.next();
      last = row.getString(1);
    }
    Waiting.until("the archive of " + last, () -> Files.exists(archive.resolve(last)));
    try {
      copy(scans, copiedScans);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Puts the backup in the place of what was lost, the scans too; the next start recovers up to the
   * instant.
   */
  void restore(Instant to) {
    try {
      delete(scans);
      copy(copiedScans, scans);
      delete(data);
      copy(base, data);
      Files.createDirectories(data.resolve("pg_wal"));
      Files.createDirectories(data.resolve("pg_replslot"));
      Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
      Files.createFile(data.resolve("recovery.signal"));
      Files.writeString(
          data.resolve("postgresql.auto.conf"),
          """
          restore_command = 'cp "%s/%%f" "%%p"'
          recovery_target_time = '%s'
          recovery_target_action = 'promote'
          # Nobody may read what is not recovered yet.
          hot_standby = 'off'
          """
              .formatted(archive, TIME.format(OffsetDateTime.ofInstant(to, ZoneOffset.UTC))),
          StandardOpenOption.TRUNCATE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void make(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Files that vanish while they are copied are temporary ones: the log has what matters. */
  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (isLeftOut(from, folder)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!isLeftOut(from, file)) {
              try {
                Files.copy(file, to.resolve(from.relativize(file)));
              } catch (NoSuchFileException vanished) {
                return FileVisitResult.CONTINUE;
              }
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }
        });
  }

  private static boolean isLeftOut(Path root, Path path) {
    return root.equals(path.getParent()) && LEFT_OUT.contains(path.getFileName().toString());
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException e)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
    if (Files.exists(folder)) {
      throw new CheckFailed("Expected " + folder + " to be gone, but it is there");
    }
  }
}
