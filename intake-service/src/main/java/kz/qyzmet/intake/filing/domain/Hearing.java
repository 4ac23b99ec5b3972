package kz.qyzmet.intake.filing.domain;

import java.time.Instant;
import java.util.Objects;

/**
 * A refusal is intended, and the applicant may speak first.
 *
 * @param ground code of the passport's refusal ground
 * @param objectionsUntil the last instant at which an objection is in time
 * @param decisionFrom before it the refusal is not decided
 */
public record Hearing(String ground, Instant objectionsUntil, Instant decisionFrom) {
  public Hearing {
    Objects.requireNonNull(ground, "ground");
    Objects.requireNonNull(objectionsUntil, "objectionsUntil");
    Objects.requireNonNull(decisionFrom, "decisionFrom");
  }
}
