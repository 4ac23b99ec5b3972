package kz.qyzmet.college.casework.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import kz.qyzmet.college.casework.usecase.CaseAt;
import kz.qyzmet.college.casework.usecase.CaseStore;
import kz.qyzmet.college.casework.usecase.MissedResult;
import kz.qyzmet.college.casework.usecase.StoredCommand;
import kz.qyzmet.college.casework.usecase.Transition;

/** Cases by the SQL client: one statement for each commit (figures in the decision record). */
@ApplicationScoped
class SqlCaseStore implements CaseStore {

  private final Pool pool;
  private final Images images;
  private final CaseTuples tuples;

  SqlCaseStore(Pool pool, Images images, CaseTuples tuples) {
    this.pool = pool;
    this.images = images;
    this.tuples = tuples;
  }

  @Override
  public Uni<Optional<CaseAt>> load(UUID id, String organisation) {
    return pool.preparedQuery(CaseSql.LOAD)
        .execute(Tuple.of(id, organisation))
        .map(rows -> stream(rows).findFirst().map(this::image));
  }

  @Override
  public Uni<Written> write(Transition transition, StoredCommand command) {
    var taken = transition.taken();
    if (taken.isEmpty()) {
      return pool.preparedQuery(CaseSql.CHANGE_AND_ANSWER)
          .execute(tuples.changeAndAnswer(transition, command))
          .map(rows -> rows.rowCount() == 0 ? new Written.Lost() : done(Optional.empty()));
    }
    return pool.preparedQuery(CaseSql.REGISTER_AND_ANSWER)
        .execute(tuples.registerAndAnswer(transition, command, taken.get()))
        .map(
            rows ->
                stream(rows)
                    .findFirst()
                    .map(row -> done(Optional.of(row.getString("text"))))
                    .orElseGet(Written.Lost::new));
  }

  private static Written done(Optional<String> number) {
    return new Written.Done(number);
  }

  @Override
  public Batch within(SqlConnection tx) {
    return new InTransaction(tx);
  }

  private CaseAt image(Row row) {
    var one = new CaseRow();
    one.id = row.getUUID("id");
    one.organisation = row.getString("organisation");
    one.version = row.getInteger("version");
    one.state = row.getString("state");
    one.step = row.getString("step");
    one.role = row.getString("role");
    one.since = instant(row, "since");
    one.reservedFor = row.getString("reserved_for");
    one.claimedBy = row.getString("claimed_by");
    one.executor = row.getString("executor");
    one.decision = row.getString("decision");
    one.ground = row.getString("ground");
    one.drafters = row.getArrayOfStrings("drafters");
    one.signer = row.getString("signer");
    one.proceedings = row.getString("proceedings");
    return images.caseAt(one, file(row), Optional.ofNullable(row.getString("incoming")));
  }

  private static CaseFileRow file(Row row) {
    var file = new CaseFileRow();
    file.id = row.getUUID("id");
    file.organisation = row.getString("organisation");
    file.number = row.getString("number");
    file.service = row.getString("service");
    file.passportVersion = row.getString("passport_version");
    file.channel = row.getString("channel");
    file.language = row.getString("language");
    file.registeredOn = row.getLocalDate("registered_on");
    file.acceptedAt = instant(row, "accepted_at");
    file.openedAt = instant(row, "opened_at");
    file.dueAt = instant(row, "due_at");
    file.internalDueAt = instant(row, "internal_due_at");
    file.pickup = row.getString("pickup");
    file.choices = row.getString("choices");
    file.correlationId = row.getString("correlation_id");
    return file;
  }

  private static Instant instant(Row row, String column) {
    OffsetDateTime value = row.getOffsetDateTime(column);
    return value == null ? null : value.toInstant();
  }

  private static java.util.stream.Stream<Row> stream(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false);
  }

  private final class InTransaction implements Batch {

    private final SqlConnection tx;

    InTransaction(SqlConnection tx) {
      this.tx = tx;
    }

    @Override
    public Uni<Void> open(List<Transition> openings) {
      if (openings.isEmpty()) {
        return Uni.createFrom().voidItem();
      }
      return tx.preparedQuery(CaseSql.OPEN).execute(tuples.openings(openings)).replaceWithVoid();
    }

    @Override
    public Uni<Map<UUID, CaseAt>> lock(Collection<UUID> ids) {
      return tx.preparedQuery(CaseSql.LOCK)
          .execute(Tuple.of(ids.toArray(UUID[]::new)))
          .map(
              rows -> {
                Map<UUID, CaseAt> found = new HashMap<>();
                rows.forEach(row -> found.put(row.getUUID("id"), image(row)));
                return found;
              });
    }

    @Override
    public Uni<Void> write(List<Transition> transitions) {
      if (transitions.isEmpty()) {
        return Uni.createFrom().voidItem();
      }
      return tx.preparedQuery(CaseSql.CHANGE)
          .executeBatch(transitions.stream().map(tuples::change).toList())
          .replaceWithVoid();
    }

    @Override
    public Uni<Void> remember(List<MissedResult> missed) {
      return missed.isEmpty()
          ? Uni.createFrom().voidItem()
          : tx.preparedQuery(CaseSql.MISSED)
              .executeBatch(missed.stream().map(InTransaction::tuple).toList())
              .replaceWithVoid();
    }

    private static Tuple tuple(MissedResult one) {
      return Tuple.of(
          one.event(),
          one.id(),
          one.version(),
          one.step(),
          one.operator(),
          one.at().atOffset(ZoneOffset.UTC));
    }

    @Override
    public Uni<Void> redate(List<Dates> dates) {
      return tx.preparedQuery(CaseSql.REDATE)
          .execute(
              Tuple.of(
                  dates.stream().map(Dates::id).toArray(UUID[]::new),
                  moments(dates, Dates::due),
                  moments(dates, Dates::internalDue)))
          .replaceWithVoid();
    }

    private static OffsetDateTime[] moments(
        List<Dates> dates, Function<Dates, Optional<Instant>> end) {
      return dates.stream()
          .map(end)
          .map(moment -> moment.map(it -> it.atOffset(ZoneOffset.UTC)).orElse(null))
          .toArray(OffsetDateTime[]::new);
    }
  }
}
