package kz.qyzmet.passports.proof;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.contracts.passport.Misfit;
import kz.qyzmet.contracts.passport.Misfit.Asked;

/**
 * What the proof found for one way and one organisation's hours.
 *
 * @param term the term that binds: the legal one, or a derived cap; {@link Term.None} for neither
 * @param derived whether that term is a cap of ours, worked out from the steps
 * @param starts from how many starts the way was walked
 * @param worst the case with the least room; empty where no term binds or no start is possible
 * @param longest the longest time from acceptance to the end, with the start that gives it
 * @param lates what does not fit, the worst first; one for each thing that is asked, with a hearing
 *     and without
 */
public record Verdict(
    Way way,
    Term term,
    boolean derived,
    int starts,
    Optional<Case> worst,
    Optional<Case> longest,
    List<Late> lates) {

  /**
   * One walk.
   *
   * @param ends the last moment of each stage of the route
   * @param asked what the term asks for
   * @param end when that is done at the latest
   * @param limit when it must be; null where no term binds
   * @param room opening time that is left; negative where it is late
   * @param late how late on the clock; zero where it fits
   */
  public record Case(
      LocalDateTime start,
      Route route,
      List<LocalDateTime> ends,
      Asked asked,
      LocalDateTime end,
      LocalDateTime limit,
      LocalDate due,
      Duration room,
      Duration late) {
    public Case {
      ends = List.copyOf(ends);
    }

    /** The latest first; of those in time the one with the least room. */
    static final Comparator<Case> WORST_FIRST =
        Comparator.comparing(Case::late).reversed().thenComparing(Case::room);

    /** From the acceptance to the end. */
    Duration length() {
      return Duration.between(start, end);
    }

    public boolean fits() {
      return late.isZero();
    }
  }

  /**
   * The worst of the walks on which the same thing comes too late.
   *
   * @param acknowledged the passport's own word for it; null where it has none
   */
  public record Late(Case walked, Misfit acknowledged) {}

  public Verdict {
    lates = List.copyOf(lates);
  }

  /** The same with the worse of both, where another organisation's hours were walked with. */
  Verdict or(Verdict other) {
    var both =
        Stream.concat(lates.stream(), other.lates.stream())
            .sorted(Comparator.comparing(Late::walked, Case.WORST_FIRST))
            .collect(
                Collectors.toMap(
                    late -> List.of(late.walked().asked(), late.walked().route().heard()),
                    late -> late,
                    (first, _) -> first,
                    LinkedHashMap::new));
    return new Verdict(
        way,
        term,
        derived,
        starts,
        Stream.of(worst, other.worst).flatMap(Optional::stream).min(Case.WORST_FIRST),
        Stream.of(longest, other.longest)
            .flatMap(Optional::stream)
            .max(Comparator.comparing(Case::length)),
        List.copyOf(both.values()));
  }

  /** Whether every stage at its limit still keeps every term. */
  public boolean fits() {
    return lates.isEmpty();
  }

  /** Whether something comes too late of which the passport does not say so itself. */
  public boolean breaks() {
    return lates.stream().anyMatch(late -> late.acknowledged() == null);
  }
}
