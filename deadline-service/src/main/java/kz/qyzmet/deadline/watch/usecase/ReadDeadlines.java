package kz.qyzmet.deadline.watch.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.deadline.watch.domain.Reader;
import kz.qyzmet.deadline.watch.domain.Suspension;
import kz.qyzmet.deadline.watch.domain.WatchedCase;
import kz.qyzmet.kit.clock.Moments;

/** Shows the deadlines of an application to those who may see it; to others it does not exist. */
@ApplicationScoped
public class ReadDeadlines {

  private final WatchedCases cases;
  private final Clockwork clockwork;
  private final WorkingCalendar calendar;
  private final Moments moments;

  ReadDeadlines(
      WatchedCases cases, Clockwork clockwork, WorkingCalendar calendar, Moments moments) {
    this.cases = cases;
    this.clockwork = clockwork;
    this.calendar = calendar;
    this.moments = moments;
  }

  /**
   * The deadlines of a case as they stand now.
   *
   * @param suspension the wait for the applicant that still lasts
   * @param handOverBy last day to hand the result to a branch; empty also where this release does
   *     not have the passport that says how it is read
   */
  public record Seen(
      WatchedCase found, Optional<Suspension> suspension, Optional<LocalDate> handOverBy) {}

  /**
   * The deadlines of one application.
   *
   * @param readers all that the caller is
   * @return empty both for what does not exist and for what is not theirs
   */
  public Uni<Optional<Seen>> of(UUID applicationId, List<Reader> readers) {
    return cases
        .find(applicationId)
        .map(
            found ->
                found
                    .filter(
                        one ->
                            readers.stream().anyMatch(reader -> reader.mayRead(one.acceptance())))
                    .map(this::seen));
  }

  private Seen seen(WatchedCase found) {
    var handOverBy =
        clockwork
            .handOverDay(found.acceptance().passport())
            .flatMap(read -> found.handOverBy(read, calendar));
    return new Seen(found, found.suspension(moments.now()), handOverBy);
  }
}
