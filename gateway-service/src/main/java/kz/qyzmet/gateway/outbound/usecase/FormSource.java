package kz.qyzmet.gateway.outbound.usecase;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import kz.qyzmet.gateway.outbound.domain.FiledForm;

/** Where it is told what was filed. */
public interface FormSource {
  /** What came of the question. */
  sealed interface Fetched {
    record Form(FiledForm form) implements Fetched {}

    /** No answer now. */
    record Away() implements Fetched {}

    /** There is no such application. */
    record Unknown() implements Fetched {}
  }

  /** Asks; never fails. */
  Uni<Fetched> fetch(UUID application);
}
