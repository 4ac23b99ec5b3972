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
  /** The applicant withdrew before it was here; the case was opened for that. */
  WITHDRAWN;

  /** Whether it may still come, and there is no case yet. */
  public boolean isAwaited() {
    return this == ON_ITS_WAY || this == MISSING;
  }
}
