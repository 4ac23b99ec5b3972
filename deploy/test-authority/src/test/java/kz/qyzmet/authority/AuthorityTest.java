package kz.qyzmet.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.asn1.x509.CRLReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The authority as the local stack has it; what it makes is judged by {@code signatures}. */
class AuthorityTest {
  private static final String IIN = "180101300017";
  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-03-02T07:00:00Z"));

  @TempDir private Path folder;

  @Test
  void what_it_made_once_it_knows_after_a_restart() {
    // Given
    String root;
    Credentials person;
    try (var first = Authority.start(folder, 0, NOON)) {
      var family = first.family(Algorithm.RSA);
      root = family.rootPem();
      person = family.person(IIN, "ДЕМО", "АДАМ");
      family.revoke(person.certificate(), NOON.instant(), CRLReason.superseded);
    }
    // When
    try (var second = Authority.start(folder, 0, NOON)) {
      var family = second.family(Algorithm.RSA);
      // Then
      assertThat(family.rootPem()).isEqualTo(root);
      assertThat(family.person(IIN, "ДЕМО", "АДАМ").certificate()).isEqualTo(person.certificate());
      assertThat(family.revoked())
          .containsEntry(
              person.certificate().getSerialNumber().getValue(),
              new Family.Revocation(NOON.instant(), CRLReason.superseded));
    }
  }

  @Test
  void two_of_them_have_nothing_in_common() {
    try (var one = Authority.start(folder.resolve("one"), 0, NOON);
        var other = Authority.start(folder.resolve("other"), 0, NOON)) {
      assertThat(one.family(Algorithm.GOST_2015_256).rootPem())
          .isNotEqualTo(other.family(Algorithm.GOST_2015_256).rootPem());
    }
  }

  @Test
  void keys_are_their_owners_only() throws IOException {
    try (var authority = Authority.start(folder, 0, NOON)) {
      // When
      authority.family(Algorithm.GOST_2015_512).person(IIN, "ДЕМО", "АДАМ");
      // Then
      try (var files = Files.walk(folder)) {
        var keys = files.filter(each -> each.toString().endsWith(".key")).toList();
        assertThat(keys).hasSize(5);
        for (var key : keys) {
          assertThat(Files.getPosixFilePermissions(key))
              .containsExactlyInAnyOrder(
                  PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        }
      }
    }
  }

  @Test
  void whoever_has_the_folder_of_a_running_authority_signs_by_it() throws Exception {
    try (var authority = Authority.start(folder, 0, NOON)) {
      // Given
      var file = Files.writeString(folder.resolve("application.json"), "{}");
      Files.writeString(folder.resolve("roots"), authority.family(Algorithm.RSA).rootPem());
      // When
      var message = Signer.by(folder, Algorithm.RSA, IIN, NOON).sign(Files.readAllBytes(file));
      Files.write(folder.resolve("application.json.p7s"), message);
      // Then
      var openssl =
          new ProcessBuilder(
                  "openssl",
                  "cms",
                  "-verify",
                  "-binary",
                  "-inform",
                  "DER",
                  "-in",
                  "application.json.p7s",
                  "-content",
                  "application.json",
                  "-CAfile",
                  "roots",
                  "-purpose",
                  "any",
                  "-attime",
                  Long.toString(NOON.instant().getEpochSecond()),
                  "-out",
                  "out")
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("said").toFile())
              .start();
      assertThat(openssl.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(openssl.exitValue()).as(Files.readString(folder.resolve("said"))).isZero();
    }
  }
}
