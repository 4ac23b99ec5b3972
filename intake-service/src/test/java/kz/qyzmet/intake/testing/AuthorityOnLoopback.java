package kz.qyzmet.intake.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import kz.qyzmet.authority.Algorithm;
import kz.qyzmet.authority.Authority;
import kz.qyzmet.embedded.Folder;

/**
 * The test authority, whose roots the service trusts. Quarkus loads test resources apart from
 * tests, so here it only makes its keys; the test starts it again on the same folder and port.
 */
public final class AuthorityOnLoopback implements QuarkusTestResourceLifecycleManager {
  /** Thursday, 10 o'clock, as the service's clock stands. */
  public static final Instant MORNING = Instant.parse("2026-03-05T05:00:00Z");

  private static final String FOLDER = "qyzmet.test.authority.folder";
  private static final String PORT = "qyzmet.test.authority.port";

  private Path folder;

  @Override
  public Map<String, String> start() {
    folder = Folder.temporary("authority");
    var roots = folder.resolve("roots.pem");
    try (var authority = Authority.start(folder, 0, InstantSource.fixed(MORNING))) {
      Files.writeString(roots, authority.family(Algorithm.RSA).rootPem());
      System.setProperty(FOLDER, folder.toString());
      System.setProperty(PORT, Integer.toString(URI.create(authority.url()).getPort()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.of("qyzmet.signature.roots", roots.toString());
  }

  /** The authority itself, for the test; its clock stands. */
  public static Authority running() {
    return Authority.start(
        Path.of(System.getProperty(FOLDER)),
        Integer.getInteger(PORT),
        InstantSource.fixed(MORNING));
  }

  @Override
  public void stop() {
    Folder.remove(folder);
  }
}
