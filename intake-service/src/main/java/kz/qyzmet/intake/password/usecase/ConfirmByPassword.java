package kz.qyzmet.intake.password.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
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
   * @param digest SHA-256 of the exact bytes, 64 hexadecimal digits
   */
  public record Brought(UUID id, String code, String person, String phone, String digest) {
    /** Without what it holds. */
    @Override
    public String toString() {
      return "Brought[hidden]";
    }
  }

  /** What is wrong: the code of a problem, and the facts of its sentence. */
  public record Fault(String code, Map<String, Object> facts) {
    public Fault {
      facts = Map.copyOf(facts);
    }
  }

  /** Counts the try for an application, and says what is wrong with it; empty where nothing is. */
  public Uni<Optional<Fault>> ofApplication(Brought brought) {
    var phone = Optional.ofNullable(brought.phone()).flatMap(Phone::of);
    var tried =
        new Binding(
            Purpose.APPLICATION,
            phone.map(hashes::phone).orElse(""),
            brought.digest(),
            hashes.code(brought.id(), brought.code()));
    return passwords
        .tried(brought.id(), brought.person())
        .map(
            found ->
                found.isEmpty()
                    ? Optional.<CannotConfirm>of(new CannotConfirm.Unknown())
                    : found.get().judge(tried, moments.now(), config.passwordTries()))
        .map(why -> why.map(refused -> told(brought.id(), refused)));
  }

  private static Fault told(UUID id, CannotConfirm why) {
    LOG.infof("password=refused id=%s why=%s", id, why.getClass().getSimpleName());
    return switch (why) {
      case CannotConfirm.Unknown() -> new Fault("password-unknown", Map.of());
      case CannotConfirm.Used() -> new Fault("password-used", Map.of());
      case CannotConfirm.TooManyTries(var allowed) ->
          new Fault("password-tried-too-often", Map.of("allowed", allowed));
      case CannotConfirm.TooLate(var until) ->
          new Fault("password-too-late", Map.of("validUntil", until.toString()));
      case CannotConfirm.AnotherPurpose() -> new Fault("password-of-another-purpose", Map.of());
      case CannotConfirm.AnotherPhone() -> new Fault("password-of-another-phone", Map.of());
      case CannotConfirm.AnotherApplication() ->
          new Fault("password-of-another-application", Map.of());
      case CannotConfirm.WrongCode(var left) ->
          new Fault("password-wrong", Map.of("triesLeft", left));
    };
  }
}
