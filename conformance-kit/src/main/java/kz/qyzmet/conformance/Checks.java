package kz.qyzmet.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a gateway does, well-meant and hostile, and what has to come of it. */
public final class Checks {
  private Checks() {}

  /** Runs them all, one after the other; what fails stops none of the others. */
  public static List<Finding> run(Parties parties, Inbox inbox) throws InterruptedException {
    try (var gateway = new Gateway(parties)) {
      var found = new ArrayList<Finding>();
      for (var check : all(new Talk(parties, inbox, gateway))) {
        found.add(found(check));
      }
      return found;
    }
  }

  /** In the order of the report. */
  private static List<Check> all(Talk talk) {
    return Stream.of(
            new SyncChecks(talk).all(), new RefusalChecks(talk).all(), new AsyncChecks(talk).all())
        .flatMap(List::stream)
        .toList();
  }

  private static Finding found(Check check) throws InterruptedException {
    try {
      check.deed().run();
      return new Finding(check.name(), Optional.empty());
    } catch (Unlike unlike) {
      return new Finding(
          check.name(),
          Optional.of(
              "        expected: " + unlike.expected() + "\n        got:      " + unlike.got()));
    }
  }
}
