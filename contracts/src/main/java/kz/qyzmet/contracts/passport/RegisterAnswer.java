package kz.qyzmet.contracts.passport;

/** What becomes of an application whose applicant the register of persons does not confirm. */
public enum RegisterAnswer {
  /** It is accepted, with a mark that the identity is to be checked. */
  ACCEPT_MARKED,
  REFUSE
}
