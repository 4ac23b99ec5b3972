package kz.qyzmet.intake.password.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.intake.IntakeConfig;
import kz.qyzmet.intake.password.domain.CannotConfirm;
import kz.qyzmet.intake.password.domain.OneTimePassword.Binding;
import kz.qyzmet.intake.password.domain.Phone;
import kz.qyzmet.intake.password.domain.Purpose;
import kz.qyzmet.kit.clock.Moments;
import org.jboss.logging.Logger;

/**
 * Judges a one-time password that comes with an act. It does not use it up: the act's own statement
 * does, by its row in {@code one_time_password_use}.
 */
@ApplicationScoped
public class ConfirmByPassword {
  private static final Logger LOG = Logger.getLogger(ConfirmByPassword.class);

  private final OneTimePasswords passwords;
  private final KeyedHashes hashes;
  private final Moments moments;
  private final IntakeConfig config;

  ConfirmByPassword(
      OneTimePasswords passwords, KeyedHashes hashes, Moments moments, IntakeConfig config) {
    this.passwords = passwords;
    this.hashes = hashes;
    this.moments = moments;
    this.config = config;
  }

  /**
   * What comes with an act.
   *
   * @param person opaque id of the applicant
   * @param phone of the account now, as the identity provider writes it; null where it has none
   * @param content the exact bytes
   */
  public record Brought(UUID id, String code, String person, String phone, byte[] content) {
    /** Without what it holds. */
    @Override
    public String toString() {
      return "Brought[hidden]";
    }
  }

  /** What came of it. */
  public sealed interface Answer {
    /** It proves it, if it was not used meanwhile. */
    record Proves(Instant at) implements Answer {}

    /** What is wrong: the code of a problem, and the facts of its sentence. */
    record Refused(String code, Map<String, Object> facts) implements Answer {
      public Refused {
        facts = Map.copyOf(facts);
      }

      private Refused(String code) {
        this(code, Map.of());
      }
    }
  }

  /** Counts the try for an application, if it is a wrong code that is new, and judges it. */
  public Uni<Answer> ofApplication(Brought brought) {
    var phone = Optional.ofNullable(brought.phone()).flatMap(Phone::of);
    var tried =
        new Binding(
            Purpose.APPLICATION,
            phone.map(hashes::phone).orElse(""),
            hashes.digest(brought.content()),
            hashes.code(brought.id(), brought.code()));
    return passwords
        .tried(brought.id(), brought.person(), tried.code(), config.passwordTries())
        .map(
            found -> {
              var now = moments.now();
              var fault =
                  found.isEmpty()
                      ? Optional.<CannotConfirm>of(new CannotConfirm.Unknown())
                      : found.get().judge(tried, now, config.passwordTries());
              return fault.isEmpty() ? new Answer.Proves(now) : refused(brought.id(), fault.get());
            });
  }

  private static Answer refused(UUID id, CannotConfirm why) {
    LOG.infof("password=refused id=%s why=%s", id, why.getClass().getSimpleName());
    return switch (why) {
      case CannotConfirm.Unknown() -> new Answer.Refused("password-unknown");
      case CannotConfirm.Used() -> new Answer.Refused("password-used");
      case CannotConfirm.TooManyTries(var allowed) ->
          new Answer.Refused("password-tried-too-often", Map.of("allowed", allowed));
      case CannotConfirm.TooLate(var until) ->
          new Answer.Refused("password-too-late", Map.of("validUntil", until.toString()));
      case CannotConfirm.AnotherPurpose() -> new Answer.Refused("password-of-another-purpose");
      case CannotConfirm.AnotherPhone() -> new Answer.Refused("password-of-another-phone");
      case CannotConfirm.AnotherApplication() ->
          new Answer.Refused("password-of-another-application");
      case CannotConfirm.WrongCode(var left) ->
          new Answer.Refused("password-wrong", Map.of("triesLeft", left));
    };
  }
}
