package kz.qyzmet.intake.filing.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The portal's request by which an application came through the e-government gateway.
 *
 * @param chain the portal's name of the chain of messages; every answer goes back under it
 * @param request the portal's name of the request
 * @param proof how the applicant has confirmed it there
 */
public record PortalRequest(String chain, String request, Proof proof) {
  /** Longest name that the portal may give. */
  static final int LONGEST = 100;

  /** What the portal asks of an applicant in place of a signature on paper. */
  public enum Proof {
    SIGNATURE,
    ONE_TIME_PASSWORD;

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> codes() {
      return Arrays.stream(values()).map(Proof::code).toList();
    }

    static Optional<Proof> of(String code) {
      return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
  }

  public PortalRequest {
    Objects.requireNonNull(chain, "chain");
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(proof, "proof");
  }

  /** Of what the gateway hands in, once its route has found nothing missing; null of others. */
  static PortalRequest of(Filer filer) {
    return filer instanceof Filer.Gateway gateway
        ? new PortalRequest(
            gateway.chain(), gateway.request(), Proof.of(gateway.proof()).orElseThrow())
        : null;
  }
}
