package kz.qyzmet.intake.filing.domain;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.contracts.passport.Proof;

/**
 * How the applicant has certified what is filed on the portal, in place of a signature on paper: as
 * we have checked it, before anything was decided.
 */
public sealed interface Certification {
  /** Empty where nothing certifies it here. */
  default Optional<Proof> proof() {
    return switch (this) {
      case None _ -> Optional.empty();
      case Signature _ -> Optional.of(Proof.SIGNATURE);
      case Password _ -> Optional.of(Proof.ONE_TIME_PASSWORD);
    };
  }

  /** When it was certified; empty where nothing certifies it here. */
  default Optional<Instant> time() {
    return switch (this) {
      case None _ -> Optional.empty();
      case Signature signature -> Optional.of(signature.at());
      case Password password -> Optional.of(password.at());
    };
  }

  /** Nobody has shown us anything: the portal has confirmed before it reaches us. */
  record None() implements Certification {}

  /**
   * The applicant's digital signature, which held.
   *
   * @param at by its time stamp
   * @param serial of the certificate, in hexadecimal
   * @param content exactly the bytes that were signed
   * @param evidence all that proves it again but for content and roots, DER
   */
  record Signature(Instant at, String serial, byte[] content, byte[] evidence)
      implements Certification {
    public Signature {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(serial, "serial");
      Objects.requireNonNull(content, "content");
      Objects.requireNonNull(evidence, "evidence");
    }

    /** Without what it holds: personal data must not reach a log. */
    @Override
    public String toString() {
      return "Signature[hidden]";
    }
  }

  /**
   * A one-time password, which was right; it is used up by what it certifies.
   *
   * @param at when it was given
   */
  record Password(UUID id, Instant at) implements Certification {
    public Password {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(at, "at");
    }
  }
}
