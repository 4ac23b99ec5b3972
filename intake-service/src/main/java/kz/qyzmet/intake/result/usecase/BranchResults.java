package kz.qyzmet.intake.result.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.ResultDispatched;
import kz.qyzmet.intake.result.domain.BranchResult;
import kz.qyzmet.intake.result.domain.Whereabouts;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.StoredAnswer;

/** Where it is kept what branches are sent. */
public interface BranchResults {
  /**
   * One of them, with what the identity document is held against.
   *
   * @param iin the applicant's; null unless it is here, for nobody else is to show a document
   */
  record Found(BranchResult result, String iin) {
    /** Without the IIN: personal data must not reach a log. */
    @Override
    public String toString() {
      return "Found[" + result + "]";
    }
  }

  /**
   * A part of a branch's list.
   *
   * @param state only those that stand so; null for all
   * @param dueBackOn only those that are kept longer than to that day's eve; null for all
   * @param registry only those that left by that transfer registry; null for all
   * @param after the last one of the part before; null for the first
   */
  record Part(
      String branch,
      Whereabouts.State state,
      LocalDate dueBackOn,
      String registry,
      UUID after,
      int limit) {}

  /**
   * An event, and the one fact that its line of the timeline has.
   *
   * @param outcome code of it; null for none
   */
  record Told(Envelope<?> event, String outcome) {}

  /** What came of writing a change. */
  enum Written {
    DONE,
    /** Something else was published about the application meanwhile. */
    OVERTAKEN,
    /** The scan of the acknowledgement belongs to another application. */
    SCAN_USED
  }

  /** The answer to keep, and the key to keep it under. */
  record Reply(CommandKey key, StoredAnswer answer) {}

  /**
   * How many of each branch are kept longer than they should be; none of it where none is.
   *
   * @param today the day at each branch, by its code
   */
  Uni<Map<String, Long>> dueBack(Map<String, LocalDate> today);

  /** The oldest application first. */
  Uni<List<BranchResult>> list(Part part);

  /** Empty if it was sent to another branch, or there is none. */
  Uni<Optional<Found>> find(UUID application, String branch);

  /**
   * Writes the change with event, line and answer, unless something else was published about the
   * application since it was read.
   *
   * @return what came of it
   */
  Uni<Written> change(BranchResult changed, Told told, Reply reply);

  /**
   * Puts what was sent on the branches' lists: for the first time, or once more where it was asked
   * for. What is there already stays, and of an application that is not here nothing is kept.
   *
   * @return the applications of those that are new
   */
  Uni<List<UUID>> await(SqlConnection tx, List<ResultDispatched> sent);
}
