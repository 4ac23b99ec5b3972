package kz.qyzmet.contracts.organisation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The organisations of a file, proven when it was loaded. Immutable. */
public final class Organisations {
  private final List<Organisation> all;

  Organisations(List<Organisation> all) {
    this.all = List.copyOf(all);
  }

  /** The two invented colleges of the demo. */
  public static Organisations demo() {
    return later("the demo file");
  }

  /**
   * Reads and proves a file.
   *
   * @throws kz.qyzmet.contracts.yaml.FileRejected with file, line, key and what was expected
   */
  public static Organisations read(Path file) {
    return later(file);
  }

  public Optional<Organisation> find(String code) {
    return all.stream().filter(each -> each.code().equals(code)).findFirst();
  }

  /** The organisation of a staff member. */
  public Optional<Organisation> ofPerson(String person) {
    return all.stream().filter(each -> each.person(person).isPresent()).findFirst();
  }

  public List<Organisation> all() {
    return all;
  }

  private static Organisations later(Object what) {
    throw new UnsupportedOperationException("follows: " + what);
  }
}
