package kz.qyzmet.intake.password.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kz.qyzmet.intake.IntakeConfig;
import kz.qyzmet.intake.password.domain.OneTimePassword;
import kz.qyzmet.intake.password.domain.OneTimePassword.Binding;
import kz.qyzmet.intake.password.domain.Phone;
import kz.qyzmet.intake.password.domain.Purpose;
import kz.qyzmet.kit.clock.Ids;
import kz.qyzmet.kit.clock.Moments;
import org.jboss.logging.Logger;

/**
 * Makes a one-time password and sends its code. It is counted before it is made, so that many at
 * once are no more than many in a row; and kept before it is sent, so that nothing outside is
 * called within a transaction and no code is on its way that can't be used.
 */
@ApplicationScoped
public class SendPassword {
  private static final Logger LOG = Logger.getLogger(SendPassword.class);
  private static final Duration COUNTED = Duration.ofHours(1);

  private final OneTimePasswords passwords;
  private final KeyedHashes hashes;
  private final TextMessages messages;
  private final Minting minting;
  private final IntakeConfig config;

  SendPassword(
      OneTimePasswords passwords,
      KeyedHashes hashes,
      TextMessages messages,
      Minting minting,
      IntakeConfig config) {
    this.passwords = passwords;
    this.hashes = hashes;
    this.messages = messages;
    this.minting = minting;
    this.config = config;
  }

  /** Where ids and codes come from, and the moment at which they are given. */
  @ApplicationScoped
  public static class Minting {
    private final Ids ids;
    private final Codes codes;
    private final Moments moments;

    Minting(Ids ids, Codes codes, Moments moments) {
      this.ids = ids;
      this.codes = codes;
      this.moments = moments;
    }

    UUID id() {
      return ids.next();
    }

    String code() {
      return codes.next();
    }

    Instant now() {
      return moments.now();
    }
  }

  /** What came of it. */
  public sealed interface Outcome {
    record Sent(UUID id, Instant validUntil) implements Outcome {}

    /** Too many within the hour, for the person or for the phone. */
    record TooMany(Duration rest) implements Outcome {}

    /** The message was not taken; the password will never be used. */
    record NotSent() implements Outcome {}
  }

  /**
   * What the password is asked for.
   *
   * @param person opaque id of the applicant
   * @param digest SHA-256 of the exact bytes that will be sent, 64 hexadecimal digits
   */
  public record Wanted(
      String person, Phone phone, Purpose purpose, String digest, String language) {}

  public Uni<Outcome> send(Wanted wanted) {
    var now = minting.now();
    return passwords
        .ask(wanted.person(), hashes.phone(wanted.phone()), now, now.plus(COUNTED))
        .flatMap(
            asked -> {
              if (asked.count() > config.passwordsPerHour()) {
                LOG.warnf("password=too-many who=%s", wanted.person());
                return Uni.createFrom()
                    .item(new Outcome.TooMany(Duration.between(now, asked.until())));
              }
              return make(wanted, now);
            });
  }

  private Uni<Outcome> make(Wanted wanted, Instant now) {
    var id = minting.id();
    var code = minting.code();
    var until = now.plus(config.passwordAge());
    var password =
        new OneTimePassword(
            new Binding(
                wanted.purpose(),
                hashes.phone(wanted.phone()),
                wanted.digest(),
                hashes.code(id, code)),
            until,
            0,
            false);
    return passwords
        .add(id, wanted.person(), password, now)
        .chain(() -> messages.sendCode(wanted.phone(), code, wanted.language()))
        .map(
            taken -> {
              LOG.infof(
                  "password=%s id=%s purpose=%s who=%s",
                  taken ? "sent" : "not-sent", id, wanted.purpose().code(), wanted.person());
              return taken ? new Outcome.Sent(id, until) : new Outcome.NotSent();
            });
  }
}
