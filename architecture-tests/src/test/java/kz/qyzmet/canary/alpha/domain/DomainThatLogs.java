package kz.qyzmet.canary.alpha.domain;

/** Breaks rule 1: a domain writes no log. */
public final class DomainThatLogs {
  private final System.Logger log = System.getLogger("canary");

  /** Says something. */
  public void say() {
    log.log(System.Logger.Level.INFO, "sang=yes");
  }
}
