package kz.qyzmet.contracts.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qyzmet.contracts.yaml.YamlFile;

/** The organisations of a file, proven when it was loaded. Immutable. */
public final class Organisations {
  private final List<Organisation> all;
  private final Map<String, Organisation> byCode = new HashMap<>();
  private final Map<String, Organisation> byPerson = new HashMap<>();

  private Organisations(List<Organisation> all) {
    this.all = List.copyOf(all);
    for (Organisation organisation : all) {
      byCode.put(organisation.code(), organisation);
      organisation.people().forEach(person -> byPerson.put(person.code(), organisation));
    }
  }

  /** The two invented colleges of the demo. */
  public static Organisations demo() {
    return Demo.ORGANISATIONS;
  }

  /**
   * Reads and proves a file.
   *
   * @throws kz.qyzmet.contracts.yaml.FileRejected with file, line, key and what was expected
   */
  public static Organisations read(Path file) {
    try (InputStream yaml = Files.newInputStream(file)) {
      return parse(String.valueOf(file.getFileName()), yaml);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * The same from a stream.
   *
   * @param file its name, for messages
   */
  public static Organisations parse(String file, InputStream yaml) {
    return new Organisations(new OrganisationReader(YamlFile.read(file, yaml)).read());
  }

  public Optional<Organisation> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The organisation of a staff member. */
  public Optional<Organisation> ofPerson(String person) {
    return Optional.ofNullable(byPerson.get(person));
  }

  /** In the file's order. */
  public List<Organisation> all() {
    return all;
  }

  /** Read once: the file is in the jar and never changes. */
  private static final class Demo {
    private static final Organisations ORGANISATIONS = load();

    private static Organisations load() {
      try (InputStream yaml = Organisations.class.getResourceAsStream("/organisations/demo.yaml")) {
        return parse("demo.yaml", yaml);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }
}
