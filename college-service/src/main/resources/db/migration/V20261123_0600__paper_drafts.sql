-- Drafts of the papers that cases end in, every version as it was written.
CREATE TABLE paper_draft (
  id      uuid        NOT NULL,                        -- the case's
  version integer     NOT NULL CHECK (version > 0),    -- of the draft: 1..n without gaps
  kind    text        NOT NULL CHECK (kind IN ('INCOMPLETE_CERTIFICATE', 'DUPLICATE', 'MOTIVATED_REFUSAL')),
  content text        NOT NULL,                        -- JSON; holds personal data
  by      text        NOT NULL,                        -- the person's opaque code
  at      timestamptz NOT NULL,
  PRIMARY KEY (id, version)
);

CREATE TRIGGER paper_draft_is_append_only BEFORE UPDATE OR DELETE ON paper_draft
  FOR EACH STATEMENT EXECUTE FUNCTION history_is_append_only();
