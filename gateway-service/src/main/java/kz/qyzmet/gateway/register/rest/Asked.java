package kz.qyzmet.gateway.register.rest;

import java.util.Map;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.contracts.identity.IinCheck;
import kz.qyzmet.kit.problem.Problem;

/** Whom a body asks about. */
final class Asked {
  private Asked() {}

  static Iin iin(String iin) {
    if (iin == null) {
      throw Problem.of("validation-failed", 422).error("iin", "required").exception();
    }
    return switch (Iin.check(iin, true)) {
      case IinCheck.Valid(var valid) -> valid;
      case IinCheck.Invalid _ ->
          throw Problem.of("validation-failed", 422)
              .error("iin", "invalid-parameter", Map.of("expected", "IIN"))
              .exception();
    };
  }
}
