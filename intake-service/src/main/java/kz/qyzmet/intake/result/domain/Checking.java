package kz.qyzmet.intake.result.domain;

import java.time.Instant;
import java.time.LocalDate;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.Week;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Sourced;

/** Decides what follows from an operator's look for something that was sent. */
public final class Checking {
  private Checking() {}

  /** What came of it. */
  public sealed interface Decision {
    /** It stands so from now on. */
    record Checked(BranchResult after) implements Decision {}

    record Refused(CannotCheck why) implements Decision {}
  }

  /**
   * What was found, by whom and when.
   *
   * @param branch whose day decides until when it is kept
   * @param by opaque code of the operator
   */
  public record Look(Finding found, Branch branch, String by, Instant at) {}

  /**
   * Decides.
   *
   * @param passport to which the application is pinned
   */
  public static Decision decide(BranchResult result, Look look, Passport passport) {
    return switch (result.whereabouts()) {
      case Whereabouts.OnItsWay _ -> checked(result, look, passport);
      case Whereabouts.Missing _ ->
          look.found() == Finding.MISSING
              ? new Decision.Refused(new CannotCheck.AlreadyMissing())
              : checked(result, look, passport);
      case Whereabouts.Here here -> notAwaited(here);
      case Whereabouts.HandedOver end -> notAwaited(end);
      // What was asked for is awaited once the provider has sent it.
      case Whereabouts.Returned back -> notAwaited(back);
      case Whereabouts.Requested back -> notAwaited(back);
    };
  }

  private static Decision notAwaited(Whereabouts now) {
    return new Decision.Refused(new CannotCheck.NotAwaited(now.state()));
  }

  private static Decision checked(BranchResult result, Look look, Passport passport) {
    return new Decision.Checked(
        result.moved(
            switch (look.found()) {
              case HERE -> here(look, false, passport);
              case DAMAGED -> here(look, true, passport);
              case MISSING -> new Whereabouts.Missing();
            }));
  }

  private static Whereabouts here(Look look, boolean damaged, Passport passport) {
    var day = LocalDate.ofInstant(look.at(), look.branch().zone());
    var kept = keptUntil(day, passport.terms().storage());
    return new Whereabouts.Here(new Whereabouts.Arrival(look.at(), look.by(), damaged, kept));
  }

  /** The last day of the passport's storage, which begins with the arrival (Rules, item 49). */
  private static LocalDate keptUntil(LocalDate day, Sourced<Term> storage) {
    if (storage == null) {
      return null;
    }
    return switch (storage.value()) {
      case Term.Minutes _, Term.Hours _ -> day;
      case Term.WorkingDays(int n) ->
          WorkingCalendar.kazakhstan().addWorkingDays(day, n, Week.FIVE_DAY);
      case Term.CalendarDays(int n) -> day.plusDays(n);
      case Term.CalendarDayRange(int _, int max) -> day.plusDays(max);
      case Term.Months(int n) -> day.plusMonths(n);
      case Term.None() -> null;
    };
  }
}
