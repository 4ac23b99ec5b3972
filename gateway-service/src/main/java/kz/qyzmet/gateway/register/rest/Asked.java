package kz.qyzmet.gateway.register.rest;

import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.contracts.identity.IinCheck;
import kz.qyzmet.gateway.channel.GatewayFailure;
import kz.qyzmet.gateway.messages.GatewayFault;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jboss.logging.Logger;

/** What questions to registers have in common: whom they are about, and that no answer may come. */
final class Asked {
  private static final Logger LOG = Logger.getLogger(Asked.class);
  private static final int TRY_AGAIN_SECONDS = 30;
  private static final Pattern CODE = Pattern.compile("[A-Z]{1,5}[0-9]{1,5}");

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

  /**
   * The answer.
   *
   * @throws kz.qyzmet.kit.problem.ProblemException 503 where none comes in time
   */
  static <T> T answered(Supplier<T> question) {
    try {
      return question.get();
    } catch (GatewayFailure failure) {
      throw unreachable("gateway-" + failure.kind().name().toLowerCase(Locale.ROOT) + by(failure));
    } catch (FaultToleranceException left) {
      throw unreachable(left.getClass().getSimpleName());
    }
  }

  /** The other side's code of a fault, where it is one; its words are its own. */
  private static String by(GatewayFailure failure) {
    return switch (failure.getCause()) {
      case null -> "";
      case GatewayFault fault -> " by=" + code(fault.getFaultInfo().errorCode);
      case Throwable other -> " by=" + other.getClass().getSimpleName();
    };
  }

  private static String code(String said) {
    return said != null && CODE.matcher(said).matches() ? said : "unknown";
  }

  private static RuntimeException unreachable(String cause) {
    LOG.warnf("register=unreachable cause=%s", cause);
    return Problem.of("register-unreachable", 503).retryAfter(TRY_AGAIN_SECONDS).exception();
  }
}
