package kz.qyzmet.gateway.chain.usecase;

import java.time.Instant;
import java.util.Optional;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.gateway.chain.domain.ChainMessage;

/** The gateway, as far as chains need it. Its calls block: never on an event loop. */
public interface ChainChannel {
  /**
   * Who applied; names as the form has them, null where it has none. It is asked for when a message
   * leaves, and never kept.
   */
  record Requester(String iin, String surname, String name, String patronymic) {
    /** Without what it holds: personal data must not reach a log. */
    @Override
    public String toString() {
      return "Requester[hidden]";
    }
  }

  /**
   * A message, with what is said of it beside what is kept.
   *
   * @param chain the gateway's chain that it belongs to; null where it begins one
   * @param request what the portal calls the request; the application's number where it came by
   *     another way
   * @param provider empty where it is not known here any more
   */
  record Outgoing(
      ChainMessage message,
      String chain,
      String request,
      Requester requester,
      Passport passport,
      Optional<Organisation> provider) {}

  /** How the gateway calls what it took, and when that was by its clock. */
  record Taken(String messageId, String correlationId, Instant at) {}

  /**
   * Hands a message over.
   *
   * @throws kz.qyzmet.gateway.channel.GatewayFailure where it was not taken, or nobody knows
   *     whether it was
   */
  Taken send(Outgoing message);
}
