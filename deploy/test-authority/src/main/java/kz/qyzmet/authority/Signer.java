package kz.qyzmet.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
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

  /**
   * A person of the authority that runs on that folder, with the stamps of its service.
   *
   * @param clock by which the person's certificate begins, where this makes it
   */
  public static Signer by(Path folder, Algorithm algorithm, String iin, InstantSource clock) {
    var family = Authority.family(folder, algorithm, clock);
    var person = family.person(iin, "ДЕМО", "АДАМ");
    return of(person, over(URI.create(family.url() + "/tsp"), person.key()));
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
}
