package kz.qyzmet.contracts.passport;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.contracts.identity.IinCheck;

/** Whether somebody may act for an applicant, by the passport's grounds and their papers. */
public final class RepresentativeCheck {
  /** At this door nobody may act for somebody else. */
  public static final String NOT_HERE = "representative-not-here";

  /** Somebody that young can't be represented on that ground. */
  public static final String AGE_FROM = "representative-age-from";

  /** Somebody that old can't be represented on that ground. */
  public static final String AGE_BELOW = "representative-age-below";

  /** The same of a ground with both ends. */
  public static final String AGE_BETWEEN = "representative-age-between";

  /** The ground has ended with the death of who was represented. */
  public static final String ENDED = "representative-ended";

  /** Nobody represents oneself. */
  public static final String ONESELF = "representative-oneself";

  /** A minor who has come alone where the passport wants a representative. */
  public static final String REQUIRED = "representative-required";

  private static final String FIELD = "representative";
  private static final int OF_AGE = 18;
  private static final int LONGEST_NAME = 300;

  private RepresentativeCheck() {}

  /**
   * Who says to act for somebody, as a request has it; nothing in it is proven.
   *
   * @param name as the identity document has it
   * @param papers codes of those that were shown
   */
  public record Claimed(String iin, String name, String ground, List<String> papers) {
    public Claimed {
      papers = papers == null ? List.of() : papers.stream().map(String::valueOf).toList();
    }

    /** Without what it holds: personal data must not reach a log. */
    @Override
    public String toString() {
      return "Claimed[hidden]";
    }
  }

  /**
   * For whom.
   *
   * @param iin the applicant's; null where it is not known
   * @param birthDate by the register of persons; null where it was not asked, or did not answer
   * @param dead whether the register says so
   * @param day on which it is asked
   */
  public record Represented(String iin, LocalDate birthDate, boolean dead, LocalDate day) {
    /** Without what it holds: personal data must not reach a log. */
    @Override
    public String toString() {
      return "Represented[hidden]";
    }
  }

  /** What is wrong where somebody applies; {@code claimed} is null of who comes for oneself. */
  public static List<Violation> onFiling(
      Passport passport, Channel channel, Claimed claimed, Represented whom) {
    var rule = passport.representatives();
    if (claimed == null) {
      boolean alone = rule.minorsRepresented() && whom.birthDate() != null && age(whom) < OF_AGE;
      return alone ? List.of(violation("", REQUIRED, Map.of(), rule.basis())) : List.of();
    }
    return rule.channels().contains(channel)
        ? check(passport, claimed, whom)
        : List.of(violation("", NOT_HERE, Map.of(), rule.basis()));
  }

  /** What is wrong with who has come for somebody else, wherever that is. */
  public static List<Violation> check(Passport passport, Claimed claimed, Represented whom) {
    var faults = new ArrayList<Violation>();
    var rule = passport.representatives();
    person(claimed, whom, faults);
    var ground = claimed.ground() == null ? null : rule.ground(claimed.ground()).orElse(null);
    if (claimed.ground() == null) {
      faults.add(violation(".ground", Violation.MISSING, Map.of(), rule.basis()));
    } else if (ground == null) {
      var allowed =
          rule.grounds().stream().map(Representation::code).collect(Collectors.joining(", "));
      faults.add(
          violation(
              ".ground",
              Violation.NOT_AN_OPTION,
              Map.of("allowed", allowed.isEmpty() ? "–" : allowed),
              rule.basis()));
    } else {
      papers(claimed, ground, faults);
      if (whom.birthDate() != null && !ground.ages().include(age(whom))) {
        faults.add(age(ground.ages()));
      }
      if (whom.dead() && ground.endsWithDeath() != null) {
        faults.add(violation(".ground", ENDED, Map.of(), ground.endsWithDeath()));
      }
    }
    return faults;
  }

  private static Violation age(Representation.Ages ages) {
    var from = String.valueOf(ages.from());
    if (ages.below() == null) {
      return violation(".ground", AGE_FROM, Map.of("from", from), ages.basis());
    }
    var below = ages.below().toString();
    return ages.from() == 0
        ? violation(".ground", AGE_BELOW, Map.of("below", below), ages.basis())
        : violation(".ground", AGE_BETWEEN, Map.of("from", from, "below", below), ages.basis());
  }

  private static void person(Claimed claimed, Represented whom, List<Violation> faults) {
    if (claimed.iin() == null) {
      faults.add(new Violation(FIELD + ".iin", Violation.MISSING, Map.of()));
    } else if (Iin.check(claimed.iin(), true) instanceof IinCheck.Invalid(var failed)) {
      var facts = Map.of("check", failed.name().toLowerCase(Locale.ROOT));
      faults.add(new Violation(FIELD + ".iin", Violation.IIN_INVALID, facts));
    } else if (claimed.iin().equals(whom.iin())) {
      faults.add(new Violation(FIELD + ".iin", ONESELF, Map.of()));
    }
    if (claimed.name() == null) {
      faults.add(new Violation(FIELD + ".name", Violation.MISSING, Map.of()));
    } else if (claimed.name().isBlank()) {
      faults.add(new Violation(FIELD + ".name", Violation.BLANK, Map.of()));
    } else if (claimed.name().codePointCount(0, claimed.name().length()) > LONGEST_NAME) {
      faults.add(
          new Violation(
              FIELD + ".name", Violation.TOO_LONG, Map.of("max", String.valueOf(LONGEST_NAME))));
    }
  }

  private static void papers(Claimed claimed, Representation ground, List<Violation> faults) {
    var known = ground.papers().stream().map(Representation.Paper::code).toList();
    for (var paper : known) {
      if (!claimed.papers().contains(paper)) {
        faults.add(
            violation(
                ".papers", Violation.DOCUMENT_MISSING, Map.of("document", paper), ground.basis()));
      }
    }
    int index = 0;
    for (var paper : claimed.papers()) {
      if (!known.contains(paper)) {
        faults.add(
            violation(
                ".papers[" + index + "]",
                Violation.DOCUMENT_UNKNOWN,
                Map.of("document", paper),
                ground.basis()));
      }
      index++;
    }
  }

  private static int age(Represented whom) {
    return Period.between(whom.birthDate(), whom.day()).getYears();
  }

  private static Violation violation(
      String field, String code, Map<String, String> facts, Basis basis) {
    return new Violation(FIELD + field, code, facts, basis.text());
  }
}
