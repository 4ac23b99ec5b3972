package kz.qyzmet.drills.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.stack.run.Service;
import kz.qyzmet.stack.run.Stack;

/**
 * The services' databases as they stand.
 *
 * @param commands the keys under which answers are stored, by service
 * @param waiting rows that should be gone at rest: outbox, parked events, what the gateway has not
 *     confirmed or is owed, by service and table
 * @param deadLetters those not replayed, as "service topic partition offset"
 */
record Stored(
    List<UUID> attachments,
    List<Application> applications,
    List<Line> timeline,
    List<Case> cases,
    List<Step> history,
    List<Watch> watches,
    List<Mark> marks,
    List<Limit> limits,
    List<Card> cards,
    List<Notice> notices,
    List<Fed> feed,
    Map<Service, List<String>> commands,
    Map<String, Long> waiting,
    List<String> deadLetters) {

  record Application(UUID id, String state, int published) {}

  record Line(UUID application, UUID event, String type, String role) {}

  record Case(UUID id, PassportRef passport, int version, String state, String step) {}

  record Step(
      UUID id,
      int version,
      String kind,
      String step,
      String next,
      String person,
      UUID event,
      Instant at) {}

  record Watch(UUID id, String state, int version) {}

  /**
   * An instant of a term at which people are told.
   *
   * @param what {@code missed}, or the threshold's code
   * @param told when they were; null while they were not
   */
  record Mark(UUID application, String kind, String what, Instant at, Instant told) {}

  /**
   * The limit of a step that was told as missed.
   *
   * @param due its end
   */
  record Limit(UUID application, String step, Instant due) {}

  record Card(UUID id, String status, int version) {}

  record Notice(UUID application, UUID event, String kind) {}

  record Fed(long position, UUID event, String type, UUID application) {}

  private static final List<String> OWED =
      List.of("delivery WHERE state <> 'DELIVERED'", "inbound_message WHERE next_at IS NOT NULL");

  private interface Read<T> {
    T row(ResultSet row) throws SQLException;
  }

  static Stored of(Stack stack) throws SQLException {
    var commands = new TreeMap<Service, List<String>>();
    var waiting = new TreeMap<String, Long>();
    var deadLetters = new ArrayList<String>();
    for (var service : stack.services()) {
      commands.put(
          service, list(stack, service, "SELECT key FROM idempotency", row -> row.getString(1)));
      for (var table : List.of("outbox", "parked_event")) {
        list(stack, service, "SELECT count(*) FROM " + table, row -> row.getLong(1))
            .forEach(count -> waiting.put(service.code() + " " + table, count));
      }
      deadLetters.addAll(
          list(
              stack,
              service,
              "SELECT topic || ' ' || kafka_partition || ' ' || kafka_offset FROM dead_letter"
                  + " WHERE replayed_at IS NULL",
              row -> service.code() + " " + row.getString(1)));
    }
    for (var owed : stack.services().contains(Service.GATEWAY) ? OWED : List.<String>of()) {
      list(stack, Service.GATEWAY, "SELECT count(*) FROM " + owed, row -> row.getLong(1))
          .forEach(count -> waiting.put("gateway " + owed, count));
    }
    return new Stored(
        list(stack, Service.INTAKE, "SELECT id FROM attachment", row -> uuid(row, 1)),
        list(
            stack,
            Service.INTAKE,
            "SELECT id, state, published FROM application",
            row -> new Application(uuid(row, 1), row.getString(2), row.getInt(3))),
        list(
            stack,
            Service.INTAKE,
            "SELECT application, event, type, role FROM timeline",
            row ->
                new Line(
                    uuid(row, 1),
                    uuid(row, 2),
                    Published.shortType(row.getString(3)),
                    row.getString(4))),
        cases(stack),
        history(stack),
        list(
            stack,
            Service.DEADLINE,
            "SELECT application_id, state, version FROM watch",
            row -> new Watch(uuid(row, 1), row.getString(2), row.getInt(3))),
        marks(stack),
        limits(stack),
        list(
            stack,
            Service.NOTIFICATION,
            "SELECT id, status, version FROM application",
            row -> new Card(uuid(row, 1), row.getString(2), row.getInt(3))),
        list(
            stack,
            Service.NOTIFICATION,
            "SELECT application_id, id, kind FROM notice ORDER BY sequence",
            row -> new Notice(uuid(row, 1), uuid(row, 2), row.getString(3))),
        list(
            stack,
            Service.NOTIFICATION,
            "SELECT position, event::json->>'id', event::json->>'type', event::json->>'subject'"
                + " FROM feed ORDER BY position",
            row ->
                new Fed(
                    row.getLong(1),
                    UUID.fromString(row.getString(2)),
                    Published.shortType(row.getString(3)),
                    UUID.fromString(row.getString(4)))),
        commands,
        waiting,
        deadLetters);
  }

  /** Those of all terms; the limits of steps are not among them. */
  static List<Mark> marks(Stack stack) throws SQLException {
    return list(
        stack,
        Service.DEADLINE,
        "SELECT application_id, term->>'kind', mark->>0, (mark->>1)::bigint, (mark->>2)::bigint"
            + " FROM watch, jsonb_array_elements(clocks->'terms') term,"
            + " jsonb_array_elements(term->'marks') mark",
        row ->
            new Mark(
                uuid(row, 1),
                row.getString(2),
                row.getString(3),
                micros(row.getLong(4)),
                row.getObject(5) == null ? null : micros(row.getLong(5))));
  }

  /** Of the steps in which cases stand, and of those that are over. */
  private static List<Limit> limits(Stack stack) throws SQLException {
    return list(
        stack,
        Service.DEADLINE,
        "SELECT application_id, clocks->'step'->>'code',"
            + " (clocks->'step'->'limit'->>'due')::bigint"
            + " FROM watch, jsonb_array_elements(clocks->'step'->'limit'->'marks') mark"
            + " WHERE mark->>2 IS NOT NULL UNION ALL"
            + " SELECT application_id, step, (extract(epoch FROM due_at) * 1000000)::bigint"
            + " FROM step_run, jsonb_array_elements(fired) mark WHERE mark->>2 IS NOT NULL",
        row -> new Limit(uuid(row, 1), row.getString(2), micros(row.getLong(3))));
  }

  private static Instant micros(long sinceEpoch) {
    return Instant.EPOCH.plus(sinceEpoch, ChronoUnit.MICROS);
  }

  private static List<Case> cases(Stack stack) throws SQLException {
    return list(
        stack,
        Service.COLLEGE,
        "SELECT c.id, f.service, f.passport_version, c.version, c.state, c.step"
            + " FROM cases c JOIN case_file f ON f.id = c.id",
        row ->
            new Case(
                uuid(row, 1),
                new PassportRef(row.getString(2), row.getString(3)),
                row.getInt(4),
                row.getString(5),
                row.getString(6)));
  }

  private static List<Step> history(Stack stack) throws SQLException {
    return list(
        stack,
        Service.COLLEGE,
        "SELECT id, version, kind, step, next, person, event_id, at FROM history"
            + " ORDER BY id, version",
        row ->
            new Step(
                uuid(row, 1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                uuid(row, 7),
                row.getTimestamp(8).toInstant()));
  }

  private static UUID uuid(ResultSet row, int column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private static <T> List<T> list(Stack stack, Service service, String sql, Read<T> read)
      throws SQLException {
    try (var connection = stack.superuser(service);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var list = new ArrayList<T>();
      while (rows.next()) {
        list.add(read.row(rows));
      }
      return list;
    }
  }
}
