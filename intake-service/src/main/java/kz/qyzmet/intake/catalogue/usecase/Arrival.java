package kz.qyzmet.intake.catalogue.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.DueAnswer;
import kz.qyzmet.calendar.due.HandOver;
import kz.qyzmet.contracts.passport.Leg;
import kz.qyzmet.contracts.passport.Passport;

/**
 * When a result that leaves on the last day for it comes to the branch: a carriage may take a range
 * of days, and the applicant is told all of it.
 */
public record Arrival(LocalDate earliest, LocalDate latest) {

  /** Days of a stretch of the way. */
  private record Days(int least, int most) {
    Days and(Days next) {
      return new Days(least + next.least, most + next.most);
    }
  }

  /**
   * Empty where nothing travels, where the act sets it no time, and where no day is known by which
   * it leaves or comes.
   */
  static Optional<Arrival> of(Passport passport, Preview.Wish wish, DueAnswer answer) {
    var legs =
        passport.wayTo(wish.pickup()).stream()
            .filter(leg -> leg.liesOnWayOf(wish.locality()))
            .toList();
    return legs.isEmpty()
        ? Optional.empty()
        : days(legs).flatMap(days -> of(passport, wish, answer, days));
  }

  private static Optional<Arrival> of(
      Passport passport, Preview.Wish wish, DueAnswer answer, Days days) {
    if (answer.handOverBy() != null && passport.terms().handOver().value() == HandOver.SENT) {
      var leaves = answer.handOverBy();
      return Optional.of(new Arrival(leaves.plusDays(days.least()), leaves.plusDays(days.most())));
    }
    return latest(wish, answer)
        .map(day -> new Arrival(day.minusDays(days.most()).plusDays(days.least()), day));
  }

  /**
   * Our cap is the sum of all steps and legs of the longest way, which begins and ends at a branch,
   * so there the carriage ends with it; a shorter way ends earlier, on no day that is known.
   */
  private static Optional<LocalDate> latest(Preview.Wish wish, DueAnswer answer) {
    if (answer.handOverBy() != null) {
      return Optional.of(answer.handOverBy());
    }
    return wish.channel() == Channel.CORPORATION
        ? Optional.ofNullable(answer.derivedDue()).map(cap -> cap.toLocalDate())
        : Optional.empty();
  }

  private static Optional<Days> days(List<Leg> legs) {
    var sum = Optional.of(new Days(0, 0));
    for (var leg : legs) {
      sum = sum.flatMap(before -> days(leg).map(before::and));
    }
    return sum;
  }

  private static Optional<Days> days(Leg leg) {
    return switch (leg.limit()) {
      case null -> Optional.empty();
      case Leg.AtOnce _, Leg.SameDay _ -> Optional.of(new Days(0, 0));
      case Leg.Within(Term.CalendarDayRange(int min, int max)) -> Optional.of(new Days(min, max));
      case Leg.Within(Term.CalendarDays(int most)) -> Optional.of(new Days(0, most));
      case Leg.Within(Term.Minutes _), Leg.Within(Term.Hours _) -> Optional.of(new Days(0, 0));
      // Of others it depends on the day how many days they are.
      case Leg.Within _ -> Optional.empty();
    };
  }
}
