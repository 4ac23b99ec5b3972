package kz.qyzmet.intake.filing.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Pickup;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.contracts.identity.IinCheck;
import kz.qyzmet.contracts.passport.Condition;
import kz.qyzmet.contracts.passport.FormField;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Violation;

/**
 * The applicant's IIN in all the places where a draft has it: they have to agree.
 *
 * @param centuryZero whether it may have the seventh digit 0
 */
record OwnIin(boolean centuryZero) {
  /**
   * The body's IIN or else the token's, and those of the form that stand for the applicant's own.
   */
  List<Violation> faults(Draft draft, Passport passport) {
    var faults = new ArrayList<Violation>();
    var own = draft.iin() == null ? draft.applicantIin() : draft.iin();
    fault(own)
        .or(
            () ->
                own.equals(draft.applicantIin())
                    ? Optional.empty()
                    : Optional.of(Faults.IIN_DIFFERS))
        .ifPresent(code -> faults.add(new Violation("iin", code, Map.of())));
    for (var field : fields(passport)) {
      // A malformed one is FormCheck's to name.
      if (draft.form().get(field.code()) instanceof String given
          && fault(given).isEmpty()
          && !given.equals(draft.applicantIin())) {
        faults.add(
            new Violation("form." + field.code(), another(draft), Map.of(), field.basis().text()));
      }
    }
    return faults;
  }

  private static String another(Draft draft) {
    return switch (draft.filer()) {
      case Filer.Applicant _, Filer.Gateway _ -> Faults.IIN_DIFFERS;
      case Filer.Clerk _, Filer.Operator _ -> Faults.IIN_IS_ANOTHER;
    };
  }

  /** The form with what the identity fills in; an IIN at fault is named once, as such. */
  Map<String, Object> completed(Draft draft, Passport passport, Channel channel, Pickup pickup) {
    var form = new LinkedHashMap<>(draft.form());
    if (fault(draft.applicantIin()).isEmpty()) {
      // An IIN decides nothing, so whether one is asked for stands before it is filled in.
      var facts = Condition.facts(form, channel, pickup);
      fields(passport).stream()
          .filter(field -> field.askedFor(facts))
          .forEach(field -> form.putIfAbsent(field.code(), draft.applicantIin()));
    }
    return form;
  }

  /** Code of what is wrong with an IIN; empty if nothing is. */
  Optional<String> fault(String text) {
    return switch (Iin.check(text, centuryZero)) {
      case IinCheck.Valid _ -> Optional.empty();
      case IinCheck.Invalid invalid -> Optional.of(Faults.iin(invalid.failed()));
    };
  }

  private static List<FormField> fields(Passport passport) {
    return passport.form().stream()
        .filter(field -> field.fromIdentity() && field.type() == FormField.Type.IIN)
        .toList();
  }
}
