package kz.qyzmet.intake.registry.domain;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * What the provider found of papers.
 *
 * @param by who looked, and when
 */
public record Finding(Condition condition, Hand by) {
  /** How they were found. */
  public enum Condition {
    HERE,
    DAMAGED,
    MISSING;

    /** Of an event's word. */
    public static Condition of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Finding {
    Objects.requireNonNull(condition, "condition");
    Objects.requireNonNull(by, "by");
  }

  public Instant at() {
    return by.at();
  }

  boolean arrived() {
    return condition != Condition.MISSING;
  }
}
