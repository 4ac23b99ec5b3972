package kz.qyzmet.intake.attachment.persistence;

import static kz.qyzmet.intake.attachment.persistence.ContentStoreContract.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.intake.attachment.usecase.ContentStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileContentStoreTest implements ContentStoreContract {
  private static final Vertx VERTX = Vertx.vertx();

  @TempDir Path folder;

  @AfterAll
  static void close() {
    done(VERTX.close());
  }

  @Override
  public ContentStore store() {
    return new FileContentStore(folder.resolve("scans"), VERTX);
  }

  @Test
  void only_the_services_user_may_read_what_is_there() throws IOException {
    // When
    done(store().put(UUID.randomUUID(), new byte[] {1}));
    // Then
    for (var path : within(folder.resolve("scans"))) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
          .as(path.toString())
          .endsWith("------");
    }
  }

  @Test
  void what_a_crash_left_half_written_is_never_shown_and_goes_with_the_rest() throws IOException {
    // Given
    var id = UUID.randomUUID();
    done(store().put(id, new byte[] {1, 2}));
    var file =
        within(folder.resolve("scans")).stream().filter(Files::isRegularFile).findFirst().get();
    Files.move(file, file.resolveSibling(id + ".part"));
    // When
    var found = done(store().get(id));
    done(store().delete(id));
    // Then
    assertThat(found).isEmpty();
    assertThat(within(folder.resolve("scans"))).noneMatch(Files::isRegularFile);
  }

  @Test
  void half_a_file_of_before_is_no_obstacle() throws IOException {
    // Given
    var id = UUID.randomUUID();
    done(store().put(id, new byte[] {1, 2}));
    var file =
        within(folder.resolve("scans")).stream().filter(Files::isRegularFile).findFirst().get();
    Files.write(file.resolveSibling(id + ".part"), new byte[] {9, 9, 9});
    // When
    done(store().put(id, new byte[] {1, 2}));
    // Then
    assertThat(done(store().get(id))).contains(new byte[] {1, 2});
    assertThat(within(folder.resolve("scans")).stream().filter(Files::isRegularFile))
        .containsExactly(file);
  }

  @Test
  void a_disk_that_fails_is_worth_another_try() throws IOException {
    // Given
    var store = store();
    Files.delete(folder.resolve("scans"));
    // When
    var put = store.put(UUID.randomUUID(), new byte[] {1});
    // Then
    assertThatThrownBy(() -> done(put)).hasRootCauseInstanceOf(IOException.class);
  }

  @Test
  void a_folder_that_cannot_be_made_fails_the_start() throws IOException {
    // Given
    var file = Files.createFile(folder.resolve("a-file"));
    // Then
    assertThatThrownBy(() -> new FileContentStore(file.resolve("scans"), VERTX))
        .isInstanceOf(UncheckedIOException.class);
  }

  private static List<Path> within(Path root) throws IOException {
    try (var all = Files.walk(root)) {
      return all.toList();
    }
  }
}
