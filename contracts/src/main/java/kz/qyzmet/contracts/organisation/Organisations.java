package kz.qyzmet.contracts.organisation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.contracts.yaml.YamlFile;

/** The organisations that give services. */
public interface Organisations {
  Optional<Organisation> find(String code);

  /** The organisation of a staff member. */
  Optional<Organisation> ofPerson(String person);

  /** In the file's order. */
  List<Organisation> all();

  /** The five invented organisations of the demo. */
  static Organisations demo() {
    return KnownOrganisations.Demo.ORGANISATIONS;
  }

  /** Organisations that are proven already. Immutable. */
  static Organisations of(Collection<Organisation> all) {
    return new KnownOrganisations(List.copyOf(all));
  }

  /**
   * Reads and proves a file. What it gives is immutable.
   *
   * @throws kz.qyzmet.contracts.yaml.FileRejected with file, line, key and what was expected
   */
  static Organisations read(Path file) {
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
  static Organisations parse(String file, InputStream yaml) {
    return of(new OrganisationReader(List.of()).read(YamlFile.read(file, yaml)));
  }

  /**
   * Reads and proves a file of some organisations, beside those that are there already.
   *
   * @param there whoever of them the file does not name keeps BIN and people for itself
   * @return those of the file, in its order
   * @throws kz.qyzmet.contracts.yaml.FileRejected with file, line, key and what was expected
   */
  static List<Organisation> parse(String file, InputStream yaml, Organisations there) {
    return new OrganisationReader(there.all()).read(YamlFile.read(file, yaml));
  }

  /**
   * The same for one organisation, whose keys stand at the outermost level.
   *
   * @param code its code, which the text does not name
   */
  static Organisation parseOne(String file, String code, InputStream yaml, Organisations there) {
    return new OrganisationReader(there.all()).one(code, YamlFile.read(file, yaml));
  }

  /**
   * The organisation that {@link #write} has written. Whether it can still give its services is not
   * asked again.
   *
   * @throws kz.qyzmet.contracts.yaml.FileRejected the text was changed meanwhile
   */
  static Organisation written(String code, String text) {
    var yaml = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return OrganisationReader.ofProven().one(code, YamlFile.read(code, yaml));
  }

  /** One organisation as YAML, as {@link #parseOne} reads it. The same for equal organisations. */
  static String write(Organisation organisation) {
    return OrganisationWriter.write(organisation);
  }
}
