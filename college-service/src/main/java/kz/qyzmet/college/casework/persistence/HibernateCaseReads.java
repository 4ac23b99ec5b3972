package kz.qyzmet.college.casework.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kz.qyzmet.college.casework.domain.Actor;
import kz.qyzmet.college.casework.usecase.CaseReads;
import kz.qyzmet.college.casework.usecase.Sight;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads by Hibernate Reactive, in stateless sessions: nothing read here is ever written back. */
@ApplicationScoped
class HibernateCaseReads implements CaseReads {

  private static final UUID FIRST = new UUID(0, 0);
  private static final UUID LAST = new UUID(-1, -1);

  private static final String LISTED =
      """
      select new kz.qyzmet.college.casework.usecase.CaseReads$Listed(
        c.id, c.version, c.state, c.step, c.role, c.since, c.claimedBy, c.reservedFor, c.executor,
        f.number, f.service, f.passportVersion, f.acceptedAt, f.dueAt, f.internalDueAt, r.text)
      from CaseRow c
      join CaseFileRow f on f.id = c.id
      left join RegisterEntryRow r on r.caseId = c.id
      """;

  /**
   * What another has taken up, or another is to prepare, is no task of the caller's, unless he
   * stands in.
   */
  private static final String TASKS =
      LISTED
          + """
          where c.organisation = :organisation and c.live = true and c.id > :after
            and c.role in (:roles)
            and (c.claimedBy is null or c.claimedBy in (:people))
            and (c.reservedFor is null or c.reservedFor in (:people))
          """;

  /** Of the organisation, and of a service in which one of the caller's roles has a step. */
  private static final String IN_SIGHT =
      " f.organisation = :organisation and concat(f.service, '@', f.passportVersion) in (:editions) ";

  private final Mutiny.SessionFactory sessions;
  private final Images images;

  HibernateCaseReads(Mutiny.SessionFactory sessions, Images images) {
    this.sessions = sessions;
    this.images = images;
  }

  @Override
  public Uni<List<Listed>> tasks(TaskQuery query) {
    var hql =
        TASKS
            + (query.step().isPresent() ? " and c.step = :step" : "")
            + (query.mine() ? " and (c.claimedBy in (:people) or c.reservedFor in (:people))" : "")
            + " order by c.id";
    return sessions.withStatelessSession(
        session -> {
          var select =
              session
                  .createSelectionQuery(hql, Listed.class)
                  .setParameter("organisation", query.organisation())
                  .setParameter("after", query.after().orElse(FIRST))
                  .setParameter("roles", query.roles())
                  .setParameter("people", query.people())
                  .setMaxResults(query.limit());
          query.step().ifPresent(step -> select.setParameter("step", step));
          return select.getResultList();
        });
  }

  @Override
  public Uni<List<Listed>> cases(CaseQuery query) {
    var hql =
        LISTED
            + " where"
            + IN_SIGHT
            + "and f.id < :before"
            + (query.status().isPresent() ? " and c.state = :status" : "")
            + " order by f.id desc";
    return sessions.withStatelessSession(
        session -> {
          var select =
              session
                  .createSelectionQuery(hql, Listed.class)
                  .setParameter("organisation", query.sight().organisation())
                  .setParameter("editions", query.sight().editions())
                  .setParameter("before", query.before().orElse(LAST))
                  .setMaxResults(query.limit());
          query.status().ifPresent(status -> select.setParameter("status", status));
          return select.getResultList();
        });
  }

  @Override
  public Uni<Optional<Detail>> detail(UUID id, Sight sight) {
    return sessions.withStatelessSession(
        session ->
            session
                .createSelectionQuery(
                    """
                    select c, f, r.text from CaseRow c
                    join CaseFileRow f on f.id = c.id
                    left join RegisterEntryRow r on r.caseId = c.id
                    where c.id = :id and"""
                        + IN_SIGHT,
                    Object[].class)
                .setParameter("id", id)
                .setParameter("organisation", sight.organisation())
                .setParameter("editions", sight.editions())
                .getSingleResultOrNull()
                .flatMap(
                    found ->
                        found == null
                            ? Uni.createFrom().item(Optional.<Detail>empty())
                            : withDraft(session, found).map(Optional::of)));
  }

  private Uni<Detail> withDraft(Mutiny.StatelessSession session, Object[] found) {
    var row = (CaseRow) found[0];
    var one = images.caseAt(row, (CaseFileRow) found[1], Optional.ofNullable((String) found[2]));
    if (row.decision == null) {
      return Uni.createFrom().item(new Detail(one, Optional.empty()));
    }
    return session
        .createSelectionQuery(
            "from HistoryRow h where h.id = :id and h.kind = 'DRAFTED' order by h.version desc",
            HistoryRow.class)
        .setParameter("id", row.id)
        .setMaxResults(1)
        .getSingleResultOrNull()
        .map(drafted -> new Detail(one, Optional.ofNullable(drafted).flatMap(it -> text(row, it))));
  }

  /** A commission may have decided otherwise than it was drafted: that text is not its reason. */
  private static Optional<DraftText> text(CaseRow row, HistoryRow drafted) {
    return Objects.equals(drafted.decision, row.decision)
            && Objects.equals(drafted.ground, row.ground)
        ? Optional.of(new DraftText(drafted.person, Optional.ofNullable(drafted.note)))
        : Optional.empty();
  }

  @Override
  public Uni<List<Remembered>> history(UUID id, Sight sight) {
    return sessions.withStatelessSession(
        session ->
            session
                .createSelectionQuery(
                    """
                    select h from HistoryRow h join CaseFileRow f on f.id = h.id
                    where h.id = :id and"""
                        + IN_SIGHT
                        + "order by h.version",
                    HistoryRow.class)
                .setParameter("id", id)
                .setParameter("organisation", sight.organisation())
                .setParameter("editions", sight.editions())
                .getResultList()
                .flatMap(rows -> withMissed(session, id, rows)));
  }

  /** Only what was sent to a branch can be missed there. */
  private static Uni<List<Remembered>> withMissed(
      Mutiny.StatelessSession session, UUID id, List<HistoryRow> rows) {
    var own = rows.stream().map(HibernateCaseReads::remembered);
    if (rows.stream().noneMatch(row -> row.kind.equals(HistoryRow.DISPATCHED))) {
      return Uni.createFrom().item(own.toList());
    }
    return session
        .createSelectionQuery(
            "from MissedResultRow m where m.id = :id order by m.at", MissedResultRow.class)
        .setParameter("id", id)
        .getResultList()
        .map(
            missed ->
                Stream.concat(own, missed.stream().map(HibernateCaseReads::remembered))
                    .sorted(Comparator.comparingInt(Remembered::version))
                    .toList());
  }

  private static Remembered remembered(HistoryRow row) {
    return new Remembered(
        row.version,
        row.kind,
        row.at,
        row.role,
        row.person,
        row.step,
        row.next,
        row.subject,
        row.decision,
        row.ground,
        row.note,
        row.eventId);
  }

  private static Remembered remembered(MissedResultRow row) {
    return new Remembered(
        row.version,
        "RESULT_MISSING",
        row.at,
        Actor.Operator.ROLE,
        row.operator,
        row.step,
        null,
        null,
        null,
        null,
        null,
        row.eventId);
  }
}
