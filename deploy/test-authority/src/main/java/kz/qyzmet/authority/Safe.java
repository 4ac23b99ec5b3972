package kz.qyzmet.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x509.Certificate;

/** The folder of the run: the only place where keys are. */
final class Safe {
  private static final String CERTIFICATE = "CERTIFICATE";
  private static final String PRIVATE_KEY = "PRIVATE KEY";

  private static final Pattern PEM =
      Pattern.compile("-----BEGIN [A-Z ]+-----(.+?)-----END", Pattern.DOTALL);

  private final Path folder;

  Safe(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean has(String name) {
    return Files.exists(folder.resolve(name + ".pem"));
  }

  /** The kept credentials of this name, or new ones, kept from now on. */
  Credentials of(String name, Algorithm algorithm, Supplier<Credentials> maker) {
    if (has(name)) {
      return read(name, algorithm);
    }
    var made = maker.get();
    write(name, made);
    return made;
  }

  void write(String name, Credentials credentials) {
    try {
      secret(folder.resolve(name + ".key"), pem(PRIVATE_KEY, credentials.key().encoded()));
      var all = new StringBuilder(pem(CERTIFICATE, credentials.certificate().getEncoded()));
      for (var above : credentials.chain()) {
        all.append(pem(CERTIFICATE, above.getEncoded()));
      }
      Files.writeString(folder.resolve(name + ".pem"), all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Credentials read(String name, Algorithm algorithm) {
    try {
      var certificates =
          parts(Files.readString(folder.resolve(name + ".pem"))).stream()
              .map(Certificate::getInstance)
              .toList();
      var key = parts(Files.readString(folder.resolve(name + ".key"))).getFirst();
      return new Credentials(
          Key.read(algorithm, key),
          certificates.getFirst(),
          certificates.subList(1, certificates.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> lines(String name) {
    try {
      var file = folder.resolve(name);
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void lines(String name, List<String> lines) {
    try {
      Files.write(folder.resolve(name), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void secret(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, text);
  }

  static String pem(String kind, byte[] bytes) {
    return "-----BEGIN "
        + kind
        + "-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes)
        + "\n-----END "
        + kind
        + "-----\n";
  }

  static String pem(Certificate certificate) {
    try {
      return pem(CERTIFICATE, certificate.getEncoded());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<byte[]> parts(String text) {
    var all = new ArrayList<byte[]>();
    var found = PEM.matcher(text);
    while (found.find()) {
      all.add(Base64.getMimeDecoder().decode(found.group(1)));
    }
    return all;
  }
}
