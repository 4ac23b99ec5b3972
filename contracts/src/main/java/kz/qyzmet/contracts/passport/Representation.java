package kz.qyzmet.contracts.passport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.yaml.YamlFile;
import kz.qyzmet.contracts.yaml.YamlObject;

/**
 * A ground on which somebody acts for somebody else.
 *
 * @param papers what shows it, each of them
 * @param endsWithDeath by what it ends with the death of who is represented; null where nothing
 *     says so
 */
public record Representation(
    String code,
    LocalizedText name,
    Ages ages,
    List<Paper> papers,
    Basis endsWithDeath,
    Basis basis) {
  private static final int OLDEST = 150;

  /** A paper that shows the ground. */
  public record Paper(String code, LocalizedText name) {}

  /**
   * Of which age somebody is who can be represented so.
   *
   * @param from youngest age in years; 0 for any
   * @param below age in years from which it holds no longer; null for never
   */
  public record Ages(int from, Integer below, Basis basis) {
    public boolean include(int age) {
      return age >= from && (below == null || age < below);
    }
  }

  public Representation {
    papers = List.copyOf(papers);
  }

  /** Those that ship in this library, by code, in the file's order. */
  public static Map<String, Representation> shipped() {
    return Shipped.GROUNDS;
  }

  private static Map<String, Representation> parse(String file, InputStream yaml) {
    YamlObject root = YamlFile.read(file, yaml);
    var grounds = new LinkedHashMap<String, Representation>();
    root.objects("grounds").forEach((code, block) -> grounds.put(code, ground(code, block)));
    root.nothingElse();
    return Collections.unmodifiableMap(grounds);
  }

  private static Representation ground(String code, YamlObject block) {
    var papers = new ArrayList<Paper>();
    YamlObject named = block.object("papers");
    named.keys().forEach(paper -> papers.add(new Paper(paper, BasisReader.text(named, paper))));
    var ground =
        new Representation(
            code,
            BasisReader.text(block, "name"),
            ages(block.object("ages")),
            papers,
            block.has("endsWithDeath") ? only(block.object("endsWithDeath")) : null,
            BasisReader.basis(block));
    block.nothingElse();
    return ground;
  }

  private static Ages ages(YamlObject block) {
    int from = block.has("from") ? block.integer("from", 1, OLDEST) : 0;
    Integer below = block.has("below") ? block.integer("below", 1, OLDEST) : null;
    return new Ages(from, below, only(block));
  }

  private static Basis only(YamlObject block) {
    var basis = BasisReader.basis(block);
    block.nothingElse();
    return basis;
  }

  /** Read once: the file is in the jar and never changes. */
  private static final class Shipped {
    private static final Map<String, Representation> GROUNDS = load();

    private static Map<String, Representation> load() {
      try (InputStream yaml =
          Representation.class.getResourceAsStream("/representatives/grounds.yaml")) {
        return parse("grounds.yaml", yaml);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }
}
