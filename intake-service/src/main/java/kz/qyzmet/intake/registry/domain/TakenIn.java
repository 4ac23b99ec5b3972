package kz.qyzmet.intake.registry.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.qyzmet.contracts.passport.PassportRef;

/**
 * An application that a branch has accepted, with its papers.
 *
 * @param number that the applicant quotes
 * @param papers codes of the documents that were handed in
 * @param awaited whether the provider still waits for them: the application has neither ended nor
 *     been asked back
 * @param returned whether the provider has given them back
 */
public record TakenIn(
    UUID application,
    String number,
    PassportRef passport,
    Instant acceptedAt,
    List<String> papers,
    boolean awaited,
    boolean returned) {
  /** Papers that the provider has not given back. */
  public TakenIn(
      UUID application,
      String number,
      PassportRef passport,
      Instant acceptedAt,
      List<String> papers,
      boolean awaited) {
    this(application, number, passport, acceptedAt, papers, awaited, false);
  }

  public TakenIn {
    Objects.requireNonNull(application, "application");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(passport, "passport");
    Objects.requireNonNull(acceptedAt, "acceptedAt");
    papers = List.copyOf(papers);
  }
}
