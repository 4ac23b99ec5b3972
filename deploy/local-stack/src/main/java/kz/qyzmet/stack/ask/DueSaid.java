package kz.qyzmet.stack.ask;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.DueAnswer;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.calendar.due.DueQuestion;
import kz.qyzmet.calendar.due.Vacations;
import kz.qyzmet.contracts.passport.FormField;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.stack.BadInput;

/**
 * The answer to {@code due}, with the edition that it was read from.
 *
 * @param passport empty where no edition was in force that day
 */
public record DueSaid(Optional<Passport> passport, DueAnswer answer) {
  /** Refused: no edition that we know was in force on that day. */
  public static final String NOT_YET_SERVED = "not-yet-served";

  /** Answers from the passport in force and the calendar as known. */
  public static DueSaid to(DueAsked asked, Passports passports) {
    if (!passports.knows(asked.service())) {
      throw new BadInput(
          "Expected a service of "
              + String.join(", ", codes(passports))
              + ", but got "
              + asked.service());
    }
    var calendar =
        asked.knownOn() == null
            ? WorkingCalendar.kazakhstan()
            : WorkingCalendar.kazakhstan(asked.knownOn());
    var day = asked.edition() == null ? asked.at().toLocalDate() : asked.edition();
    var passport = passports.inForce(asked.service(), day);
    return new DueSaid(
        passport,
        passport
            .map(found -> dates(asked, found, calendar))
            .orElseGet(() -> refused(NOT_YET_SERVED, calendar)));
  }

  private static Set<String> codes(Passports passports) {
    var codes = new TreeSet<String>();
    passports.all().forEach(passport -> codes.add(passport.ref().code()));
    return codes;
  }

  /** Every channel that the act names has its dates, whether we serve it already or not. */
  private static DueAnswer dates(DueAsked asked, Passport passport, WorkingCalendar calendar) {
    return new DueDates(calendar)
        .answer(
            new DueQuestion(
                asked.channel(),
                asked.at(),
                asked.zone(),
                null,
                asked.locality(),
                asked.branch(),
                asked.pickup(),
                Passports.dueRules(
                    passport,
                    asked.channel(),
                    asked.locality(),
                    chosen(asked, passport),
                    Vacations.NONE)),
            asked.language());
  }

  /** The choices, each an option of an enum field of the form. */
  private static Map<String, String> chosen(DueAsked asked, Passport passport) {
    asked
        .choices()
        .forEach(
            (code, option) -> {
              var options =
                  passport.form().stream()
                      .filter(field -> field.code().equals(code))
                      .flatMap(field -> field.options().stream())
                      .map(FormField.Option::code)
                      .toList();
              if (!options.contains(option)) {
                throw new BadInput(
                    "Expected --with FIELD=OPTION of the service's form, but %s has the options %s"
                        .formatted(code, options));
              }
            });
    return asked.choices();
  }

  private static DueAnswer refused(String reason, WorkingCalendar calendar) {
    return new DueAnswer(
        false,
        reason,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        calendar.edition(),
        java.util.List.of());
  }
}
