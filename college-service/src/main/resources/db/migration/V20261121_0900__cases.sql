-- What never changes about a case stands apart from what changes at every step:
-- a state change then copies a small row only.
CREATE TABLE case_file (
  id               uuid        PRIMARY KEY,            -- the application's id
  organisation     text        NOT NULL,
  number           text        NOT NULL,               -- the application's number, unguessable
  service          text        NOT NULL,
  passport_version text        NOT NULL,               -- pinned for the life of the case
  channel          text        NOT NULL,
  language         text        NOT NULL,
  accepted_at      timestamptz NOT NULL,
  opened_at        timestamptz NOT NULL,
  due_at           timestamptz,
  internal_due_at  timestamptz,
  pickup           text        NOT NULL,               -- JSON, as the event brought it
  correlation_id   text        NOT NULL
);

-- The changing part. The version counts the events of the case: 1..n without gaps.
CREATE TABLE cases (
  id           uuid        PRIMARY KEY,
  organisation text        NOT NULL,
  version      integer     NOT NULL CHECK (version > 0),
  state        text        NOT NULL CHECK (state IN ('OPEN', 'READY', 'ISSUED', 'REFUSED', 'WITHDRAWN')),
  step         text,
  role         text,
  since        timestamptz,
  reserved_for text,                                   -- the one person who may do the step, if only one may
  claimed_by   text,
  executor     text,
  decision     text        CHECK (decision IN ('grant', 'refuse')),
  ground       text,
  drafters     text[]      NOT NULL DEFAULT '{}',
  signer       text,
  live         boolean     GENERATED ALWAYS AS (step IS NOT NULL) STORED,
  -- Nobody signs what he has drafted, whatever the code above may believe.
  CONSTRAINT signer_is_not_the_drafter CHECK (signer IS NULL OR NOT (signer = ANY (drafters))),
  CONSTRAINT signer_is_not_the_executor CHECK (signer IS NULL OR signer IS DISTINCT FROM executor),
  CONSTRAINT a_live_case_has_a_step CHECK ((state IN ('OPEN', 'READY')) = (step IS NOT NULL)),
  CONSTRAINT a_refusal_has_a_ground CHECK ((decision IS NOT DISTINCT FROM 'refuse') = (ground IS NOT NULL))
) WITH (fillfactor = 70);

-- The tasks of an organisation. No indexed column changes before the end of a case, so every step
-- is a heap-only update; the price is that a role's tasks are filtered out of the live cases.
CREATE INDEX live_cases ON cases (organisation, id) WHERE live;
CREATE INDEX cases_of_organisation ON case_file (organisation, id);

-- Append-only: one row for each event, with the text that no event carries. No foreign keys here
-- and below: each would lock, and so rewrite, the file's row at every step; the one statement that
-- writes them all keeps them together.
CREATE TABLE history (
  id       uuid        NOT NULL,
  version  integer     NOT NULL,
  kind     text        NOT NULL,
  step     text,
  next     text,
  role     text,                                        -- the actor's role
  person   text,                                        -- the actor's opaque code
  subject  text,                                        -- the executor, assignee or number it is about
  decision text,
  ground   text,
  note     text,                                        -- the draft's text, the note of a return, who received
  event_id uuid        NOT NULL,
  at       timestamptz NOT NULL,
  PRIMARY KEY (id, version)
);

CREATE FUNCTION history_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'history is append-only';
END $$;
CREATE TRIGGER history_is_append_only BEFORE UPDATE OR DELETE ON history
  FOR EACH STATEMENT EXECUTE FUNCTION history_is_append_only();

-- The register books: the last number of each book and year, and the entries themselves.
CREATE TABLE register_counter (
  organisation text    NOT NULL,
  book         text    NOT NULL,
  year         integer NOT NULL,
  last         integer NOT NULL CHECK (last > 0),
  PRIMARY KEY (organisation, book, year)
);

CREATE TABLE register_entry (
  case_id      uuid        PRIMARY KEY,
  organisation text        NOT NULL,
  book         text        NOT NULL,
  year         integer     NOT NULL,
  number       integer     NOT NULL,
  text         text        NOT NULL,
  at           timestamptz NOT NULL,
  UNIQUE (organisation, book, year, number)
);
