package kz.qyzmet.contracts.passport;

/** A paper that a case ends in, of those that have a template. */
public enum ResultPaper {
  INCOMPLETE_CERTIFICATE,
  DUPLICATE,
  MOTIVATED_REFUSAL
}
