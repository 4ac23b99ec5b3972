package kz.qyzmet.intake.password.usecase;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.intake.password.domain.OneTimePassword;

/** Where one-time passwords are kept. */
public interface OneTimePasswords {
  /**
   * How many were asked for, of those of the phone and of the person the more.
   *
   * @param count this one included
   * @param until when the count begins again
   */
  record Asked(int count, Instant until) {}

  /** Counts one more for the person and for the phone; counts begin again at {@code until}. */
  Uni<Asked> ask(String person, String phone, Instant now, Instant until);

  /** Keeps a new one, and takes away a few that nobody can use any more. */
  Uni<Void> add(UUID id, String person, OneTimePassword password, Instant now);

  /**
   * Counts a wrong code for good, whatever comes of it, and once however often it comes: a retry
   * spends nothing. Empty where the person has none with that id.
   *
   * @param code keyed hash of what was tried
   * @param allowed how many wrong codes end it; more are not counted
   */
  Uni<Optional<OneTimePassword>> tried(UUID id, String person, String code, int allowed);
}
