package kz.qyzmet.drills.check;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.qyzmet.drills.load.Acknowledged;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.run.SimulatedGateway;
import kz.qyzmet.stack.run.Stack;

/** All invariants over a stack at rest. */
public final class Checker {
  private Checker() {}

  /**
   * What was compared and what does not hold.
   *
   * @param promises lines of the ledger
   * @param events records in the topics, repetitions included
   * @param repeated how many of them are repetitions
   */
  public record Verdict(
      List<Finding> findings, int promises, int applications, int events, int repeated) {
    public boolean holds() {
      return findings.isEmpty();
    }

    @Override
    public String toString() {
      return "%d promises, %d applications, %d events (%d repeated): %s"
          .formatted(
              promises,
              applications,
              events,
              repeated,
              holds() ? "all invariants hold" : findings.size() + " findings");
    }
  }

  /**
   * I6 where nothing delays the telling: by how much the latest was told behind its instant, of the
   * instants of these applications' terms that have come since that moment of the stack's clock;
   * nothing where none has.
   */
  public static Optional<Duration> latestTold(
      Stack stack, Collection<String> applications, Instant since) {
    try {
      var marks =
          Stored.marks(stack).stream()
              .filter(mark -> applications.contains(mark.application().toString()))
              .toList();
      return Deadlines.latest(marks, since);
    } catch (SQLException e) {
      throw new CheckFailed("Expected to read what was told, but: " + e.getMessage(), e);
    }
  }

  /**
   * Reads everything and judges.
   *
   * @param expectedDeadLetters poison that the drill itself has sent, as "service topic partition
   *     offset"
   */
  public static Verdict check(
      Stack stack, List<Acknowledged> ledger, Set<String> expectedDeadLetters) {
    try {
      var findings = new Findings();
      var stored = Stored.of(stack);
      var published = Topics.read(stack.kafka());
      new Promises(ledger, stored, findings).check();
      new Publication(stored, published, findings).check();
      new Projections(stored, published, findings).check();
      new Deadlines(stored.marks(), stored.limits(), published, findings).check();
      if (stack.simulator() != null) {
        var received = new SimulatedGateway(stack.simulator()).received();
        new Delivered(published, received, findings).check();
      }
      stored
          .waiting()
          .forEach(
              (what, count) ->
                  findings.unless(
                      count == 0,
                      "I7",
                      "Expected nothing to wait in %s, but %d do".formatted(what, count)));
      var letters =
          stored.deadLetters().stream()
              .filter(each -> !expectedDeadLetters.contains(each))
              .toList();
      findings.none(letters, "I1", "Expected no dead letters, but there are");
      long once = published.stream().map(Published::id).distinct().count();
      return new Verdict(
          findings.all(),
          ledger.size(),
          stored.applications().size(),
          published.size(),
          (int) (published.size() - once));
    } catch (SQLException e) {
      throw new CheckFailed("Expected to read the databases, but: " + e.getMessage(), e);
    }
  }
}
