package kz.qyzmet.stack.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import kz.qyzmet.stack.run.WireKeys.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WireKeysTest {
  @TempDir Path data;

  private static X509Certificate certificate(Path file) throws Exception {
    try (var in = Files.newInputStream(file)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }

  @ParameterizedTest
  @EnumSource
  void each_side_has_a_key_whose_certificate_the_other_one_can_trust(Side side) throws Exception {
    // When
    var keys = WireKeys.in(data);
    // Then
    var password = Files.readString(keys.password(side)).toCharArray();
    var store = KeyStore.getInstance(keys.store(side).toFile(), password);
    assertThat(store.isKeyEntry(side.alias())).isTrue();
    var certificate = certificate(keys.certificate(side));
    assertThat(store.getCertificate(side.alias())).isEqualTo(certificate);
    // Both ends of the working calendar.
    certificate.checkValidity(day("2017-01-01"));
    certificate.checkValidity(day("2027-12-31"));
  }

  private static Date day(String day) {
    return Date.from(LocalDate.parse(day).atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  @Test
  void nobody_but_their_owner_reads_them() throws IOException {
    // When
    var keys = WireKeys.in(data);
    // Then
    try (var files = Files.walk(keys.folder())) {
      assertThat(files.toList())
          .hasSize(7)
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .endsWith("------"));
    }
  }

  @Test
  void they_stay_with_the_stack_and_are_other_ones_in_another() throws IOException {
    // Given
    var first = WireKeys.in(data.resolve("one"));
    var made = Files.readString(first.certificate(Side.SERVICE));
    // When
    var again = WireKeys.in(data.resolve("one"));
    var other = WireKeys.in(data.resolve("another"));
    // Then
    assertThat(Files.readString(again.certificate(Side.SERVICE))).isEqualTo(made);
    assertThat(Files.readString(other.certificate(Side.SERVICE))).isNotEqualTo(made);
    assertThat(Files.readString(other.password(Side.SERVICE)))
        .isNotEqualTo(Files.readString(again.password(Side.SERVICE)));
  }
}
