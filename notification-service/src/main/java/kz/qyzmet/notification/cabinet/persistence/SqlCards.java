package kz.qyzmet.notification.cabinet.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import kz.qyzmet.contracts.event.Status;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.notification.cabinet.domain.ApplicantId;
import kz.qyzmet.notification.cabinet.domain.Card;
import kz.qyzmet.notification.cabinet.domain.Language;
import kz.qyzmet.notification.cabinet.usecase.Cards;

/**
 * Cards on table {@code application}: a batch costs one read, one insert and one update at most.
 */
@ApplicationScoped
class SqlCards implements Cards {
  private static final String LOCK =
      """
      select id, applicant_id, number, service, passport_version, provider, language, due,
             calendar_edition, status, version
        from application where id = any($1) order by id for no key update
      """;
  private static final String INSERT =
      """
      insert into application (id, applicant_id, number, service, passport_version, provider,
                               language, due, calendar_edition, status, version)
      select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
                           $7::text[], $8::text[], $9::text[], $10::text[],
                           $11::int[])
      """;
  private static final String UPDATE =
      """
      update application a set status = m.status, version = m.version, due = m.due
        from unnest($1::uuid[], $2::text[], $3::int[], $4::text[]) m (id, status, version, due)
       where a.id = m.id
      """;

  @Override
  public Uni<Map<UUID, Card>> lock(SqlConnection tx, Collection<UUID> applications) {
    return tx.preparedQuery(LOCK)
        .execute(Tuple.of(applications.toArray(UUID[]::new)))
        .map(
            rows -> {
              var cards = new HashMap<UUID, Card>();
              rows.forEach(row -> cards.put(row.getUUID("id"), card(row)));
              return cards;
            });
  }

  private static Card card(Row row) {
    var due = row.getString("due");
    return new Card(
        row.getUUID("id"),
        new ApplicantId(row.getString("applicant_id")),
        row.getString("number"),
        new PassportRef(row.getString("service"), row.getString("passport_version")),
        row.getString("provider"),
        Language.of(row.getString("language")).orElseThrow(),
        due == null ? null : OffsetDateTime.parse(due),
        row.getString("calendar_edition"),
        Status.valueOf(row.getString("status")),
        row.getInteger("version"));
  }

  @Override
  public Uni<Void> save(SqlConnection tx, Collection<Card> fresh, Collection<Card> moved) {
    var writes = new ArrayList<Uni<Void>>();
    if (!fresh.isEmpty()) {
      writes.add(tx.preparedQuery(INSERT).execute(inserted(List.copyOf(fresh))).replaceWithVoid());
    }
    if (!moved.isEmpty()) {
      var cards = List.copyOf(moved);
      var tuple =
          Tuple.of(
              column(cards, Card::application, UUID[]::new),
              column(cards, card -> card.status().name(), String[]::new),
              column(cards, Card::version, Integer[]::new),
              column(cards, card -> text(card.due()), String[]::new));
      writes.add(tx.preparedQuery(UPDATE).execute(tuple).replaceWithVoid());
    }
    return Pipeline.of(writes);
  }

  private static Tuple inserted(List<Card> cards) {
    return Tuple.tuple()
        .addArrayOfUUID(column(cards, Card::application, UUID[]::new))
        .addArrayOfString(column(cards, card -> card.applicant().value(), String[]::new))
        .addArrayOfString(column(cards, Card::number, String[]::new))
        .addArrayOfString(column(cards, card -> card.service().code(), String[]::new))
        .addArrayOfString(column(cards, card -> card.service().version(), String[]::new))
        .addArrayOfString(column(cards, Card::provider, String[]::new))
        .addArrayOfString(column(cards, card -> card.language().code(), String[]::new))
        .addArrayOfString(column(cards, card -> text(card.due()), String[]::new))
        .addArrayOfString(column(cards, Card::calendarEdition, String[]::new))
        .addArrayOfString(column(cards, card -> card.status().name(), String[]::new))
        .addArrayOfInteger(column(cards, Card::version, Integer[]::new));
  }

  private static String text(OffsetDateTime due) {
    return due == null ? null : due.toString();
  }

  private static <T> T[] column(List<Card> cards, Function<Card, T> value, IntFunction<T[]> array) {
    return cards.stream().map(value).toArray(array);
  }
}
