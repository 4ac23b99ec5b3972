package kz.qyzmet.intake.registry.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Number of a registry, as in {@code karaganda-1-2026-03-05-2}.
 *
 * @param branch code of the branch
 * @param day on the branch's own clock
 * @param run which registry of that branch and day it is, from 1
 */
public record RegistryNumber(String branch, LocalDate day, int run) {
  private static final Pattern FORM =
      Pattern.compile("(.+)-(\\d{4}-\\d{2}-\\d{2})-([1-9]\\d{0,5})");

  public RegistryNumber {
    Objects.requireNonNull(branch, "branch");
    Objects.requireNonNull(day, "day");
    if (run < 1) {
      throw new IllegalArgumentException("Expected a run from 1, but it is " + run);
    }
  }

  /** Empty for what is no number of a registry. */
  public static Optional<RegistryNumber> parse(String text) {
    var parts = FORM.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new RegistryNumber(
              parts.group(1), LocalDate.parse(parts.group(2)), Integer.parseInt(parts.group(3))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return branch + "-" + day + "-" + run;
  }
}
