package kz.qyzmet.intake.catalogue.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import kz.qyzmet.calendar.Language;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.DueAnswer;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.calendar.due.DueQuestion;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.calendar.due.Pickup;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.passport.Condition;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.kit.clock.Moments;

/** What would come of an application that is filed now: the same arithmetic, and nothing stored. */
@ApplicationScoped
public class Preview {
  private final Moments moments;
  private final DueDates dates = new DueDates(WorkingCalendar.kazakhstan());

  Preview(Moments moments) {
    this.moments = moments;
  }

  /**
   * One wish.
   *
   * @param branch of the Corporation; null for an ordinary one that is not named
   * @param facts codes of enum fields of the form on which terms may depend
   */
  public record Wish(
      Channel channel,
      Organisation provider,
      Locality locality,
      Branch branch,
      Pickup pickup,
      Map<String, String> facts) {
    public Wish {
      facts = Map.copyOf(facts);
    }

    /** Of the clock on the counter's wall. */
    ZoneId zone() {
      return branch == null ? provider.zone() : branch.zone();
    }
  }

  /**
   * The dates and the days between, and when that was asked by the counter's clock.
   *
   * @param arrival when a result that travels to a branch comes there; empty of any other
   */
  public record Answer(LocalDateTime at, DueAnswer dates, Optional<Arrival> arrival) {}

  /** The answer, with its notes in that language: it is shown at once and kept nowhere. */
  public Answer of(Passport passport, Wish wish, Language language) {
    var provider = wish.provider();
    // To the second: nobody reads more, and no rule depends on it.
    var at = LocalDateTime.ofInstant(moments.now(), wish.zone()).truncatedTo(ChronoUnit.SECONDS);
    var facts = Condition.facts(wish.facts(), wish.channel(), wish.pickup());
    var rules =
        Passports.dueRules(passport, wish.channel(), wish.locality(), facts, provider.vacations());
    var answer =
        dates.answer(
            new DueQuestion(
                wish.channel(),
                at,
                provider.zone(),
                provider.hours(),
                wish.locality(),
                wish.branch() == null ? null : wish.branch().kind(),
                wish.pickup(),
                rules),
            language);
    return new Answer(at, answer, Arrival.of(passport, wish, answer));
  }
}
