package kz.qyzmet.intake.filing.domain;

/** Where the applicant's request to withdraw stands, as long as nothing is signed. */
public enum Withdrawal {
  NONE,
  ASKED,
  DECLINED
}
