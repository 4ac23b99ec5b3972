package kz.qyzmet.college.signing.seal;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.qyzmet.college.CollegeSettings;
import kz.qyzmet.college.signing.usecase.Seal;
import kz.qyzmet.signatures.Expected;
import kz.qyzmet.signatures.HttpFetch;
import kz.qyzmet.signatures.Limits;
import kz.qyzmet.signatures.SignatureVerifier;
import kz.qyzmet.signatures.Trust;
import kz.qyzmet.signatures.Verdict;
import kz.qyzmet.signatures.pades.CannotSign;
import kz.qyzmet.signatures.pades.LocalKey;
import kz.qyzmet.signatures.pades.PdfLimits;
import kz.qyzmet.signatures.pades.PdfSigner;
import kz.qyzmet.signatures.pades.PdfVerifier;
import kz.qyzmet.signatures.pades.RemoteKey;
import kz.qyzmet.signatures.pades.StampService;

/**
 * Keys in a folder: {@code <organisation>/<person>.p12} with {@code .password} beside, or {@code
 * .pem}, the certificates of a key that the signing service keeps under {@code
 * <organisation>/<person>}. A file is read when its key is used, so that one can be changed while
 * the service runs.
 */
@Startup
@ApplicationScoped
class PadesSeal implements Seal {
  /** Codes come from tokens: nothing else of them reaches the file system. */
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,100}");

  private final CollegeSettings settings;
  private final HttpFetch fetch;
  private final Optional<PdfSigner> signer;
  private final Optional<PdfVerifier> verifier;

  PadesSeal(CollegeSettings settings) {
    this.settings = settings;
    this.fetch = new HttpFetch(settings.signingPatience());
    this.signer =
        settings
            .signingStamps()
            .map(address -> new PdfSigner(new StampService(fetch, address), PdfLimits.USUAL));
    // A wrong file fails the start.
    this.verifier =
        settings
            .signingRoots()
            .map(PadesSeal::text)
            .map(
                roots ->
                    new PdfVerifier(
                        new SignatureVerifier(Trust.of(roots, roots, roots), Limits.USUAL, fetch),
                        PdfLimits.USUAL));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException("Expected the file " + file + ", but can't read it", e);
    }
  }

  @Override
  public boolean hasKeyOf(String organisation, String person) {
    return signer.isPresent()
        && verifier.isPresent()
        && file(organisation, person, ".p12")
            .or(() -> file(organisation, person, ".pem"))
            .isPresent();
  }

  private Optional<Path> file(String organisation, String person, String ending) {
    if (!CODE.matcher(organisation).matches() || !CODE.matcher(person).matches()) {
      return Optional.empty();
    }
    return settings
        .signingKeys()
        .map(folder -> folder.resolve(organisation).resolve(person + ending))
        .filter(Files::isRegularFile);
  }

  @Override
  public Outcome on(byte[] pdf, Signer by, Instant now) {
    if (!hasKeyOf(by.organisation(), by.person())) {
      return new Outcome.Failed("no-signing-key", false);
    }
    try {
      var signed = signed(pdf, by, now);
      // By the same judge as anybody's: a key of somebody else, or a revoked one, gives no paper.
      var verdict = verifier.orElseThrow().verify(signed, Expected.organisation(by.bin()), now);
      return switch (verdict) {
        case Verdict.Valid(_, var at, var evidence) ->
            new Outcome.Done(signed, at, evidence.encoded());
        case Verdict.Refused(var reason) ->
            new Outcome.Failed(
                reason.key().substring("field.".length()), reason.isWorthAnotherTry());
      };
    } catch (CannotSign e) {
      var why = e.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
      return new Outcome.Failed("signing-" + why, e.why().isWorthAnotherTry());
    }
  }

  private byte[] signed(byte[] pdf, Signer by, Instant now) throws CannotSign {
    var local = file(by.organisation(), by.person(), ".p12");
    if (local.isPresent()) {
      var password = local.get().resolveSibling(by.person() + ".password");
      return signer.orElseThrow().sign(pdf, LocalKey.open(local.get(), password), now);
    }
    var address =
        settings
            .signingService()
            .orElseThrow(
                () ->
                    new CannotSign(
                        CannotSign.Why.KEY_REFUSED, "Expected a signing service, but none is set"));
    var token = settings.signingServiceToken().map(PadesSeal::text).map(String::strip).orElse(null);
    var service = new RemoteKey.Service(address, token, settings.signingPatience());
    try (var key = remote(service, by)) {
      return signer.orElseThrow().sign(pdf, key, now);
    }
  }

  /** A file that can't be read stays so: nobody waits a day for it. */
  private RemoteKey remote(RemoteKey.Service service, Signer by) throws CannotSign {
    try {
      var certificates = text(file(by.organisation(), by.person(), ".pem").orElseThrow());
      return new RemoteKey(service, by.organisation() + "/" + by.person(), certificates);
    } catch (IllegalArgumentException | NoSuchElementException | UncheckedIOException e) {
      throw new CannotSign(
          CannotSign.Why.KEY_REFUSED, "Expected the key's certificates, but can't read them", e);
    }
  }

  @PreDestroy
  void close() {
    fetch.close();
  }
}
