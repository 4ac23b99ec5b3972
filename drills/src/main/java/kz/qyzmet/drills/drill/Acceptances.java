package kz.qyzmet.drills.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kz.qyzmet.drills.load.Traffic;

/** Files at a moment, and judges what the applicants were told of their dates. */
final class Acceptances {
  private static final int MANY = 3;

  /** The drill asks the machine's clock over HTTP, PostgreSQL its own. */
  private static final Duration SLACK = Duration.ofSeconds(1);

  private final Field field;
  private final Wrong wrong;
  private final Filing filing;
  private final Report.Writing report;

  Acceptances(Field field, Wrong wrong, Filing filing, Report.Writing report) {
    this.field = field;
    this.wrong = wrong;
    this.filing = filing;
    this.report = report;
  }

  /** I6: the moment is the database's, and the dates are those that it gives. Gives the ids. */
  List<String> file() {
    var clock = field.stack().clock();
    clock.set(filing.at(field.people().college()));
    var journey = field.journey(new Traffic());
    var ids = new ArrayList<String>();
    for (int i = 0; i < MANY; i++) {
      var from = clock.now().minus(SLACK);
      var id = journey.file(field.applicants(1));
      var to = clock.now().plus(SLACK);
      var given = Dates.given(field, id);
      report.unless(
          !given.acceptedAt().isBefore(from) && !given.acceptedAt().isAfter(to),
          "I6",
          "Expected the acceptance with %s between %s and %s, but it is of %s"
              .formatted(wrong.name(), from, to, given.acceptedAt()));
      dates(given);
      ids.add(id);
    }
    return ids;
  }

  private void dates(Dates.Given given) {
    var again = Filing.answer(given.acceptedAt(), field.people().college());
    report
        .unless(
            given.due().equals(filing.due(field.people().college())),
            "I6",
            "Expected the term with %s to end on %s, but it ends at %s"
                .formatted(wrong.name(), filing.due(), given.due()))
        .unless(
            given.due().equals(again.due().toInstant())
                && given.registered().equals(again.registered()),
            "I6",
            "Expected the dates with %s to be those that are computed again, %s, but they are %s"
                .formatted(wrong.name(), again.withoutLedger(), given));
  }
}
