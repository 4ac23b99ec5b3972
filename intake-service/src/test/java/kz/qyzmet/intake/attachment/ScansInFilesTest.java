package kz.qyzmet.intake.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kz.qyzmet.intake.testing.IntakeTest;
import kz.qyzmet.intake.testing.Portal;
import org.junit.jupiter.api.Test;

/** The service as the local stack sets it: the bytes of scans are files. */
@QuarkusTest
@TestProfile(ScansInFilesTest.InFiles.class)
class ScansInFilesTest extends IntakeTest {
  private static final Path FOLDER = Path.of("target", "scans").toAbsolutePath();

  /** Puts them below the build's folder. */
  public static final class InFiles implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("qyzmet.intake.content-store", FOLDER.toUri().toString());
    }
  }

  @Test
  void a_scan_is_a_file_and_its_owner_gets_it_back() throws IOException {
    // Given
    var person = somebody();
    var scan = person.scan();
    // When
    var id = person.submit(Portal.application(scan)).<String>path("id");
    var got = person.get("/applications/{id}/attachments/{scan}", id, scan);
    // Then
    got.then().statusCode(200);
    assertThat(got.asByteArray()).isEqualTo(Portal.PDF);
    try (var files = Files.walk(FOLDER)) {
      assertThat(files.filter(file -> file.endsWith(scan.toString())))
          .singleElement()
          .satisfies(file -> assertThat(Files.readAllBytes(file)).isEqualTo(Portal.PDF));
    }
    assertThat(tables.number("SELECT count(*) FROM attachment_content WHERE id = '" + scan + "'"))
        .isZero();
  }
}
