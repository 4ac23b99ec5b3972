package kz.qyzmet.contracts.passport;

import java.util.regex.Pattern;

/**
 * A service and the edition of its passport; a case is pinned to one for life.
 *
 * @param code kebab case, such as {@code tve-duplicate}
 * @param version a number from 1
 */
public record PassportRef(String code, String version) {
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,3}");

  public PassportRef {
    if (!CODE.matcher(code).matches() || !VERSION.matcher(version).matches()) {
      throw new IllegalArgumentException(
          "Expected a passport such as tve-duplicate@1, but got " + code + "@" + version);
    }
  }

  @Override
  public String toString() {
    return code + "@" + version;
  }
}
