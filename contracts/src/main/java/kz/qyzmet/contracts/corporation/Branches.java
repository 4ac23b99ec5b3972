package kz.qyzmet.contracts.corporation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.contracts.yaml.YamlFile;

/**
 * The register of the Corporation's branches. Immutable.
 *
 * @param all in the file's order
 * @param courier what the law wants of their couriers
 */
public record Branches(List<Branch> all, CourierRule courier) {
  /**
   * How often papers leave.
   *
   * @param runsADay at least, on a day on which papers are taken in
   * @param clause that says so
   */
  public record CourierRule(int runsADay, String clause) {}

  public Branches {
    all = List.copyOf(all);
  }

  /** The invented branches of the demo. */
  public static Branches demo() {
    return Demo.BRANCHES;
  }

  /**
   * Reads and proves a file.
   *
   * @param file its name, for messages
   * @throws kz.qyzmet.contracts.yaml.FileRejected with file, line, key and what was expected
   */
  public static Branches parse(String file, InputStream yaml) {
    return BranchReader.read(YamlFile.read(file, yaml));
  }

  public Optional<Branch> find(String code) {
    return all.stream().filter(each -> each.code().equals(code)).findFirst();
  }

  /** Their codes, in the file's order. */
  public List<String> codes() {
    return all.stream().map(Branch::code).toList();
  }

  /** Read once: the file is in the jar and never changes. */
  private static final class Demo {
    static final Branches BRANCHES = load();

    private static Branches load() {
      try (InputStream yaml = Branches.class.getResourceAsStream("/branches/demo.yaml")) {
        return parse("demo.yaml", yaml);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }
}
