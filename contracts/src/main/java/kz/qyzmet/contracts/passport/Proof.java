package kz.qyzmet.contracts.passport;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the portal asks of an applicant in place of a signature on paper. */
public enum Proof {
  SIGNATURE,
  ONE_TIME_PASSWORD;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static List<String> codes() {
    return Arrays.stream(values()).map(Proof::code).toList();
  }

  public static Optional<Proof> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
