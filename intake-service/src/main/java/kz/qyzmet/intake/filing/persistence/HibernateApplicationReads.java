package kz.qyzmet.intake.filing.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.intake.filing.domain.Application;
import kz.qyzmet.intake.filing.domain.ApplicationId;
import kz.qyzmet.intake.filing.domain.ApplicationNumber;
import kz.qyzmet.intake.filing.domain.ObjectionText;
import kz.qyzmet.intake.filing.domain.TimelineEntry;
import kz.qyzmet.intake.filing.usecase.ApplicationReads;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads by Hibernate Reactive; a stateless session, because nothing read here is changed. */
@ApplicationScoped
class HibernateApplicationReads implements ApplicationReads {
  private final Mutiny.SessionFactory sessions;

  HibernateApplicationReads(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<List<Application>> list(String applicant, UUID before, int limit) {
    var older = before == null ? "" : " and id < :before";
    return sessions.withStatelessSession(
        session -> {
          var query =
              session
                  .createSelectionQuery(
                      "from ApplicationRow where applicant = :applicant"
                          + older
                          + " order by id desc",
                      ApplicationRow.class)
                  .setParameter("applicant", applicant)
                  .setMaxResults(limit);
          var bound = before == null ? query : query.setParameter("before", before);
          return bound
              .getResultList()
              .map(rows -> rows.stream().map(ApplicationRow::toDomain).toList());
        });
  }

  @Override
  public Uni<Optional<Whole>> find(ApplicationId id) {
    return sessions.withStatelessSession(
        session ->
            session.get(ApplicationRow.class, id.value()).flatMap(row -> whole(session, row)));
  }

  @Override
  public Uni<Optional<Whole>> byNumber(ApplicationNumber number) {
    return sessions.withStatelessSession(
        session ->
            session
                .createSelectionQuery(
                    "from ApplicationRow where number = :number", ApplicationRow.class)
                .setParameter("number", number.value())
                .getSingleResultOrNull()
                .flatMap(row -> whole(session, row)));
  }

  private static Uni<Optional<Whole>> whole(Mutiny.StatelessSession session, ApplicationRow row) {
    return row == null
        ? Uni.createFrom().item(Optional.empty())
        : session
            .get(FormRow.class, row.id)
            .map(form -> Optional.of(new Whole(row.toDomain(), form.toDomain())));
  }

  @Override
  public Uni<Optional<ObjectionText>> objection(ApplicationId id) {
    return sessions.withStatelessSession(
        session ->
            session
                .createSelectionQuery(
                    "from ObjectionRow where application = :application order by at desc",
                    ObjectionRow.class)
                .setParameter("application", id.value())
                .setMaxResults(1)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(ObjectionRow::toDomain)));
  }

  @Override
  public Uni<List<TimelineEntry>> timeline(ApplicationId id) {
    return sessions.withStatelessSession(
        session ->
            session
                .createSelectionQuery(
                    "from TimelineRow where application = :application order by at, event",
                    TimelineRow.class)
                .setParameter("application", id.value())
                .getResultList()
                .map(rows -> rows.stream().map(TimelineRow::toDomain).toList()));
  }
}
