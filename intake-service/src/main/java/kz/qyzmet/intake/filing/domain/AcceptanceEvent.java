package kz.qyzmet.intake.filing.domain;

import java.util.HashMap;
import java.util.Map;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.passport.Passport;

/** What the others are told of an acceptance: an opaque id, the dates, and no personal data. */
public final class AcceptanceEvent {
  private AcceptanceEvent() {}

  /**
   * The event of an acceptance.
   *
   * @param passport the edition to which the application is pinned
   */
  public static ApplicationAccepted of(Application application, Filed filed, Passport passport) {
    return new ApplicationAccepted(
        application.id().value(),
        application.number().value(),
        application.passport().code(),
        application.passport().version(),
        application.provider(),
        Codes.of(filed.channel()),
        application.applicant(),
        filed.language(),
        application.acceptedAt(),
        filed.pickup(),
        filed.term(),
        choices(filed.form(), passport),
        filed.branch());
  }

  /**
   * The codes on which the pipeline's branches depend. Nothing else of the form may go out: it is
   * personal data, and a text is never a code.
   */
  private static Map<String, String> choices(Map<String, Object> form, Passport passport) {
    var choices = new HashMap<String, String>();
    for (var field : passport.pipeline().fieldsOfBranches()) {
      if (form.get(field) instanceof String code) {
        choices.put(field, code);
      }
    }
    return choices;
  }
}
