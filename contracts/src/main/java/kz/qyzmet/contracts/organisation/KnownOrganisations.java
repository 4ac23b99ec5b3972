package kz.qyzmet.contracts.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Organisations by code and by person. Immutable. */
final class KnownOrganisations implements Organisations {
  private final List<Organisation> all;
  private final Map<String, Organisation> byCode = new HashMap<>();
  private final Map<String, Organisation> byPerson = new HashMap<>();

  KnownOrganisations(List<Organisation> all) {
    this.all = all;
    for (Organisation organisation : all) {
      byCode.put(organisation.code(), organisation);
      organisation.people().forEach(person -> byPerson.put(person.code(), organisation));
    }
  }

  @Override
  public Optional<Organisation> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  @Override
  public Optional<Organisation> ofPerson(String person) {
    return Optional.ofNullable(byPerson.get(person));
  }

  @Override
  public List<Organisation> all() {
    return all;
  }

  /** Read once: the file is in the jar and never changes. */
  static final class Demo {
    static final Organisations ORGANISATIONS = load();

    private Demo() {}

    private static Organisations load() {
      try (InputStream yaml = Organisations.class.getResourceAsStream("/organisations/demo.yaml")) {
        return Organisations.parse("demo.yaml", yaml);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }
}
