package kz.qyzmet.college.signing.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.StoredAnswer;

/** Where signings and signed papers are kept. Leases are on the database's clock. */
public interface Signings {

  /** Keeps what was asked, with the answer to it. */
  Uni<Void> add(Signing asked, CommandKey key, StoredAnswer answer);

  /** Who wants it: code of the person, in which roles. */
  record Asker(String person, String organisation, Set<String> roles) {
    public Asker {
      roles = Set.copyOf(roles);
    }
  }

  /** What somebody wants signed. */
  record Signing(UUID id, Asker by, Instant at, String correlation, List<Wanted> cases) {
    public Signing {
      cases = List.copyOf(cases);
    }
  }

  /**
   * A case whose paper somebody wants to sign.
   *
   * @param draft version of the draft that he has seen; no other is signed
   */
  record Wanted(UUID application, int draft) {}

  /**
   * Takes the next one that is due; nobody else gets it meanwhile.
   *
   * @param hold after this time it is due again, should nothing become known of it
   */
  Uni<Optional<Task>> claim(Duration hold);

  /**
   * A case to sign.
   *
   * @param draft version of the draft that was seen; 0 where it was asked for without
   * @param tries this one included
   */
  record Task(
      UUID signing,
      UUID application,
      int draft,
      int tries,
      Asker by,
      Instant askedAt,
      String correlation) {}

  /** It can't be signed. */
  Uni<Void> failed(Task task, String reason);

  /** It is tried again after the pause. */
  Uni<Void> putOff(Task task, String reason, Duration pause);

  <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work);

  /**
   * Keeps the signed paper of a case for good, and that the task is done.
   *
   * @param version of the case, once it was signed
   */
  Uni<Void> keep(SqlConnection tx, Task task, int version, List<SignedPaper> papers);

  /**
   * A paper in one language.
   *
   * @param draft version of the draft that it shows
   */
  record SignedPaper(String language, int draft, Instant stampedAt, byte[] pdf, byte[] evidence) {}

  /** How far it is; empty unless the person has asked for it. */
  Uni<Optional<Progress>> find(UUID id, String organisation, String person);

  record Progress(UUID id, Instant askedAt, List<Line> lines) {
    public Progress {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A case of it.
   *
   * @param reason of the last try that came to nothing; null where there was none
   */
  record Line(UUID application, State state, String reason) {}

  enum State {
    WAITING,
    SIGNED,
    FAILED
  }

  /** Since when the oldest case that is neither signed nor given up has been asked for. */
  Uni<Optional<Instant>> waitsSince();

  /** The latest signed paper of a case in a language. */
  Uni<Optional<byte[]>> paper(UUID application, String language);
}
