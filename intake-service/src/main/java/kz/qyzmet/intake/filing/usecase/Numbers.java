package kz.qyzmet.intake.filing.usecase;

import kz.qyzmet.intake.filing.domain.ApplicationNumber;

/** Source of application numbers that nobody can predict. */
@FunctionalInterface
public interface Numbers {
  ApplicationNumber next();
}
