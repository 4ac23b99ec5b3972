package kz.qyzmet.notification.cabinet.persistence;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.qyzmet.notification.cabinet.domain.Catalogue;
import kz.qyzmet.notification.cabinet.usecase.Words;

/** The catalogues in the jar, read and proven at start. */
@Startup
@ApplicationScoped
class WordFiles implements Words {
  /** Released editions stay: notices were told in them. The last is in use. */
  private static final List<String> EDITIONS = List.of("2026-11-01", "2026-11-22");

  private final Map<String, Catalogue> catalogues =
      EDITIONS.stream()
          .map(WordFiles::read)
          .collect(Collectors.toUnmodifiableMap(Catalogue::edition, Function.identity()));

  /** Reads a shipped edition, {@code notices/<edition>.txt}. */
  static Catalogue read(String edition) {
    var file = "/notices/" + edition + ".txt";
    try (var in = WordFiles.class.getResourceAsStream(file);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return Catalogue.read(edition, lines.lines().toList());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public Catalogue latest() {
    return catalogues.get(EDITIONS.getLast());
  }

  @Override
  public Catalogue edition(String edition) {
    return catalogues.get(edition);
  }
}
