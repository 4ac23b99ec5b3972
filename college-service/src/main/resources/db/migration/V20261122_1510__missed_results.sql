-- What a branch has missed of what was sent to it. The history shows it, though it is none of the
-- college's own events and moves nothing.
CREATE TABLE missed_result (
  event_id uuid        PRIMARY KEY,                        -- the branch's own
  id       uuid        NOT NULL,                           -- the case's
  version  integer     NOT NULL CHECK (version > 0),       -- of the case, at that time
  step     text        NOT NULL,
  operator text        NOT NULL,                           -- the person's opaque code
  at       timestamptz NOT NULL
);

CREATE INDEX missed_results ON missed_result (id);

CREATE TRIGGER missed_result_is_append_only BEFORE UPDATE OR DELETE ON missed_result
  FOR EACH STATEMENT EXECUTE FUNCTION history_is_append_only();
