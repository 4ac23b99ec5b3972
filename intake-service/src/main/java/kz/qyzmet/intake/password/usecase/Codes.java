package kz.qyzmet.intake.password.usecase;

/** Source of codes that nobody can predict: six decimal digits. */
@FunctionalInterface
public interface Codes {
  String next();
}
