package kz.qyzmet.college.casework.domain;

/**
 * Where the papers of an application stand that a branch of the Corporation took in. Its case is
 * opened when they are here.
 */
public enum PackageState {
  ON_ITS_WAY,
  /** Looked for in vain: it may still be found. */
  MISSING,
  ARRIVED,
  /** The applicant withdrew before it was here; the case was opened for that. It still comes. */
  WITHDRAWN,
  /** The same; looked for in vain. */
  WITHDRAWN_MISSING;

  /** Whether it may still come, and there is no case yet. */
  public boolean isAwaited() {
    return this == ON_ITS_WAY || this == MISSING;
  }

  /** Where it stands when the applicant withdraws: papers don't vanish with the application. */
  public PackageState withdrawn() {
    return this == MISSING ? WITHDRAWN_MISSING : WITHDRAWN;
  }

  /** Whether a clerk who has it, or looks for it in vain, says something new. */
  public boolean isLookedFor() {
    return this != ARRIVED;
  }
}
