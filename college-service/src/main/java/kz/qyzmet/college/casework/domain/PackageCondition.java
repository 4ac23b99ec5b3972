package kz.qyzmet.college.casework.domain;

/** What a clerk finds when he looks for a package. */
public enum PackageCondition {
  HERE,
  DAMAGED,
  MISSING
}
