package kz.qyzmet.intake.filing.domain;

import java.util.Objects;
import kz.qyzmet.contracts.passport.Proof;

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
