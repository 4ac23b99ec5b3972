-- The clocks of an application: a small row that changes, and beside it what never changes.

-- The answer of the acceptance as it came, with its ledger and calendar edition: never updated, so
-- that firing a mark does not write two kilobytes of ledger again.
CREATE TABLE watch_term (
  application_id   uuid        PRIMARY KEY,
  applicant_id     text        NOT NULL,
  provider         text        NOT NULL,
  service          text        NOT NULL,
  passport_version text        NOT NULL,
  accepted_at      timestamptz NOT NULL,
  calendar_edition text        NOT NULL,
  term             jsonb       NOT NULL
);

-- version: of the last notice told, 1..n. next_at: the instant of the next mark, null when none is
-- left. clocks: {"terms":[…],"step":…}, instants in microseconds since 1970.
CREATE TABLE watch (
  application_id uuid        PRIMARY KEY,
  provider       text        NOT NULL,
  state          text        NOT NULL CHECK (state IN ('running', 'ready', 'ended')),
  version        integer     NOT NULL CHECK (version >= 0),
  next_at        timestamptz,
  stopped_at     timestamptz,
  ended_at       timestamptz,
  clocks         jsonb       NOT NULL,
  CHECK (state <> 'ended' OR next_at IS NULL)
) WITH (fillfactor = 80);

-- A deadline is a column and an entry here, not a row: only applications that still wait for
-- something are in it.
CREATE INDEX watch_due ON watch (next_at) WHERE next_at IS NOT NULL;

-- Steps that are over, for the reader; only ever added to.
CREATE TABLE step_run (
  application_id uuid        NOT NULL,
  seq            bigint      GENERATED ALWAYS AS IDENTITY,
  step           text        NOT NULL,
  since          timestamptz NOT NULL,
  limit_from     timestamptz,
  due_at         timestamptz,
  ended_at       timestamptz NOT NULL,
  fired          jsonb       NOT NULL,
  PRIMARY KEY (application_id, seq)
);
