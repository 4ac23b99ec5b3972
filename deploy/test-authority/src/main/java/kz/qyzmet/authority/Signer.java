package kz.qyzmet.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TimeStampResp;

/**
 * Signs as an applicant would: a detached CAdES signature with a time stamp. For tests it makes
 * wrong ones too.
 */
public final class Signer {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final List<Credentials> by;
  private final TimeStamps stamps;
  private final boolean attached;

  private Signer(List<Credentials> by, TimeStamps stamps, boolean attached) {
    this.by = by;
    this.stamps = stamps;
    this.attached = attached;
  }

  public static Signer of(Credentials by, TimeStamps stamps) {
    return new Signer(List.of(by), stamps, false);
  }

  /** With the content inside, as it must not be. */
  public Signer attached() {
    return new Signer(by, stamps, true);
  }

  /** With another signer beside. */
  public Signer with(Credentials other) {
    var all = new ArrayList<>(by);
    all.add(other);
    return new Signer(all, stamps, attached);
  }

  /** Without a time stamp. */
  public Signer unstamped() {
    return new Signer(by, null, attached);
  }

  /** The message, DER. */
  public byte[] sign(byte[] content) {
    var type = CMSObjectIdentifiers.data;
    var signers = new ArrayList<ASN1Encodable>();
    for (var each : by) {
      signers.add(Cms.signer(type, content, each, stamps));
    }
    return Cms.message(type, content, attached, signers, by);
  }

  /** Stamps by the service at this address. */
  public static TimeStamps over(URI service, Key digests) {
    return bytes -> {
      try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
        var request =
            HttpRequest.newBuilder(service)
                .timeout(PATIENCE)
                .header("Content-Type", "application/timestamp-query")
                .POST(BodyPublishers.ofByteArray(Stamping.request(digests, bytes)))
                .build();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        return TimeStampResp.getInstance(answer.body()).getTimeStampToken().getEncoded("DER");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    };
  }

  /**
   * Signs a file with the key that the run's authority keeps for a person.
   *
   * <p>Arguments: FILE --as IIN --authority DIR [--algorithm NAME] [--out FILE]
   */
  public static void main(String[] args) throws IOException {
    var given = Arguments.of(args);
    if (given == null) {
      System.err.println(
          "Expected FILE --as IIN --authority DIR [--algorithm RSA] [--out FILE], but got "
              + String.join(" ", args));
      System.exit(2);
      return;
    }
    var person =
        given.folder().resolve(given.algorithm().name()).resolve("person-" + given.iin() + ".pem");
    if (!Files.exists(person)) {
      System.err.println(
          "Expected a person whom the authority knows, but " + given.iin() + " is none");
      System.exit(2);
      return;
    }
    var credentials = new Safe(person.getParent()).read("person-" + given.iin(), given.algorithm());
    var url = Files.readString(given.folder().resolve(Authority.URL)).strip();
    var service = URI.create(url + "/" + given.algorithm().name() + "/tsp");
    var message =
        of(credentials, over(service, credentials.key())).sign(Files.readAllBytes(given.file()));
    Files.write(given.out(), message);
    System.out.println(given.out());
  }

  private record Arguments(Path file, String iin, Path folder, Algorithm algorithm, Path out) {
    static Arguments of(String[] args) {
      if (args.length < 1 || args.length % 2 == 0) {
        return null;
      }
      String iin = null;
      Path folder = null;
      var algorithm = Algorithm.RSA;
      var out = Path.of(args[0] + ".p7s");
      for (int i = 1; i < args.length; i += 2) {
        switch (args[i]) {
          case "--as" -> iin = args[i + 1];
          case "--authority" -> folder = Path.of(args[i + 1]);
          case "--algorithm" -> algorithm = Algorithm.valueOf(args[i + 1]);
          case "--out" -> out = Path.of(args[i + 1]);
          default -> {
            return null;
          }
        }
      }
      return iin == null || folder == null
          ? null
          : new Arguments(Path.of(args[0]), iin, folder, algorithm, out);
    }
  }
}
