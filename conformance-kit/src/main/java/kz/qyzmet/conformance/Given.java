package kz.qyzmet.conformance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.gateway.messages.security.SigningKey;
import kz.qyzmet.gateway.messages.security.TrustedCertificates;

/**
 * What the command line gives, each part null where it doesn't, and what is assumed in its place.
 *
 * @param data of a local stack, beside which a key that nobody gave is kept
 */
record Given(
    URI base,
    Path key,
    Path stranger,
    Path passwordFile,
    Path trusted,
    Path application,
    Path data) {
  private static final String KEPT = "conformance";

  /**
   * All that is needed.
   *
   * @param assumed a line for each part that was not given
   */
  record Settled(Parties parties, Optional<LocalStack> stack, List<String> assumed) {}

  /**
   * Fills in what is not given.
   *
   * @throws IOException where something can't be read or made, in words for who runs it
   */
  Settled settled(Duration patience) throws IOException, InterruptedException {
    if (!("http".equals(base.getScheme()) || "https".equals(base.getScheme()))
        || base.getHost() == null) {
      throw new IOException("Expected an address such as http://127.0.0.1:8085, but got " + base);
    }
    if (passwordFile == null && (key != null || stranger != null)) {
      throw new IOException("Expected --password-file with --key or --stranger, but got none");
    }
    var assumed = new ArrayList<String>();
    var stack = LocalStack.of(data, base);
    stack.ifPresent(_ -> assumed.add("the stack of " + data + " is judged"));
    var parties =
        new Parties(
            base,
            key(stack, assumed),
            stranger(assumed),
            trusted(stack, assumed, patience),
            application == null ? Applications.demo() : Applications.read(application),
            patience);
    if (application == null) {
      assumed.add(
          "%s takes %s".formatted(parties.application().provider, parties.application().service));
    }
    return new Settled(parties, stack, assumed);
  }

  private SigningKey key(Optional<LocalStack> stack, List<String> assumed)
      throws IOException, InterruptedException {
    if (key != null) {
      return read(key);
    }
    if (stack.isPresent()) {
      assumed.add("the gateway has the key of the stack's simulator");
      return stack.get().key();
    }
    var folder = data.resolveSibling(KEPT);
    assumed.add("the implementation trusts " + MadeKeys.certificate(folder));
    return MadeKeys.kept(folder);
  }

  private SigningKey stranger(List<String> assumed) throws IOException, InterruptedException {
    if (stranger != null) {
      return read(stranger);
    }
    assumed.add("nobody trusts the stranger's key, which was made just now");
    return MadeKeys.passing();
  }

  private TrustedCertificates trusted(
      Optional<LocalStack> stack, List<String> assumed, Duration patience)
      throws IOException, InterruptedException {
    if (trusted != null) {
      return TrustedCertificates.read(trusted);
    }
    if (stack.isPresent()) {
      assumed.add("the implementation has the key of the stack's service");
      return stack.get().trusted();
    }
    assumed.add("the implementation has the key that its first answer shows");
    return FirstAnswer.signer(base.resolve("/ws/SyncChannel"), patience);
  }

  private SigningKey read(Path store) throws IOException {
    return SigningKey.read(store, Files.readString(passwordFile).strip());
  }
}
