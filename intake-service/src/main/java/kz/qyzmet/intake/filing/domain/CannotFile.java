package kz.qyzmet.intake.filing.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.qyzmet.calendar.Interval;
import kz.qyzmet.calendar.due.Vacations;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Violation;

/** Why an application is not accepted. */
public sealed interface CannotFile {
  /**
   * Where the broken rule is written.
   *
   * @param clause clause or reading of that passport; null where it says nothing of it
   */
  record Rule(PassportRef passport, String clause) {}

  record UnknownService(String service) implements CannotFile {}

  /** The law offers it and this system does not yet; {@code field} names the choice. */
  record NotYetServed(String field, String value, Rule rule) implements CannotFile {}

  /**
   * The law does not let applications for the service arrive so.
   *
   * @param offered codes of the channels by which they may
   */
  record ChannelNotOffered(String channel, List<String> offered, Rule rule) implements CannotFile {
    public ChannelNotOffered {
      offered = List.copyOf(offered);
    }
  }

  /** There is no such organisation, or it does not give the service. */
  record UnknownProvider(String provider, String service, Rule rule) implements CannotFile {}

  record UnknownPickup(String kind, String code, Rule rule) implements CannotFile {}

  /**
   * Rules that the application breaks, at least one.
   *
   * @param passport whose rules; null where it was not reached
   */
  record Invalid(List<Violation> violations, PassportRef passport) implements CannotFile {
    public Invalid {
      violations = List.copyOf(violations);
      if (violations.isEmpty()) {
        throw new IllegalArgumentException("Expected at least one violation");
      }
    }
  }

  /** The one-time password has certified something else in the meantime. */
  record PasswordUsed() implements CannotFile {}

  /** One of the scans is part of another application already. */
  record AlreadyFiled() implements CannotFile {}

  /**
   * Such applications are not taken on that day.
   *
   * @param field of the form on which the window depends; null where it depends on none
   * @param windows when they are, both days included: the next ones, as far as they are known
   */
  record OutsideWindow(LocalDate day, String field, List<Vacations.Span> windows, Rule rule)
      implements CannotFile {
    public OutsideWindow {
      windows = List.copyOf(windows);
    }
  }

  /**
   * The office is shut.
   *
   * @param at on the office's clock
   * @param hours when it is open on a working day
   */
  record Closed(LocalDateTime at, List<Interval> hours, Rule rule) implements CannotFile {
    public Closed {
      hours = List.copyOf(hours);
    }
  }

  /**
   * The branch of the Corporation is shut.
   *
   * @param at on the branch's clock
   * @param workingDays when it is open on days of the 5-day week
   * @param saturdays when it is on days that work in the 6-day week alone; null for never
   */
  record BranchClosed(LocalDateTime at, Interval workingDays, Interval saturdays, Rule rule)
      implements CannotFile {}

  /**
   * The register of persons does not confirm the applicant, and the passport lets nobody be
   * accepted so.
   */
  record NotIdentified(IdentityMark mark, Rule rule) implements CannotFile {}

  /**
   * The digital documents service can't be asked about an electronic document, and the passport
   * lets nobody be accepted so.
   */
  record NotConfirmed(Rule rule) implements CannotFile {}

  /** No date can be promised: {@code reason} is the calendar's. */
  record NoDate(String reason) implements CannotFile {}
}
