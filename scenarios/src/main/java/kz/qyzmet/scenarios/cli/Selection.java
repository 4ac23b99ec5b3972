package kz.qyzmet.scenarios.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.scenarios.file.Scenario;
import kz.qyzmet.scenarios.file.Scenarios;

/** Scenarios as a person names them: {@code tve-duplicate}, {@code tve-duplicate@1} or a file. */
final class Selection {
  private final List<Passport> passports;

  /**
   * @param drafts files of passports that do not ship
   */
  Selection(List<Path> drafts) {
    this.passports = new ArrayList<>(Passports.shipped().all());
    drafts.forEach(file -> passports.add(passport(file)));
  }

  /**
   * Scenarios of one passport.
   *
   * @param isWhole whether they are all that it has
   */
  record Chosen(Passport passport, List<Scenario> scenarios, boolean isWhole) {}

  List<Chosen> of(List<String> names) {
    var whole = new LinkedHashMap<Passport, Chosen>();
    var files = new LinkedHashMap<Passport, List<Scenario>>();
    if (names.isEmpty()) {
      Passports.shipped().all().forEach(each -> whole.put(each, shipped(each)));
    }
    for (var name : names) {
      if (name.endsWith(".yaml")) {
        var scenario = file(Path.of(name));
        files.computeIfAbsent(scenario.passport(), _ -> new ArrayList<>()).add(scenario);
      } else {
        named(name).forEach(each -> whole.put(each, shipped(each)));
      }
    }
    List<Chosen> chosen = new ArrayList<>(whole.values());
    files.forEach((passport, all) -> chosen.add(new Chosen(passport, all, false)));
    return chosen;
  }

  private static Chosen shipped(Passport passport) {
    var scenarios = Scenarios.names(passport.ref()).stream().map(Scenarios::shipped).toList();
    return new Chosen(passport, scenarios, true);
  }

  private static List<Passport> named(String name) {
    var all = Passports.shipped().all();
    var found =
        all.stream()
            .filter(each -> each.ref().code().equals(name) || each.ref().toString().equals(name))
            .toList();
    if (found.isEmpty()) {
      throw new BadInput(
          "Expected a service of %s, or a file, but got %s"
              .formatted(all.stream().map(each -> each.ref().toString()).sorted().toList(), name));
    }
    return found;
  }

  private Scenario file(Path file) {
    try {
      return Scenarios.read(file, passports);
    } catch (IOException unreadable) {
      throw new BadInput("Expected a file that can be read, but got " + file);
    }
  }

  private static Passport passport(Path file) {
    try (InputStream yaml = Files.newInputStream(file)) {
      return Passports.parse(String.valueOf(file.getFileName()), yaml);
    } catch (IOException unreadable) {
      throw new BadInput("Expected a file that can be read, but got " + file);
    }
  }
}
