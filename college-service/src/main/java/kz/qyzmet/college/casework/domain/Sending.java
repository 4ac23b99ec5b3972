package kz.qyzmet.college.casework.domain;

import java.util.Locale;
import java.util.Optional;

/**
 * How a result travels to the branch that hands it out.
 *
 * @param trackingNumber the carrier's; empty where it gave none
 */
public record Sending(Carrier carrier, Optional<String> trackingNumber) {

  /** Unless the clerk says otherwise. */
  static final Sending USUAL = new Sending(Carrier.COURIER, Optional.empty());

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
