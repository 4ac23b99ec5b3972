package kz.qyzmet.deadline.watch.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.deadline.watch.domain.WatchedCase;
import kz.qyzmet.deadline.watch.usecase.WatchedCases;
import org.hibernate.reactive.mutiny.Mutiny;

/** The reading side of the three tables. */
@ApplicationScoped
class PgWatchedCases implements WatchedCases {

  private record Rows(TermRow term, WatchRow watch) {}

  private final Mutiny.SessionFactory sessions;
  private final Organisations organisations;

  PgWatchedCases(Mutiny.SessionFactory sessions, Organisations organisations) {
    this.sessions = sessions;
    this.organisations = organisations;
  }

  @Override
  public Uni<Optional<WatchedCase>> find(UUID applicationId) {
    return sessions.withSession(
        session ->
            rows(session, applicationId)
                .flatMap(
                    rows ->
                        rows == null
                            ? Uni.createFrom().item(Optional.empty())
                            : steps(session, applicationId)
                                .map(steps -> Optional.of(watchedCase(rows, steps)))));
  }

  private static Uni<Rows> rows(Mutiny.Session session, UUID applicationId) {
    return session
        .createSelectionQuery(
            "select t, w from TermRow t join WatchRow w on w.applicationId = t.applicationId"
                + " where t.applicationId = :id",
            Object[].class)
        .setParameter("id", applicationId)
        .getSingleResultOrNull()
        .map(row -> row == null ? null : new Rows((TermRow) row[0], (WatchRow) row[1]));
  }

  private static Uni<List<StepRunRow>> steps(Mutiny.Session session, UUID applicationId) {
    return session
        .createSelectionQuery(
            "from StepRunRow s where s.applicationId = :id order by s.seq", StepRunRow.class)
        .setParameter("id", applicationId)
        .getResultList();
  }

  private WatchedCase watchedCase(Rows rows, List<StepRunRow> steps) {
    ZoneId zone =
        organisations.find(rows.term().provider).map(Organisation::zone).orElse(ZoneOffset.UTC);
    return new WatchedCase(
        rows.term().toDomain(),
        rows.watch().toDomain(),
        steps.stream().map(step -> step.toDomain(zone)).toList());
  }
}
