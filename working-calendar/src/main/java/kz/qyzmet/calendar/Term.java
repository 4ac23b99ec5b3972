package kz.qyzmet.calendar;

/** A length of time as the acts write it. Every number is at least 1. */
public sealed interface Term {
  /** Minutes of opening time. */
  record Minutes(int minutes) implements Term {
    public Minutes {
      atLeastOne(minutes, "minutes");
    }
  }

  /** Hours of opening time: sixty opening minutes each. */
  record Hours(int hours) implements Term {
    public Hours {
      atLeastOne(hours, "hours");
    }
  }

  /** Working days of the provider's 5-day calendar. */
  record WorkingDays(int days) implements Term {
    public WorkingDays {
      atLeastOne(days, "working days");
    }
  }

  /** Calendar days; whether the end rolls to a working day is the user's rule. */
  record CalendarDays(int days) implements Term {
    public CalendarDays {
      atLeastOne(days, "calendar days");
    }
  }

  /** Calendar months: the same day number, or the last day of a shorter month. */
  record Months(int months) implements Term {
    public Months {
      atLeastOne(months, "months");
    }
  }

  /** Between {@code min} and {@code max} calendar days; a limit is {@code max}. */
  record CalendarDayRange(int min, int max) implements Term {
    public CalendarDayRange {
      atLeastOne(min, "calendar days");
      if (max < min) {
        throw new IllegalArgumentException(
            "Expected a range that does not end before it starts, but got " + min + " to " + max);
      }
    }
  }

  /** The act sets no term. */
  record None() implements Term {}

  private static void atLeastOne(int number, String unit) {
    if (number < 1) {
      throw new IllegalArgumentException(
          "Expected at least 1 in a term of " + unit + ", but got " + number);
    }
  }
}
