package kz.qyzmet.college;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Passports;

/**
 * The passports that ship, but the later edition of the certificate has a step more than the older
 * one: the clerk prints what was drafted before it is signed. The editions that ship differ in
 * terms and channels, and their offices work alike.
 */
class LaterEdition {
  private static final PassportRef REF = new PassportRef("tve-incomplete-certificate", "2");
  private static final String PRINT =
      """
          print:
            name: {kk: Анықтаманы басып шығару, ru: Печать справки, en: Printing the certificate}
            role: clerk
            action: produce
            limit: 15 minutes
            moves: {done: sign}
            source: reading
            reason: Invented, so that the editions go different ways.
      """;

  @Produces
  @Alternative
  @Priority(1)
  @Singleton
  Passports passports() throws IOException {
    var others = Passports.shipped().all().stream().filter(each -> !each.ref().equals(REF));
    return Passports.of(Stream.concat(others, Stream.of(printed())).toList());
  }

  private static Passport printed() throws IOException {
    try (var shipped = Passports.class.getResourceAsStream("/passports/" + REF + ".yaml")) {
      var yaml =
          new String(shipped.readAllBytes(), StandardCharsets.UTF_8)
              .replace("moves: {done: sign}", "moves: {done: print}")
              .replace("\n    sign:\n", "\n" + PRINT.stripTrailing() + "\n    sign:\n");
      var bytes = new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
      return Passports.parse(REF + ".yaml", bytes, List.of());
    }
  }
}
