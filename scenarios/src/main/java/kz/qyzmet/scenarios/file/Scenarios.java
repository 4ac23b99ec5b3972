package kz.qyzmet.scenarios.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.contracts.yaml.YamlFile;

/** The scenarios that ship with the passports, and those of a file. */
public final class Scenarios {
  private static final String FOLDER = "/scenarios/";

  private Scenarios() {}

  /** Names of all that ship, such as {@code tve-duplicate@1/refusal.yaml}, in the index's order. */
  public static List<String> names() {
    try (InputStream index = Scenarios.class.getResourceAsStream(FOLDER + "index")) {
      return new String(index.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The names of one passport's. */
  public static List<String> names(PassportRef passport) {
    return names().stream().filter(name -> name.startsWith(passport + "/")).toList();
  }

  /**
   * One that ships.
   *
   * @throws kz.qyzmet.contracts.yaml.FileRejected with file, line, key and what was expected
   */
  public static Scenario shipped(String name) {
    try (InputStream yaml = Scenarios.class.getResourceAsStream(FOLDER + name)) {
      return parse(name, yaml, Passports.shipped().all());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * One from a file.
   *
   * @throws kz.qyzmet.contracts.yaml.FileRejected with file, line, key and what was expected
   */
  public static Scenario read(Path file, List<Passport> passports) throws IOException {
    try (InputStream yaml = Files.newInputStream(file)) {
      return parse(String.valueOf(file.getFileName()), yaml, passports);
    }
  }

  /**
   * One from a stream, against those passports and the demo organisations.
   *
   * @param file its name, for messages
   * @throws kz.qyzmet.contracts.yaml.FileRejected with file, line, key and what was expected
   */
  public static Scenario parse(String file, InputStream yaml, List<Passport> passports) {
    return new ScenarioReader(YamlFile.read(file, yaml), passports, Organisations.demo()).read();
  }
}
