package kz.qyzmet.college.casework.domain;

import java.util.Locale;
import java.util.Optional;

/**
 * How a result travels to the branch that hands it out.
 *
 * @param trackingNumber the carrier's; empty where it gave none
 * @param registry number of the transfer registry that it leaves by; empty where it leaves by
 *     itself
 */
public record Sending(Carrier carrier, Optional<String> trackingNumber, Optional<String> registry) {

  /** Unless the clerk says otherwise. */
  static final Sending USUAL = new Sending(Carrier.COURIER, Optional.empty());

  /** By itself. */
  public Sending(Carrier carrier, Optional<String> trackingNumber) {
    this(carrier, trackingNumber, Optional.empty());
  }

  /** Rules, item 45: by courier or post. */
  public enum Carrier {
    COURIER,
    POST;

    /** The one of that code; there has to be one. */
    public static Carrier of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** What the wire and the row call it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
