package kz.qyzmet.college.casework.persistence;

/**
 * The statements that write. Each act is one: everything hangs on {@code changed}, so a case that
 * has moved on meanwhile writes nothing at all, and takes no number.
 */
final class CaseSql {

  private CaseSql() {}

  private static final String CASE_COLUMNS =
      """
      c.id, c.organisation, c.version, c.state, c.step, c.role, c.since, c.reserved_for,
      c.claimed_by, c.executor, c.decision, c.ground, c.drafters, c.signer,
      c.proceedings, f.number, f.service, f.passport_version,
      f.channel, f.language, f.registered_on, f.accepted_at, f.opened_at, f.due_at, f.internal_due_at,
      f.pickup, f.choices, f.correlation_id, r.text AS incoming
      FROM cases c JOIN case_file f ON f.id = c.id LEFT JOIN register_entry r ON r.case_id = c.id
      """;

  static final String LOAD = "SELECT " + CASE_COLUMNS + " WHERE c.id = $1 AND c.organisation = $2";

  /** In the order of the ids, so that two batches never wait for each other in a ring. */
  static final String LOCK =
      "SELECT " + CASE_COLUMNS + " WHERE c.id = ANY ($1) ORDER BY c.id FOR UPDATE OF c";

  /** $1..$15: the row; $16..$27: the history; $28..$30: the events. */
  private static final String CHANGED =
      """
      WITH changed AS (
        UPDATE cases SET version = $3, state = $4, step = $5, role = $6, since = $7,
          reserved_for = $8, claimed_by = $9, executor = $10, decision = $11,
          ground = $12, drafters = $13, signer = $14, proceedings = $15
        WHERE id = $1 AND version = $2
        RETURNING id)
      """;

  private static final String HISTORY_COLUMNS =
      "id, version, kind, step, next, role, person, subject, decision, ground, note, event_id, at";

  private static final String HISTORY =
      """
      unnest($16::int[], $17::text[], $18::text[], $19::text[], $20::text[], $21::text[],
        $22::text[], $23::text[], $24::text[], $25::text[], $26::uuid[], $27::timestamptz[])
        AS h (version, kind, step, next, role, person, subject, decision, ground, note, event_id, at)
      """;

  private static final String EVENTS =
      "unnest($26::uuid[], $28::bytea[]) WITH ORDINALITY AS o (event_id, payload, n)";

  private static final String REMEMBERED =
      ", remembered AS (INSERT INTO history ("
          + HISTORY_COLUMNS
          + ") SELECT $1, h.* FROM changed, "
          + HISTORY
          + ")\n";

  private static final String ANNOUNCED =
      """
      , announced AS (
        INSERT INTO outbox (event_id, application_id, share, topic, payload)
        SELECT o.event_id, $1, $29::smallint, $30::text, o.payload FROM changed,
      """
          + EVENTS
          + " ORDER BY o.n)\n";

  /** $31..$37: the answer under its idempotency key. */
  private static final String ANSWERED =
      """
      , answered AS (
        INSERT INTO idempotency (caller, key, request_hash, status, headers, body, at)
        SELECT $31::text, $32::text, $33::bytea, $34::smallint, $35::text, $36::bytea,
          $37::timestamptz FROM changed)
      """;

  static final String CHANGE = CHANGED + REMEMBERED + ANNOUNCED + "SELECT id FROM changed";

  static final String CHANGE_AND_ANSWER =
      CHANGED + REMEMBERED + ANNOUNCED + ANSWERED + "SELECT id FROM changed";

