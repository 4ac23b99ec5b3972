package kz.qyzmet.gateway.register.rest;

import kz.qyzmet.contracts.identity.Iin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is asked for. In a body, because addresses end up in logs and traces. */
@Schema(name = "PersonLookup")
record PersonLookupBody(@Schema(required = true) String iin) {

  /**
   * The IIN, proven.
   *
   * @throws kz.qyzmet.kit.problem.ProblemException 422 where it is none
   */
  Iin checked() {
    return Asked.iin(iin);
  }

  /** Without what it holds: personal data must not reach a log. */
  @Override
  public String toString() {
    return "PersonLookupBody[hidden]";
  }
}
