package kz.qyzmet.gateway.messages.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The certificates under which messages are let in, each by itself: parties of a gateway are few
 * and known by name, so nothing is trusted because somebody else has signed it.
 */
public record TrustedCertificates(Set<X509Certificate> certificates) {
  public TrustedCertificates {
    certificates = Set.copyOf(certificates);
  }

  /** Reads a PEM file, one certificate behind the other. */
  public static TrustedCertificates read(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var read = CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (read.isEmpty()) {
        throw new IOException("Expected certificates in " + file + ", but it has none");
      }
      return of(read.stream().map(X509Certificate.class::cast).toList());
    } catch (CertificateException bad) {
      throw new IOException(
          "Expected certificates in PEM in " + file + ", but it can't be read", bad);
    }
  }

  public static TrustedCertificates of(Collection<X509Certificate> certificates) {
    return new TrustedCertificates(certificates.stream().collect(Collectors.toUnmodifiableSet()));
  }
}
