package kz.qyzmet.notification.cabinet.domain;

import kz.qyzmet.contracts.event.Status;

/**
 * Which status may follow which. The office decides, the cabinet follows: a status may be reached
 * from any earlier one, because another passport's pipeline may pass a stage over, but nothing goes
 * back and nothing follows an end.
 */
final class Course {
  private Course() {}

  /** The ready notice or an end stops the legal clock (Rules, item 45). */
  static boolean clockRuns(Status status) {
    return switch (status) {
      case ACCEPTED, REGISTERED, IN_PROGRESS -> true;
      case READY, ISSUED, REFUSED, WITHDRAWN, RETURNED -> false;
    };
  }

  /** True when {@code next} may come after {@code now}. */
  static boolean leads(Status now, Status next) {
    return switch (next) {
      case ACCEPTED -> false;
      case REGISTERED -> now == Status.ACCEPTED;
      case IN_PROGRESS -> now == Status.ACCEPTED || now == Status.REGISTERED;
      case READY, WITHDRAWN, RETURNED -> clockRuns(now);
      // A refusal on paper lies at a branch until it is handed over (Rules, item 45).
      case ISSUED, REFUSED -> clockRuns(now) || now == Status.READY;
    };
  }
}
