package kz.qyzmet.passports.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import kz.qyzmet.calendar.OpeningHours;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Misfit;
import kz.qyzmet.contracts.passport.Passport;

/** The proof of many passports, on all processors. */
public final class Proofs {
  private final WorkingCalendar calendar;
  private final Organisations organisations;

  /**
   * @param organisations whose hours the passports are also walked with, beside the standard ones
   */
  public Proofs(WorkingCalendar calendar, Organisations organisations) {
    this.calendar = calendar;
    this.organisations = organisations;
  }

  private record Job(Way way, OpeningHours hours) {}

  /**
   * One verdict for each way of each passport: the worst over all hours.
   *
   * @param passportDone told when a verdict is there, from any thread
   */
  public List<Verdict> of(Collection<Passport> passports, Consumer<Verdict> passportDone) {
    var jobs = new ArrayList<Job>();
    for (Passport passport : passports) {
      for (Way way : alike(Ways.of(passport))) {
        hours(passport).forEach(hours -> jobs.add(new Job(way, hours)));
      }
    }
    var verdicts =
        jobs.parallelStream()
            .map(
                job -> {
                  var verdict = Proof.of(job.way(), job.hours(), calendar);
                  passportDone.accept(verdict);
                  return verdict;
                })
            .toList();
    Map<Way, Verdict> worst = new LinkedHashMap<>();
    verdicts.forEach(verdict -> worst.merge(verdict.way(), verdict, Verdict::or));
    return List.copyOf(worst.values());
  }

  /** What a passport acknowledges though on none of its ways it comes too late. */
  public static List<Misfit> idle(Passport passport, List<Verdict> verdicts) {
    var needed =
        verdicts.stream()
            .filter(each -> each.way().passport().ref().equals(passport.ref()))
            .flatMap(each -> each.lates().stream())
            .map(Verdict.Late::acknowledged)
            .filter(Objects::nonNull)
            .toList();
    return passport.misfits().stream().filter(each -> !needed.contains(each)).toList();
  }

  /** Ways that differ in nothing that the proof looks at are proven once. */
  private List<Way> alike(List<Way> ways) {
    var groups = new LinkedHashMap<List<Object>, Way>();
    for (Way way : ways) {
      var rules = Proof.rules(way, calendar);
      groups.merge(
          List.of(way.channel(), way.locality(), way.pickup(), rules, Routes.of(way)),
          way,
          Way::inCommon);
    }
    return List.copyOf(groups.values());
  }

  private List<OpeningHours> hours(Passport passport) {
    var hours = new ArrayList<OpeningHours>(List.of(OpeningHours.standard()));
    organisations.all().stream()
        .filter(each -> each.gives(passport.ref().code()))
        .map(each -> each.hours())
        .filter(each -> !hours.contains(each))
        .forEach(hours::add);
    return hours.stream().distinct().toList();
  }
}
