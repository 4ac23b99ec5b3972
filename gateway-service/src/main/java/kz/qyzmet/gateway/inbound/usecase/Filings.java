package kz.qyzmet.gateway.inbound.usecase;

import io.smallrye.mutiny.Uni;
import kz.qyzmet.gateway.inbound.domain.Message;
import kz.qyzmet.gateway.inbound.domain.Outcome;

/** Where applications are filed. */
public interface Filings {
  /** What came of an attempt. */
  sealed interface Tried {
    record Done(Outcome outcome) implements Tried {}

    /** The message's id was used for another application. */
    record IdUsed() implements Tried {}

    /** No answer now: the message may be brought again. */
    record Away() implements Tried {}
  }

  /** Files it, once whatever happens: the same message has no second effect. Never fails. */
  Uni<Tried> file(Message message);
}
