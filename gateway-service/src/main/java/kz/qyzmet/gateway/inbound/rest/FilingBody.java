package kz.qyzmet.gateway.inbound.rest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.qyzmet.gateway.inbound.domain.Message;
import kz.qyzmet.gateway.inbound.domain.PortalFiling;

/** An application as intake-service's door for the gateway takes it. */
record FilingBody(String iin, String proof, Portal portal, Application application) {
  record Portal(String chain, String request) {}

  record Application(
      String service,
      String provider,
      Map<String, Object> form,
      List<Reference> attachments,
      boolean consent,
      String language,
      Pickup pickup) {}

  record Reference(String document, String attachment) {}

  record Pickup(String kind, String code) {}

  static FilingBody of(Message message) {
    var filing = message.filing();
    return new FilingBody(
        filing.iin(),
        proof(filing.proof()),
        new Portal(message.chain(), message.id()),
        new Application(
            filing.service(),
            filing.provider(),
            filing.form(),
            filing.scans().stream().map(scan -> new Reference(scan.document(), scan.id())).toList(),
            filing.consent(),
            filing.language(),
            new Pickup(filing.pickupKind(), filing.pickupCode())));
  }

  private static String proof(PortalFiling.Proof proof) {
    return proof == null ? null : proof.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Without what it holds: personal data must not reach a log. */
  @Override
  public String toString() {
    return "FilingBody[hidden]";
  }
}
