package kz.qyzmet.intake.filing.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.qyzmet.contracts.passport.Violation;

/**
 * What every application says about the applicant's will, whatever the service: consent and
 * language.
 */
final class Consent {
  private static final Set<String> LANGUAGES = Set.of("kk", "ru", "en");

  private Consent() {}

  /** What is wrong with it, as long as no passport is known. */
  static List<Violation> faults(Draft draft) {
    return faults(draft, null);
  }

  /**
   * What is wrong with it.
   *
   * @param clause of the passport's consent; null while no passport is known
   */
  static List<Violation> faults(Draft draft, String clause) {
    var faults = new ArrayList<Violation>();
    if (!Boolean.TRUE.equals(draft.consent())) {
      faults.add(new Violation("consent", Faults.CONSENT_REQUIRED, Map.of(), clause));
    }
    if (draft.language() == null) {
      faults.add(new Violation("language", Violation.MISSING, Map.of()));
    } else if (!LANGUAGES.contains(draft.language())) {
      faults.add(
          new Violation("language", Violation.NOT_AN_OPTION, Map.of("allowed", "kk, ru, en")));
    }
    return faults;
  }
}
