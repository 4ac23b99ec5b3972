package kz.qyzmet.passports.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;

/** Passports as a person names them: {@code tve-duplicate}, {@code tve-duplicate@1} or a file. */
final class Selection {
  private Selection() {}

  static List<Passport> all(List<String> names) {
    return names.isEmpty()
        ? Passports.shipped().all()
        : names.stream().flatMap(name -> named(name).stream()).distinct().toList();
  }

  /** The one edition that is meant: without a version the latest. */
  static Passport one(String name) {
    return named(name).stream().max(Comparator.comparing(Passport::from)).orElseThrow();
  }

  /** The edition in force on that day. */
  static Passport on(String code, LocalDate day) {
    return Passports.shipped()
        .inForce(code, day)
        .orElseThrow(
            () ->
                new BadInput(
                    "Expected an edition of %s in force on %s, but there is none"
                        .formatted(code, day)));
  }

  private static List<Passport> named(String name) {
    if (name.endsWith(".yaml")) {
      return List.of(file(Path.of(name)));
    }
    var found =
        Passports.shipped().all().stream()
            .filter(each -> each.ref().code().equals(name) || each.ref().toString().equals(name))
            .toList();
    if (found.isEmpty()) {
      throw new BadInput(
          "Expected a service of %s, or a file, but got %s"
              .formatted(
                  Passports.shipped().all().stream()
                      .map(each -> each.ref().toString())
                      .sorted()
                      .toList(),
                  name));
    }
    return found;
  }

  private static Passport file(Path file) {
    try (InputStream yaml = Files.newInputStream(file)) {
      return Passports.parse(String.valueOf(file.getFileName()), yaml);
    } catch (IOException unreadable) {
      throw new BadInput("Expected a file that can be read, but got " + file);
    }
  }
}