  /**
   * $38..$42: organisation, book, year, the book's format, and the token that stands for the number
   * in the event and the answer. The counter's row is locked last and for the length of this
   * statement only; whoever loses the case never touches it.
   */
  static final String REGISTER_AND_ANSWER =
      CHANGED
          + """
          , counted AS (
            INSERT INTO register_counter AS c (organisation, book, year, last)
            SELECT $38::text, $39::text, $40::int, 1 FROM changed
            ON CONFLICT (organisation, book, year) DO UPDATE SET last = c.last + 1
            RETURNING last)
          , entered AS (
            INSERT INTO register_entry (case_id, organisation, book, year, number, text, at)
            SELECT $1, $38::text, $39::text, $40::int, last, replace($41::text, '{n}', last::text),
              $37::timestamptz FROM counted
            RETURNING text)
          , numbered AS (
            SELECT text, substr(quoted, 2, length(quoted) - 2) AS escaped
            FROM (SELECT text, to_json(text)::text AS quoted FROM entered) q)
          """
          + REMEMBERED
          + """
          , announced AS (
            INSERT INTO outbox (event_id, application_id, share, topic, payload)
            SELECT o.event_id, $1, $29::smallint, $30::text,
              convert_to(replace(convert_from(o.payload, 'UTF8'), $42::text, numbered.escaped),
                'UTF8')
            FROM numbered,
          """
          + EVENTS
          + " ORDER BY o.n)\n"
          + """
          , answered AS (
            INSERT INTO idempotency (caller, key, request_hash, status, headers, body, at)
            SELECT $31::text, $32::text, $33::bytea, $34::smallint, $35::text,
              convert_to(replace(convert_from($36::bytea, 'UTF8'), $42::text, numbered.escaped),
                'UTF8'), $37::timestamptz
            FROM numbered)
          SELECT text FROM entered
          """;

  /** Ends that a wait for the applicant has moved; the others stay. */
  static final String REDATE =
      """
      UPDATE case_file f
      SET due_at = coalesce(n.due_at, f.due_at), internal_due_at = coalesce(n.internal_due_at, f.internal_due_at)
      FROM unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) AS n (id, due_at, internal_due_at)
      WHERE f.id = n.id
      """;

  static final String MISSED =
      """
      INSERT INTO missed_result (event_id, id, version, step, operator, at)
      VALUES ($1, $2, $3, $4, $5, $6)
      """;

  /** Many at once: what a consumed batch of accepted applications opens. */
  static final String OPEN =
      """
      WITH input AS (
        SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
          $7::text[], $8::timestamptz[], $9::timestamptz[], $10::timestamptz[], $11::timestamptz[],
          $12::text[], $13::text[], $14::text[], $15::text[], $16::uuid[], $17::bytea[],
          $18::smallint[], $20::text[], $21::date[], $22::int[])
          WITH ORDINALITY AS i (id, organisation, number, service, passport_version, channel,
            language, accepted_at, opened_at, due_at, internal_due_at, pickup, correlation_id, step,
            role, event_id, payload, share, choices, registered_on, version, n))
      , filed AS (
        INSERT INTO case_file (id, organisation, number, service, passport_version, channel,
          language, registered_on, accepted_at, opened_at, due_at, internal_due_at, pickup,
          correlation_id, choices)
        SELECT id, organisation, number, service, passport_version, channel, language,
          registered_on, accepted_at, opened_at, due_at, internal_due_at, pickup, correlation_id,
          choices FROM input
        ON CONFLICT (id) DO NOTHING
        RETURNING id)
      , opened AS (
        INSERT INTO cases (id, organisation, version, state, step, role, since)
        SELECT i.id, i.organisation, i.version, 'OPEN', i.step, i.role, i.opened_at
        FROM input i JOIN filed USING (id))
      , remembered AS (
        INSERT INTO history (id, version, kind, next, event_id, at)
        SELECT i.id, i.version, 'OPENED', i.step, i.event_id, i.opened_at FROM input i JOIN filed USING (id))
      INSERT INTO outbox (event_id, application_id, share, topic, payload)
      SELECT i.event_id, i.id, i.share, $19::text, i.payload FROM input i JOIN filed USING (id) ORDER BY i.n
      """;
}
