package kz.qyzmet.college.casework.persistence;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import kz.qyzmet.college.casework.domain.CaseState;
import kz.qyzmet.college.casework.domain.IncomingNumber;
import kz.qyzmet.college.casework.usecase.StoredCommand;
import kz.qyzmet.college.casework.usecase.Transition;
import kz.qyzmet.contracts.event.CaseEvent;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.kit.idempotency.Idempotency;
import kz.qyzmet.kit.outbox.Outbox;
import kz.qyzmet.kit.outbox.OutboxRow;

/** Transitions as the parameters of {@link CaseSql}. */
@ApplicationScoped
class CaseTuples {

  private final Outbox outbox;
  private final Idempotency idempotency;
  private final Images images;

  CaseTuples(Outbox outbox, Idempotency idempotency, Images images) {
    this.outbox = outbox;
    this.idempotency = idempotency;
    this.images = images;
  }

  /** $1..$30. */
  Tuple change(Transition transition) {
    var row = CaseRow.of(transition.to().state(), transition.to().version());
    var tuple =
        Tuple.tuple(new ArrayList<>(42))
            .addUUID(row.id)
            .addInteger(transition.from())
            .addInteger(row.version)
            .addString(row.state)
            .addString(row.step)
            .addString(row.role)
            .addOffsetDateTime(utc(row.since))
            .addString(row.reservedFor)
            .addString(row.claimedBy)
            .addString(row.executor)
            .addString(row.decision)
            .addString(row.ground)
            .addArrayOfString(row.drafters)
            .addString(row.signer)
            .addString(row.proceedings);
    addHistory(tuple, history(transition));
    return tuple
        .addValue(each(transition.events(), this::payload, Buffer[]::new))
        .addShort(OutboxRow.shareOf(row.id))
        .addString(EventCatalog.CASE_TOPIC);
  }

  /** $1..$37: the kit knows the columns of the answer. */
  Tuple changeAndAnswer(Transition transition, StoredCommand command) {
    var tuple = change(transition);
    var answer = idempotency.row(command.key(), command.answer());
    for (int i = 0; i < answer.size(); i++) {
      tuple.addValue(answer.getValue(i));
    }
    return tuple;
  }

  /** $1..$42. */
  Tuple registerAndAnswer(Transition transition, StoredCommand command, IncomingNumber.Next taken) {
    var format = taken.book().format().replace("{year}", Integer.toString(taken.year()));
    return changeAndAnswer(transition, command)
        .addString(transition.to().state().facts().organisation())
        .addString(taken.book().code())
        .addInteger(taken.countedUnder())
        .addString(format)
        .addString(transition.slot().token());
  }

  /** $1..$22 of {@link CaseSql#OPEN}. */
  Tuple openings(List<Transition> openings) {
    var files = openings.stream().map(this::file).toList();
    var rows =
        openings.stream().map(one -> CaseRow.of(one.to().state(), one.to().version())).toList();
    var events = openings.stream().map(one -> one.events().getFirst()).toList();
    return Tuple.tuple(new ArrayList<>(22))
        .addArrayOfUUID(each(files, file -> file.id, UUID[]::new))
        .addArrayOfString(texts(files, file -> file.organisation))
        .addArrayOfString(texts(files, file -> file.number))
        .addArrayOfString(texts(files, file -> file.service))
        .addArrayOfString(texts(files, file -> file.passportVersion))
        .addArrayOfString(texts(files, file -> file.channel))
        .addArrayOfString(texts(files, file -> file.language))
        .addArrayOfOffsetDateTime(times(files, file -> file.acceptedAt))
        .addArrayOfOffsetDateTime(times(files, file -> file.openedAt))
        .addArrayOfOffsetDateTime(times(files, file -> file.dueAt))
        .addArrayOfOffsetDateTime(times(files, file -> file.internalDueAt))
        .addArrayOfString(texts(files, file -> file.pickup))
        .addArrayOfString(texts(files, file -> file.correlationId))
        .addArrayOfString(texts(rows, row -> row.step))
        .addArrayOfString(texts(rows, row -> row.role))
        .addArrayOfUUID(each(events, Envelope::id, UUID[]::new))
        .addValue(each(events, this::payload, Buffer[]::new))
        .addArrayOfShort(each(files, file -> OutboxRow.shareOf(file.id), Short[]::new))
        .addString(EventCatalog.CASE_TOPIC)
        .addArrayOfString(texts(files, file -> file.choices))
        .addArrayOfLocalDate(each(files, file -> file.registeredOn, LocalDate[]::new))
        .addArrayOfInteger(each(rows, row -> row.version, Integer[]::new));
  }

  private CaseFileRow file(Transition opening) {
    CaseState state = opening.to().state();
    var came = opening.to().file();
    var file = new CaseFileRow();
    file.id = state.facts().id();
    file.organisation = state.facts().organisation();
    file.number = came.number();
    file.service = state.facts().service().code();
    file.passportVersion = state.facts().service().version();
    file.channel = state.facts().channel();
    file.language = came.language();
    file.registeredOn = state.facts().registered();
    file.acceptedAt = came.acceptedAt();
    file.openedAt = came.openedAt();
    file.dueAt = came.due().orElse(null);
    file.internalDueAt = came.internalDue().orElse(null);
    file.pickup = images.pickup(state.facts().pickup());
    file.choices = images.choices(state.facts().choices());
    file.correlationId = came.correlationId();
    return file;
  }

  private static List<HistoryRow> history(Transition transition) {
    List<HistoryRow> rows = new ArrayList<>(transition.changes().size());
    for (var change : transition.changes()) {
      var event = transition.events().get(rows.size());
      rows.add(HistoryRow.of(event.applicationId(), event.version(), change, event.id()));
    }
    return rows;
  }

  private static void addHistory(Tuple tuple, List<HistoryRow> rows) {
    tuple
        .addArrayOfInteger(each(rows, row -> row.version, Integer[]::new))
        .addArrayOfString(texts(rows, row -> row.kind))
        .addArrayOfString(texts(rows, row -> row.step))
        .addArrayOfString(texts(rows, row -> row.next))
        .addArrayOfString(texts(rows, row -> row.role))
        .addArrayOfString(texts(rows, row -> row.person))
        .addArrayOfString(texts(rows, row -> row.subject))
        .addArrayOfString(texts(rows, row -> row.decision))
        .addArrayOfString(texts(rows, row -> row.ground))
        .addArrayOfString(texts(rows, row -> row.note))
        .addArrayOfUUID(each(rows, row -> row.eventId, UUID[]::new))
        .addArrayOfOffsetDateTime(times(rows, row -> row.at));
  }

  private Buffer payload(Envelope<CaseEvent> event) {
    return Buffer.buffer(outbox.row(event).payload());
  }

  private static <T> String[] texts(List<T> all, Function<T, String> part) {
    return each(all, part, String[]::new);
  }

  private static <T> OffsetDateTime[] times(List<T> all, Function<T, Instant> part) {
    return each(all, one -> utc(part.apply(one)), OffsetDateTime[]::new);
  }

  private static <T, R> R[] each(List<T> all, Function<T, R> part, IntFunction<R[]> array) {
    return all.stream().map(part).toArray(array);
  }

  private static OffsetDateTime utc(Instant instant) {
    return Optional.ofNullable(instant).map(it -> it.atOffset(ZoneOffset.UTC)).orElse(null);
  }
}
